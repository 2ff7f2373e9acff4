import { clean, h, link } from '../dom.js';
import { clock, day, text } from '../text.js';
import { countText } from './words.js';

/** What can happen to people, as reports count them. */
export const OUTCOMES = ['killed', 'wounded', 'captured', 'missing'];

/** A count of people, `low`, `best` and `high`, as text; empty where it is none. */
export function rangeText(count) {
  if (!count || typeof count !== 'object') return '';
  return countText(['low', 'best', 'high'].map(key => Number.isFinite(count[key]) ? count[key] : null));
}

/** A report, its title and quote in their own language and direction. */
export function drawReport(report) {
  const { casualties, lang: code, published, quote, source, title, url } = report;
  const lang = /^[a-z]{2,3}$/.test(code ?? '') ? code : null;
  const label = [clean(source), published && day(published), clock(published)].filter(Boolean).join(' · ');
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
