import { byId, clean, h, isolated } from '../dom.js';
import { regionName } from '../places.js';
import { change } from '../state.js';
import { day, languagesByPreference, moment, name, number, text } from '../text.js';
import { certainty } from './certainty.js';
import { actions } from './detailactions.js';
import { comparison, drawReport, OUTCOMES, rangeText } from './detailreports.js';
import { history } from './history.js';
import { showPoint } from './map.js';
import { symbol } from './marks.js';
import { reasonText } from './reasons.js';
import { actorName, dateText, kindName, kindOf, placeText, precisionText, sourceName, weaponName } from './words.js';

/** The detail of an incident: the headline first, then how many, who says what, why it is one incident. */

const list = value => Array.isArray(value) ? value.filter(Boolean).slice(0, 200) : [];
const joined = parts => parts.filter(Boolean).join(' · ');

/** Draws an incident in the side panel. */
export function drawDetail(incident, config) {
  const { row } = incident;
  const reports = list(incident.reports);
  byId('detail').replaceChildren(
    h('div', { class: 'bar' }, backButton(), row.point ? mapButton(row.point) : ''),
    head(incident, reports),
    doubts(incident),
    people(incident),
    certainty(incident),
    h('p', { class: 'sides' }, list(incident.actors).map(roleAndName).join(' · ')),
    h('h3', {}, text('reports')),
    comparison(reports),
    ...reports.map(drawReport),
    mergeReasons(incident, reports),
    history(incident),
    h('details', {}, h('summary', {}, text('facts')), h('dl', {}, facts(incident))),
    codes(kindOf(row.kind)),
    actions(incident, config));
  byId('detail').scrollTop = 0;
  byId('detail-title').focus({ preventScroll: true });
}

/** Says that there is no such incident, or when it was withdrawn. */
export function drawMissing(withdrawn) {
  const isUnknown = withdrawn === undefined;
  drawMessage(isUnknown ? text('notHere') : text('withdrawn', { day: day(withdrawn) || '?' }));
}

/** Says what could not be read, so that it is not known whether there is such an incident. */
export function drawUnread(what, retry) {
  const button = h('button', { type: 'button', onclick: retry }, text('again'));
  drawMessage(text('noData', { what: clean(what) }), ' ', button);
}

function drawMessage(...content) {
  byId('detail').replaceChildren(backButton(), h('p', { role: 'alert' }, ...content));
}

function backButton() {
  return h('button', { type: 'button', class: 'plain back', onclick: () => change({ id: '' }) }, text('back'));
}

function mapButton(point) {
  return h('button', { type: 'button', class: 'plain', onclick: () => showPoint(point) }, text('showOnMap'));
}

/** The headline: a report's title, preferably one in the reader's language; below it kind, place, day and district. */
function head({ row, place }, reports) {
  const titled = reports.filter(({ title }) => clean(title));
  const inLanguage = code => titled.find(({ lang }) => lang === code);
  const best = languagesByPreference().map(inLanguage).find(Boolean) ?? titled[0];
  const lang = /^[a-z]{2,3}$/.test(best?.lang ?? '') ? best.lang : null;
  const what = [h('bdi', {}, kindName(row.kind)), ' · ', h('bdi', {}, name(row.name) || '?')];
  const title = best ? h('bdi', { lang, dir: 'auto' }, clean(best.title)) : what;
  const sure = row.precision === 'exact' ? '' : ` · ${precisionText(row)}`;
  return h('div', { class: 'head' },
    h('h2', { tabindex: -1, id: 'detail-title' }, title),
    h('p', {},
      symbol(row.kind, row.precision, row.unconfirmed),
      h('span', {}, best ? h('strong', {}, what) : '', sure)),
    h('p', { class: 'note' }, joined([dateText(row), districtText(row, place), text(`status.${row.status}`)])));
}

/** The district of a place, of which there are many of the same name; empty where it crosses several or is one. */
function districtText({ precision }, { districts }) {
  const [district, ...others] = regionNames('d', districts);
  return others.length || ['district', 'governorate'].includes(precision) ? '' : district;
}

