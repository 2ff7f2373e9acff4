import { clean, h, isolated } from '../dom.js';
import { places } from '../places.js';
import { day, moment, name, number, rightToLeft, text } from '../text.js';
import { actorName, countText, kindName, sourceName, weaponName } from './words.js';

/** The history of an incident since it was first published: when what changed, from what to what, and why. */

const MAX_CHANGES = 100;

const joined = (value, describe) =>
  value.split(';').map(part => describe(part.trim())).filter(Boolean).join(text('comma'));

function actorText(value) {
  const [id, role] = value.split(' ');
  return [text(`roleIs.${role}`), actorName(id)].filter(Boolean).join(': ');
}

function percentage(value) {
  const share = Number(value);
  return Number.isFinite(share) ? number(`${Math.round(share * 100)}%`) : number(value);
}

/** A number of people, published as `4`, `4 (3-5)` or `? (1-?)`. */
function peopleText(value) {
  const found = /^(\d+|\?)(?: \((\d+|\?)-(\d+|\?)\))?$/.exec(value);
  if (!found) return number(clean(value));
  const parse = part => part === '?' ? null : part === undefined ? undefined : Number(part);
  const [best, low = best, high = best] = found.slice(1).map(parse);
  return countText([low, best, high]);
}

const statusText = value => text(`status.${value}`) || (value === 'happened' ? text('happened') : clean(value));

/** The text key of each field, and how its values are described where they are not just numbers. */
const FIELDS = {
  kind: ['facet.kind', kindName],
  status: ['statusName', statusText],
  date: ['when', value => value.split('/').map(part => day(part)).join(' – ')],
  place: ['where', value => name(places.get(value)?.properties?.name) || clean(value)],
  precision: ['exactness', value => text(`precision.${value}`) || clean(value)],
  killed: ['killed', peopleText],
  wounded: ['wounded', peopleText],
  captured: ['captured', peopleText],
  missing: ['missing', peopleText],
  actors: ['who', value => joined(value, actorText)],
  weapons: ['weapons', value => joined(value, weaponName)],
  corroboration: ['facet.corroboration'],
  confidence: ['confidence', percentage],
};

/** The changes of an incident, the newest first; nothing where there are none. */
export function history({ changes, reports }) {
  const valid = (Array.isArray(changes) ? changes : []).filter(change => typeof change?.field === 'string');
  const shown = valid.slice(-MAX_CHANGES).reverse();
  if (!shown.length) return '';
  const item = change => {
    const when = [moment(change.at), causeText(change, reports)].filter(Boolean).join(' · ');
    return h('li', {}, changeText(change), ' ', h('small', {}, when));
  };
  return h('details', { class: 'history' },
    h('summary', {}, text('history', { n: number(shown.length) })),
    h('ul', {}, shown.map(item)));
}

/** A change in words: what, from which value to which. */
export function changeText({ field, old, new: current }) {
  const event = text(old == null ? `added.${field}` : current == null ? `gone.${field}` : `edited.${field}`);
  if (event) return event;
  const [key, describe] = Object.hasOwn(FIELDS, field) ? FIELDS[field] : [];
  const valueText = value => {
    if (value == null || value === '') return text('unknown');
    return describe ? describe(String(value)) : number(clean(String(value)));
  };
  const [before, after] = [h('s', {}, h('bdi', {}, valueText(old))), h('b', {}, h('bdi', {}, valueText(current)))];
  return h('span', {}, `${text(key ?? '') || clean(field)}: `, before, rightToLeft() ? ' ← ' : ' → ', after);
}

/** The cause of a change: the rules, a report, or a person. */
export function causeText({ because }, reports) {
  const cause = typeof because === 'string' ? because : '';
  if (!cause) return '';
  if (cause.startsWith('rules ')) return text('because.rules');
  if (/\.tsv$/.test(cause)) return text('because.person');
  const ids = cause.split(' ');
  const report = (Array.isArray(reports) ? reports : []).find(candidate => ids.includes(candidate?.eventId));
  return report?.source
    ? text('because.named', { source: isolated(sourceName(report.source)) })
    : text('because.report');
}
