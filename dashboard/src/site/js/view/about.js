import { byId, clean, h, link, table } from '../dom.js';
import { day, LANGUAGES, localMoment, month, number, text } from '../text.js';
import { parse } from '../days.js';

/** About the data: where it comes from, how much was set aside, how well it is read, what it cannot tell. */

const record = value => value && typeof value === 'object' ? value : {};
const counts = value => Object.entries(record(value)).filter(([, n]) => Number.isFinite(n)).sort((a, b) => b[1] - a[1]);

/** Draws the page from the published summary, which was asked for at an instant. */
export function drawAbout(summary, asked) {
  byId('about-body').replaceChildren(
    ...section('dataAsOf', facts(summary, asked)),
    ...section('sources', counted(summary?.sources, clean, 'source')),
    ...section('passages', counted(summary?.rejected, reason, 'reasonName')),
    ...section('heldBack', held(summary)),
    ...section('inputs', counted(summary?.rejectedInputs, reason, 'reasonName')),
    ...section('scores', scores(summary?.scores)),
    ...section('limits', h('ul', {}, ['news', 'precision', 'absence', 'machine', 'changes'].map(limit => h('li', {}, text(`limit.${limit}`))))),
    ...section('download', downloads(summary)),
    h('p', {}, h('a', { href: 'licences.html' }, text('licences'))));
}

const section = (title, body) => [h('h3', {}, text(title)), body];
const reason = code => text(`reason.${code}`) || clean(code);

function facts(summary, asked) {
  const rows = [
    ['run', summary?.dataAsOf && localMoment(summary.dataAsOf)],
    ['asked', asked && localMoment(asked.toISOString())],
    ['articles', number(summary?.articles)],
    ['incidents', number(summary?.incidents)],
    ['extractor', clean(summary?.extractor)],
    ['licence', summary?.licence === 'CC-BY-4.0' ? link('https://creativecommons.org/licenses/by/4.0/', 'CC BY 4.0') : clean(summary?.licence)],
  ].filter(([, value]) => value);
  return h('dl', {}, rows.flatMap(([term, value]) => [h('dt', {}, text(term)), h('dd', {}, value)]));
}

function counted(values, called, head) {
  const rows = counts(values);
  return rows.length ? scrolled(head, [text(head), text('number')], rows.map(([code, n]) => [h('bdi', {}, called(code)), number(n)])) : h('p', {}, text('nothing'));
}

/** What is not published, or published as unconfirmed, with the rule that decided so. */
function held(summary) {
  const rows = [...counts(summary?.heldBack), ...counts(summary?.flagged)];
  const heads = ['reasonName', 'number', 'meaning'].map(key => text(key));
  const named = rows.map(([code, n]) => [h('bdi', {}, reason(code)), number(n), text(`reasonIs.${code}`) || '–']);
  return h('div', {}, h('p', {}, text('heldBackNote', { n: number(summary?.unconfirmed ?? 0) })),
    rows.length ? scrolled('heldBack', heads, named) : h('p', {}, text('nothing')));
}

/** A table that a phone can scroll. */
const scrolled = (title, heads, rows) => h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': text(title) }, table(heads, rows));

/** How well reports are read: first those that nobody tuned the rules on, and what was wrong with them. */
function scores(values) {
  const rows = Array.isArray(values) ? values.filter(v => v && typeof v === 'object') : [];
  const unseen = rows.filter(v => v.kind === 'unseen');
  const tuned = rows.filter(v => v.kind !== 'unseen');
  if (!rows.length) return h('p', {}, text('nothing'));
  return h('div', {},
    unseen.length ? [...headline(unseen[0]), measures('scoreSet.hidden', unseen)] : '',
    tuned.length ? [h('p', {}, text('tunedNote')), measures('scores', tuned)] : '');
}

const share = value => Number.isFinite(value) ? number(`${Math.round(value * 100)}%`) : '–';

/** What the first measurement says, and what was wrong. */
function headline(score) {
  const { ar, ckb, en } = record(score.byLanguage);
  const wrong = [['falseAlarms', score.falseAlarms], ['rolesRight', score.rolesRight]]
    .filter(([, value]) => Number.isFinite(value))
    .map(([key, value]) => h('li', {}, text(`scoreIs.${key}`, { share: share(value) })));
  const languages = Object.entries({ ar, ckb, en }).filter(([, value]) => Number.isFinite(value))
    .flatMap(([code, value], n) => [n ? ' · ' : '', h('bdi', {}, LANGUAGES[code]), ` ${share(value)}`]);
  return [
    h('p', {}, text('unseenNote', { day: day(score.date), n: number(score.reports), share: share(score.eventF1) })),
    h('ul', {}, languages.length ? h('li', {}, `${text('scoreIs.byLanguage')}: `, ...languages) : '', ...wrong),
  ];
}

function measures(title, rows) {
  const heads = ['set', 'date', 'reports', 'eventF1', 'place', 'casualties', 'dates', 'roles'];
  return scrolled(title, heads.map(key => text(`score.${key}`)), rows.map(v => [
    text(`scoreSet.${v.set}`) || clean(v.set), day(v.date) || '–', number(v.reports), ...[v.eventF1, v.place, v.casualties, v.dates, v.roles].map(share)]));
}

function downloads(summary) {
  const months = (Array.isArray(summary?.months) ? summary.months : []).filter(m => /^\d{4}-\d\d$/.test(m)).reverse();
  const files = [['data/incidents.csv', 'CSV'], ['data/incidents/latest.geojson', 'GeoJSON'], ['data/feed.atom', 'Atom'], ['data/datapackage.json', 'Data Package']];
  const { incidents, of } = record(summary?.newest);
  return h('div', {},
    h('p', {}, files.flatMap(([href, label]) => [h('a', { href }, label), ' · ']).slice(0, -1)),
    of > incidents ? h('p', { class: 'note' }, text('newestFiles', { n: number(incidents), of: number(of) })) : '',
    h('ul', { class: 'months' }, months.slice(0, 240).map(m => h('li', {}, monthFiles(m)))));
}

const monthFiles = m => [`${month(parse(`${m}-01`))}: `, h('a', { href: `data/incidents/${m}.csv` }, 'CSV'), ' · ', h('a', { href: `data/incidents/${m}.geojson` }, 'GeoJSON')];
