import { clean, h, isolated } from '../dom.js';
import { places } from '../places.js';
import { day, moment, name, number, rightToLeft, text } from '../text.js';
import { actorName, howMany, kindName, weaponName } from './words.js';

/** What changed of an incident since it was first published: when, what, from what to what, and because of whom. */

const MOST = 100;

const parts = (value, called) => value.split(';').map(part => called(part.trim())).filter(Boolean).join(', ');
const actor = words => {
  const [id, role] = words.split(' ');
  return [actorName(id), text(`roleIs.${role}`)].filter(Boolean).join(' · ');
};
const share = value => Number.isFinite(Number(value)) ? number(`${Math.round(Number(value) * 100)}%`) : number(value);

/** How many people, said as `4`, `4 (3-5)` or `? (1-?)`. */
function people(value) {
  const found = /^(\d+|\?)(?: \((\d+|\?)-(\d+|\?)\))?$/.exec(value);
  if (!found) return number(clean(value));
  const [best, low = best, high = best] = found.slice(1).map(n => n === '?' ? null : n === undefined ? undefined : Number(n));
  return howMany([low, best, high]);
}

/** What a field is called and how its values are said, where they are not just numbers. */
const FIELDS = {
  kind: ['facet.kind', kindName],
  status: ['statusName', value => text(`status.${value}`) || (value === 'happened' ? text('happened') : clean(value))],
  date: ['when', value => value.split('/').map(part => day(part)).join(' – ')],
  place: ['where', value => name(places.get(value)?.properties?.name) || clean(value)],
  precision: ['exactness', value => text(`precision.${value}`) || clean(value)],
  killed: ['killed', people],
  wounded: ['wounded', people],
  captured: ['captured', people],
  missing: ['missing', people],
  actors: ['who', value => parts(value, actor)],
  weapons: ['weapons', value => parts(value, weaponName)],
  corroboration: ['facet.corroboration'],
  confidence: ['confidence', share],
};

/** The changes of an incident, the newest first; nothing where there are none. */
export function history({ changes, reports }) {
  const known = (Array.isArray(changes) ? changes : []).filter(change => typeof change?.field === 'string').slice(-MOST).reverse();
  if (!known.length) return '';
  const item = change => h('li', {}, inWords(change), ' ', h('small', {}, [moment(change.at), because(change, reports)].filter(Boolean).join(' · ')));
  return h('details', { class: 'history' }, h('summary', {}, text('history', { n: number(known.length) })), h('ul', {}, known.map(item)));
}

function inWords({ field, old, new: now }) {
  const event = old == null ? text(`added.${field}`) : now == null ? text(`gone.${field}`) : text(`edited.${field}`);
  if (event) return event;
  const [called, said] = Object.hasOwn(FIELDS, field) ? FIELDS[field] : [];
  const value = told => h('bdi', {}, told == null || told === '' ? text('unknown') : said ? said(String(told)) : number(clean(String(told))));
  return h('span', {}, `${text(called ?? '') || clean(field)}: `, value(old), rightToLeft() ? ' ← ' : ' → ', value(now));
}

/** Who or what is the cause: the rules, a report, or a person. */
function because({ because: cause }, reports) {
  const words = typeof cause === 'string' ? cause : '';
  if (!words) return '';
  if (words.startsWith('rules ')) return text('because.rules');
  if (/\.tsv$/.test(words)) return text('because.person');
  const report = (Array.isArray(reports) ? reports : []).find(r => words.split(' ').includes(r?.eventId));
  return report?.source ? text('because.named', { source: isolated(report.source) }) : text('because.report');
}
