import { clean, h, link } from '../dom.js';
import { clock, day, text } from '../text.js';
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

/** A table of what each report says, a column a report; what differs from the first report is marked. */
export function comparison(reports) {
  const compared = reports.slice(0, MAX_COLUMNS);
  if (compared.length < 2) return '';
  const rows = [
    ['published', report => [report.published && day(report.published), clock(report.published)].filter(Boolean).join(' '), true],
    ['role', report => text(`reportIs.${report.role}`)],
    ...OUTCOMES.map(outcome => [outcome, report => rangeText(report.casualties?.[outcome])]),
  ];
  const body = rows.map(([key, valueOf, isOwn]) => {
    const values = compared.map(valueOf);
    if (!values.some(Boolean)) return '';
    const first = values.find(Boolean);
    const isOther = value => value && value !== first && !isOwn && key !== 'role';
    const cell = value => h('td', {}, isOther(value) ? h('mark', {}, value) : value || '–');
    return h('tr', {}, h('th', { scope: 'row' }, text(key === 'published' ? 'publishedAt' : key === 'role' ? 'reportRole' : key)), values.map(cell));
  });
  const heads = compared.map(({ source }) => h('th', { scope: 'col' }, h('bdi', {}, sourceName(source) || text('unnamed'))));
  return h('div', { class: 'scroll compared', tabindex: 0, role: 'region', 'aria-label': text('compared') },
    h('table', {},
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, text('compared')), heads)),
      h('tbody', {}, body)));
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
