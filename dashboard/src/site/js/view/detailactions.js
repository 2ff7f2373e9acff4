import { h } from '../dom.js';
import { permanentLink } from '../state.js';
import { language, text } from '../text.js';
import { FORMS } from './citation.js';

/** What a reader can do with an incident: link to it, cite it, report an error in it. */

/** Time for which a button says that it copied, milliseconds. */
const SAID = 3000;

export function actions(incident, config) {
  const address = new URL(permanentLink(incident.row.id, language()), location.href).href;
  const announcement = h('span', { role: 'status', class: 'copied' });
  const forms = Object.entries(FORMS).map(([form, write]) => {
    const label = form === 'text' ? text('citeText') : form;
    return copyButton(label, () => write(incident, address), announcement);
  });
  return h('div', { class: 'actions' },
    h('a', { href: address }, text('permalink')),
    copyButton(text('copyLink'), () => address, announcement),
    h('span', { class: 'together cite', role: 'group', 'aria-label': text('cite') },
      h('span', {}, text('cite')), forms),
    errorLink(config, incident.id, address),
    announcement);
}

/** A button that copies a text and says so in its place; where the browser does not allow it, the text is shown. */
function copyButton(label, write, announcement) {
  const button = h('button', { type: 'button' }, label);
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(write());
    } catch {
      announcement.textContent = write();
      return;
    }
    announcement.textContent = text('copied');
    button.textContent = `✓ ${text('copied')}`;
    setTimeout(() => { button.textContent = label; }, SAID);
  });
  return button;
}

/** The link for reporting an error, if the operator has set one. */
function errorLink(config, id, address) {
  const template = config?.reportErrors;
  if (!/^(https:\/\/|mailto:)/i.test(template ?? '')) return '';
  const href = template.replaceAll('{id}', encodeURIComponent(id)).replaceAll('{url}', encodeURIComponent(address));
  return h('a', { href, rel: 'noopener noreferrer' }, text('reportError'));
}
