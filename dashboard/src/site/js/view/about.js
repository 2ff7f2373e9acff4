import { byId, clean, h, link, table } from '../dom.js';
import { day, month, number, text } from '../text.js';
import { parse } from '../days.js';

/** About the data: where it comes from, how much was set aside, how well it is read, what it cannot tell. */

const record = value => value && typeof value === 'object' ? value : {};
const counts = value => Object.entries(record(value)).filter(([, n]) => Number.isFinite(n)).sort((a, b) => b[1] - a[1]);
const instant = iso => `${day(iso)} ${number(clean(iso).slice(11, 16))} UTC`;

/** Draws the page from the published summary, which was asked for at an instant. */
export function drawAbout(summary, asked) {
  byId('about-body').replaceChildren(
    ...section('dataAsOf', facts(summary, asked)),
    ...section('sources', counted(summary?.sources, clean, 'source')),
    ...section('passages', counted(summary?.rejected, reason, 'reasonName')),
    ...section('inputs', counted(summary?.rejectedInputs, reason, 'reasonName')),
    ...section('scores', scores(summary?.scores)),
    ...section('limits', h('ul', {}, ['news', 'precision', 'absence', 'machine', 'changes'].map(limit => h('li', {}, text(`limit.${limit}`))))),
    ...section('download', downloads(summary)));
}

const section = (title, body) => [h('h3', {}, text(title)), body];
const reason = code => text(`reason.${code}`) || clean(code);

function facts(summary, asked) {
  const rows = [
    ['run', summary?.dataAsOf && instant(summary.dataAsOf)],
    ['asked', asked && instant(asked.toISOString())],
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

/** A table that a phone can scroll. */
const scrolled = (title, heads, rows) => h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': text(title) }, table(heads, rows));

function scores(values) {
  const rows = Array.isArray(values) ? values.filter(v => v && typeof v === 'object') : [];
  return h('div', {}, h('p', {}, text('scoresNote')), rows.length
    ? scrolled('scores', ['set', 'reports', 'eventF1', 'placeRight', 'casualtiesRight', 'dateRight'].map(key => text(`score.${key}`)), rows.map(v => [text(`scoreSet.${v.set}`) || clean(v.set), number(v.reports), ...[v.eventF1, v.place, v.casualties, v.date].map(share => Number.isFinite(share) ? number(share.toFixed(2)) : '–')]))
    : h('p', {}, text('nothing')));
}

function downloads(summary) {
  const months = (Array.isArray(summary?.months) ? summary.months : []).filter(m => /^\d{4}-\d\d$/.test(m)).reverse();
  return h('div', {},
    h('p', {}, [['data/incidents.csv', 'CSV'], ['data/incidents/latest.geojson', 'GeoJSON'], ['data/feed.atom', 'Atom'], ['data/datapackage.json', 'Data Package']].flatMap(([href, label]) => [h('a', { href }, label), ' · ']).slice(0, -1)),
    h('ul', { class: 'months' }, months.slice(0, 240).map(m => h('li', {}, h('a', { href: `data/incidents/${m}.geojson` }, month(parse(`${m}-01`)))))));
}
