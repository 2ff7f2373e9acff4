import { h } from '../dom.js';
import { permanentLink } from '../state.js';
import { day, language, number, text } from '../text.js';
import { incidentText } from './words.js';

/** What a reader can do with an incident: link to it, cite it, report an error in it. */
export function actions(incident, config) {
  const address = new URL(permanentLink(incident.row.id, language()), location.href).href;
  const announcement = h('span', { role: 'status' });
  return h('p', { class: 'actions' },
    h('a', { href: address }, text('permalink')),
    h('button', { type: 'button', onclick: () => copy(citation(incident, address), announcement) }, text('cite')),
    errorLink(config, incident.id, address),
    announcement);
}

function citation(incident, address) {
  const revision = text('revision', { n: number(incident.revision ?? 0) });
  const version = `${incident.id}, ${revision}, ${day(incident.updated)}`;
  return `Marsad. ${incidentText(incident.row)}. ${version}. ${address}`;
}

/** Copies a text; where the browser does not allow it, shows the text. */
async function copy(words, announcement) {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    announcement.textContent = words;
    return;
  }
  announcement.textContent = text('copied');
}

/** The link for reporting an error, if the operator has set one. */
function errorLink(config, id, address) {
  const template = config?.reportErrors;
  if (!/^(https:\/\/|mailto:)/i.test(template ?? '')) return '';
  const href = template.replaceAll('{id}', encodeURIComponent(id)).replaceAll('{url}', encodeURIComponent(address));
  return h('a', { href, rel: 'noopener noreferrer' }, text('reportError'));
}