/** That an incident is not confirmed, and why. */
function doubts({ row, flags }) {
  if (!row.unconfirmed) return '';
  const reasons = list(flags).map(flag => text(`reasonIs.${flag}`) || clean(flag));
  return h('div', { class: 'doubts' },
    h('p', {}, h('strong', {}, text('unconfirmed')), ` · ${text('notInTotals')}`),
    h('ul', {}, reasons.map(reason => h('li', {}, reason))));
}

/** The killed, wounded, abducted and missing as large numbers, and how sure the incident is. */
function people({ casualties, confidence }) {
  const tiles = OUTCOMES.map(outcome => {
    const count = casualties?.[outcome];
    return [text(outcome), rangeText(count), bySide(count)];
  });
  if (Number.isFinite(confidence)) tiles.push([text('confidence'), number(`${Math.round(confidence * 100)}%`)]);
  const shown = tiles.filter(([, value]) => value);
  return h('dl', { class: 'tiles' }, shown.map(([term, value, sides]) => {
    const [best, ...range] = value.split(' (');
    return h('div', {}, h('dt', {}, term), h('dd', {}, h('b', {}, best), range.length ? ` (${range.join(' (')}` : '',
      sides ? h('small', {}, sides) : ''));
  }));
}

/** How many of each side are among a number of people. */
const bySide = count =>
  list(count?.of).map(part => `${actorName(part.actor)}: ${number(part.count)}`).join(text('comma'));

function facts(incident) {
  const { row, date, place, revision } = incident;
  const dateWords = clean(date?.basis?.text);
  const quoted = words => text('fromWords', { words: isolated(words) });
  const rows = [
    ['when', dateWords ? `${dateText(row)} (${quoted(dateWords)})` : dateText(row)],
    ['where', joined([placeText(row), place.text && quoted(place.text)])],
    ['facet.region', [...regionNames('d', place.districts), ...regionNames('g', place.governorates)].join(' · ')],
    ['weapons', list(incident.weapons).map(weaponName).join(' · ')],
    ['firstSeen', moment(incident.firstSeen)],
    ['recorded', moment(incident.recorded)],
    ['updated', joined([moment(incident.updated), Number.isFinite(revision) && revisionText(revision)])],
  ];
  return rows.filter(([, value]) => value).flatMap(([key, value]) => [h('dt', {}, text(key)), h('dd', {}, value)]);
}

const revisionText = revision => text('revision', { n: number(revision) });
const roleAndName = ({ id, role }) => `${text(`roleIs.${role}`) || clean(role)}: ${actorName(id)}`;

function regionNames(level, areas) {
  const named = list(areas).filter(area => typeof area.id === 'string');
  return named.map(area => regionName(`${level}:${area.id}`, area.name));
}

/** Why several reports count as one incident: for each report what it has in common with those before it. */
function mergeReasons({ merge }, reports) {
  const parts = list(merge).filter(part => list(part.reasons).length);
  if (parts.length < 2) return '';
  const items = parts.map(({ eventId, reasons }) => {
    const report = reports.find(candidate => candidate.eventId === eventId);
    const when = moment(report?.published);
    return h('li', {},
      h('strong', {}, report ? joined([sourceName(report.source) || text('unnamed'), when]) : clean(eventId)),
      h('ul', { class: 'reasons' }, list(reasons).map(reason => h('li', {}, reasonText(clean(reason))))));
  });
  return h('details', { class: 'merge' }, h('summary', {}, text('whyMerged')), h('ol', {}, items));
}

/** The codes of a kind in other schemes. */
function codes(kind) {
  const entries = Object.entries(kind?.codes ?? {}).filter(([, code]) => code);
  if (!entries.length) return '';
  const items = entries.flatMap(([scheme, code]) => [
    h('dt', {}, text(`scheme.${scheme}`) || scheme), h('dd', { lang: 'en', dir: 'ltr' }, clean(code)),
  ]);
  return h('details', {}, h('summary', {}, text('codes')), h('dl', {}, items));
}
