import { clean, h, link, table } from '../dom.js';
import { clock, day, moment, text } from '../text.js';
import { countText, sourceName } from './words.js';

/** What the reports of an incident say: side by side, and each with its quote. */

/** What can happen to people, as reports count them. */
export const OUTCOMES = ['killed', 'wounded', 'captured', 'missing'];
const MAX_ROWS = 12;

/** A count of people, `low`, `best` and `high`, as text; empty where it is none. */
export function rangeText(count) {
  if (!count || typeof count !== 'object') return '';
  return countText(['low', 'best', 'high'].map(key => Number.isFinite(count[key]) ? count[key] : null));
}

/** The columns of the comparison: the key of the heading, and what a report says; whether differences are marked. */
const COLUMNS = [
  { key: 'publishedAt', valueOf: ({ published }) => moment(published) },
  ...OUTCOMES.map(key => ({ key, valueOf: ({ casualties }) => rangeText(casualties?.[key]), marked: true })),
];

/** A table of what each report says, a row a report; what differs from the first report is marked. */
export function comparison(reports) {
  const compared = reports.slice(0, MAX_ROWS);
  if (compared.length < 2) return '';
  // a column of which no report says anything is left out
  const columns = COLUMNS
    .map(column => ({ ...column, first: compared.map(column.valueOf).find(Boolean) }))
    .filter(({ first }) => first);
  return h('div', { class: 'scroll compared', tabindex: 0, role: 'region', 'aria-label': text('compared') },
    table(['source', ...columns.map(({ key }) => key)].map(key => text(key)),
      compared.map(report => [reportName(report), ...columns.map(column => comparedValue(column, report))])));
}

function reportName({ source, role }) {
  const kind = text(`reportIs.${role}`);
  return h('span', {}, h('bdi', {}, sourceName(source) || text('unnamed')), kind ? h('small', {}, kind) : '');
}

function comparedValue({ valueOf, marked, first }, report) {
  const value = valueOf(report);
  return marked && value && value !== first ? h('mark', {}, value) : value || '–';
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
