import { clean, h } from '../../dom.js';
import { day, LANGUAGES, number, text } from '../../text.js';
import { scrollableTable } from './table.js';

/** How well reports are read: scores on unseen reports first, then on reports that the rules were tuned on. */

const HEADINGS = ['set', 'date', 'reports', 'eventF1', 'place', 'casualties', 'dates', 'roles'];

export function scores(values) {
  const valid = Array.isArray(values) ? values.filter(value => value && typeof value === 'object') : [];
  if (!valid.length) return h('p', {}, text('nothing'));
  const unseen = valid.filter(score => score.kind === 'unseen');
  const tuned = valid.filter(score => score.kind !== 'unseen');
  return h('div', {},
    unseen.length ? [...headline(unseen[0]), scoreTable('scoreSet.hidden', unseen)] : '',
    tuned.length ? [h('p', {}, text('tunedNote')), scoreTable('scores', tuned)] : '');
}

const percentage = value => Number.isFinite(value) ? number(`${Math.round(value * 100)}%`) : '–';

/** The newest score on unseen reports in words, by language, and the share of errors. */
function headline(score) {
  const values = { day: day(score.date), n: number(score.reports), share: percentage(score.eventF1) };
  const items = ['falseAlarms', 'rolesRight']
    .filter(key => Number.isFinite(score[key]))
    .map(key => h('li', {}, text(`scoreIs.${key}`, { share: percentage(score[key]) })));
  return [h('p', {}, text('unseenNote', values)), h('ul', {}, byLanguage(score.byLanguage), ...items)];
}

function byLanguage(values) {
  const known = ['ar', 'ckb', 'en'].filter(code => Number.isFinite(values?.[code]));
  if (!known.length) return '';
  const parts = known.flatMap((code, n) => [
    n ? ' · ' : '', h('bdi', {}, LANGUAGES[code]), ` ${percentage(values[code])}`,
  ]);
  return h('li', {}, `${text('scoreIs.byLanguage')}: `, ...parts);
}

function scoreTable(title, rows) {
  const headings = HEADINGS.map(key => text(`score.${key}`));
  return scrollableTable(title, headings, rows.map(score => [
    text(`scoreSet.${score.set}`) || clean(score.set),
    day(score.date) || '–',
    number(score.reports),
    ...[score.eventF1, score.place, score.casualties, score.dates, score.roles].map(percentage),
  ]));
}
