import { parse } from '../days.js';
import { byId, clean, h, link } from '../dom.js';
import { SITE } from '../state.js';
import { localMoment, month, number, text } from '../text.js';
import { scores } from './about/scores.js';
import { sourceHealth } from './about/sourcehealth.js';
import { scrollableTable } from './about/table.js';
import { sourceName } from './words.js';

/** The address of a file of the site. */
const own = path => new URL(path, SITE);

/** About the data: where it comes from, how much was rejected, how well it is read, and its limits. */

const MAX_MONTHS = 240;
const LIMITS = ['news', 'precision', 'absence', 'machine', 'changes'];
const DOWNLOADS = [
  ['data/incidents.csv', 'CSV'],
  ['data/incidents/latest.geojson', 'GeoJSON'],
  ['data/feed.atom', 'Atom'],
  ['data/datapackage.json', 'Data Package'],
];

/** Draws the page from the published summary, which was last read at `lastChecked`, a Date. */
export function drawAbout(summary, lastChecked) {
  const limits = h('ul', {}, LIMITS.map(limit => h('li', {}, text(`limit.${limit}`))));
  byId('about-body').replaceChildren(
    section('scores', scores(summary?.scores)),
    section('dataAsOf', facts(summary, lastChecked)),
    section('sources', countTable(summary?.sources, sourceName, 'source'), sourceHealth()),
    section('passages', countTable(summary?.rejected, reasonName, 'reasonName')),
    section('heldBack', heldBack(summary)),
    section('inputs', countTable(summary?.rejectedInputs, reasonName, 'reasonName')),
    section('limits', limits),
    section('download', downloads(summary)),
    h('p', {}, h('a', { href: own('licences.html') }, text('licences'))));
}

const section = (title, ...body) => h('section', {}, h('h3', {}, text(title)), ...body);
const nothing = () => h('p', {}, text('nothing'));
const reasonName = code => text(`reason.${code}`) || clean(code);

function facts(summary, lastChecked) {
  const rows = [
    ['run', summary?.dataAsOf && localMoment(summary.dataAsOf)],
    ['lastChecked', lastChecked && localMoment(lastChecked.toISOString())],
    ['articles', number(summary?.articles)],
    ['incidents', number(summary?.incidents)],
    ['extractor', clean(summary?.extractor)],
    ['licence', licence(summary?.licence)],
  ].filter(([, value]) => value);
  return h('dl', {}, rows.flatMap(([key, value]) => [h('dt', {}, text(key)), h('dd', {}, value)]));
}

function licence(code) {
  if (code !== 'CC-BY-4.0') return clean(code);
  return link('https://creativecommons.org/licenses/by/4.0/', 'CC BY 4.0');
}

/** Counts by code, the largest first. */
function sortedCounts(value) {
  const entries = value && typeof value === 'object' ? Object.entries(value) : [];
  return entries.filter(([, n]) => Number.isFinite(n)).sort((a, b) => b[1] - a[1]);
}

function countTable(counts, nameOf, heading) {
  const rows = sortedCounts(counts).map(([code, n]) => [h('bdi', {}, nameOf(code)), number(n)]);
  return rows.length ? scrollableTable(heading, [text(heading), text('number')], rows) : nothing();
}

/** What is not published, or published as unconfirmed, with the rule that decided so. */
function heldBack(summary) {
  const counts = [...sortedCounts(summary?.heldBack), ...sortedCounts(summary?.flagged)];
  const headings = ['reasonName', 'number', 'meaning'].map(key => text(key));
  const rows = counts.map(([code, n]) => [
    h('bdi', {}, reasonName(code)), number(n), text(`reasonIs.${code}`) || '–',
  ]);
  const note = text('heldBackNote', { n: number(summary?.unconfirmed ?? 0) });
  return h('div', {}, h('p', {}, note), rows.length ? scrollableTable('heldBack', headings, rows) : nothing());
}

function downloads(summary) {
  const published = Array.isArray(summary?.months) ? summary.months : [];
  const months = published.filter(m => /^\d{4}-\d\d$/.test(m)).reverse().slice(0, MAX_MONTHS);
  const { incidents, of } = summary?.newest ?? {};
  const note = text('newestFiles', { n: number(incidents), of: number(of) });
  return h('div', {},
    h('p', {}, DOWNLOADS.flatMap(([path, label]) => [h('a', { href: own(path) }, label), ' · ']).slice(0, -1)),
    of > incidents ? h('p', { class: 'note' }, note) : '',
    h('ul', { class: 'months' }, months.map(m => h('li', {}, monthFiles(m)))));
}

function monthFiles(m) {
  const file = (format, label) => h('a', { href: own(`data/incidents/${m}.${format}`) }, label);
  return [`${month(parse(`${m}-01`))}: `, file('csv', 'CSV'), ' · ', file('geojson', 'GeoJSON')];
}
