import { clean, h, link } from '../dom.js';
import { clock, day, moment, text } from '../text.js';
import { countText, sourceName } from './words.js';

/** What the reports of an incident say: side by side, and each with its quote. */

/** What can happen to people, as reports count them. */
export const OUTCOMES = ['killed', 'wounded', 'captured', 'missing'];
const MAX_COLUMNS = 12;

/** A count of people, `low`, `best` and `high`, as text; empty where it is none. */
export function rangeText(count) {
  if (!count || typeof count !== 'object') return '';
  return countText(['low', 'best', 'high'].map(key => Number.isFinite(count[key]) ? count[key] : null));
}

/** The rows of the comparison: the key of the heading, and what a report says; whether differences are marked. */
const ROWS = [
  { key: 'publishedAt', valueOf: ({ published }) => moment(published) },
  { key: 'reportRole', valueOf: ({ role }) => text(`reportIs.${role}`) },
  ...OUTCOMES.map(key => ({ key, valueOf: ({ casualties }) => rangeText(casualties?.[key]), marked: true })),
];

/** A table of what each report says, a column a report; what differs from the first report is marked. */
export function comparison(reports) {
  const compared = reports.slice(0, MAX_COLUMNS);
  if (compared.length < 2) return '';
  const heads = compared.map(({ source }) => sourceName(source) || text('unnamed'));
  return h('div', { class: 'scroll compared', tabindex: 0, role: 'region', 'aria-label': text('compared') },
    h('table', {},
      h('thead', {}, h('tr', {},
        h('th', { scope: 'col' }, text('compared')),
        heads.map(head => h('th', { scope: 'col' }, h('bdi', {}, head))))),
      h('tbody', {}, ROWS.map(row => comparedRow(row, compared)))));
}

/** A row of the comparison; nothing where no report says anything. */
function comparedRow({ key, valueOf, marked }, reports) {
  const values = reports.map(valueOf);
  const first = values.find(Boolean);
  if (!first) return '';
  const isOther = value => marked && value && value !== first;
  const cell = value => h('td', {}, isOther(value) ? h('mark', {}, value) : value || '–');
  return h('tr', {}, h('th', { scope: 'row' }, text(key)), values.map(cell));
}

/** A report, its title and quote in their own language and direction. */
export function drawReport(report) {
  const { casualties, lang: code, published, quote, source, title, url } = report;
  const lang = /^[a-z]{2,3}$/.test(code ?? '') ? code : null;
  const label = [sourceName(source), published && day(published), clock(published)].filter(Boolean).join(' · ');
  const counts = OUTCOMES
    .map(outcome => [text(outcome), rangeText(casualties?.[outcome])])
    .filter(([, count]) => count)
    .map(([outcome, count]) => `${outcome}: ${count}`);
  return h('blockquote', {},
    title && h('p', { class: 'title', dir: 'auto', lang }, clean(title)),
    quote && h('p', { class: 'quote', dir: 'auto', lang }, clean(quote)),
    h('p', { class: 'source' }, link(url, label || clean(url) || text('unnamed'))),
    counts.length ? h('p', { class: 'source' }, counts.join(' · ')) : '');
}
