import { clean, h } from '../../dom.js';
import { day, number, text } from '../../text.js';
import { scrollableTable } from './table.js';

/** How well reports are read: unseen reports first, with what was wrong in them, then what the rules were tuned on. */

const HEADINGS = ['set', 'date', 'reports', 'eventF1', 'place', 'casualties', 'dates', 'roles'];

/** What can be wrong in a report, each with the share of it in a score. */
const FAULTS = {
  missed: ({ recall }) => 1 - recall,
  invented: ({ precision }) => 1 - precision,
  place: ({ place }) => 1 - place,
  casualties: ({ casualties }) => 1 - casualties,
  dates: ({ dates }) => 1 - dates,
  roles: ({ rolesRight }) => 1 - rolesRight,
  leaked: ({ leaked }) => leaked,
  falseAlarms: ({ falseAlarms }) => falseAlarms,
};

export function scores(values) {
  const valid = Array.isArray(values) ? values.filter(value => value && typeof value === 'object') : [];
  if (!valid.length) return h('p', {}, text('nothing'));
  const unseen = valid.filter(score => ['unseen', 'check'].includes(score.kind));
  const tuned = valid.filter(score => !unseen.includes(score));
  return h('div', {},
    unseen.length ? [...headline(unseen[0]), ...checked(unseen), scoreTable('scoreSet.hidden', unseen)] : '',
    tuned.length ? [h('p', {}, text('tunedNote')), scoreTable('scores', tuned)] : '');
}

const percentage = value => Number.isFinite(value) ? number(`${Math.round(value * 100)}%`) : '–';

/** The newest score on unseen reports in words, by language, and what was wrong by kind of fault. */
function headline(score) {
  const values = { day: day(score.date), n: number(score.reports), share: percentage(score.eventF1) };
  const note = score.kind === 'unseen' ? text('unseenNote', values) : text('checkNote', values);
  return [h('p', {}, note), h('ul', {}, byLanguage(score.byLanguage), faults(score))];
}

/** What was wrong in the reports that nobody reads, where an unseen score leads. */
function checked(unseen) {
  const score = unseen.find(({ kind }) => kind === 'check');
  return score && score !== unseen[0] ? headline(score) : [];
}

function faults(score) {
  return Object.entries(FAULTS)
    .map(([key, share]) => [key, share(score)])
    .filter(([, share]) => Number.isFinite(share))
    .sort((a, b) => b[1] - a[1])
    .map(([key, share]) => h('li', {}, text(`faultIs.${key}`, { share: percentage(share) })));
}

function byLanguage(values) {
  const known = ['ar', 'ckb', 'en'].filter(code => Number.isFinite(values?.[code]));
  if (!known.length) return '';
  const parts = known.flatMap((code, n) => [
    n ? ' · ' : '', h('bdi', {}, text(`languageIs.${code}`)), ` ${percentage(values[code])}`,
  ]);
  return h('li', {}, `${text('scoreIs.byLanguage')}: `, ...parts);
}

/** The name of a set of reports; those that were read in one round have its number. */
function setName(set) {
  const [, round] = /^round-(\d+)$/.exec(set ?? '') ?? [];
  return round ? text('scoreSet.round', { n: number(round) }) : text(`scoreSet.${set}`) || clean(set);
}

function scoreTable(title, rows) {
  const headings = HEADINGS.map(key => text(`score.${key}`));
  return scrollableTable(title, headings, rows.map(score => [
    [setName(score.set), score.lang && text(`languageIs.${score.lang}`)].filter(Boolean).join(' · '),
    day(score.date) || '–',
    number(score.reports),
    ...[score.eventF1, score.place, score.casualties, score.dates, score.roles].map(percentage),
  ]));
}
