import { byId, clean, h, isolated } from '../dom.js';
import { regionName } from '../places.js';
import { change } from '../state.js';
import { day, moment, name, number, text } from '../text.js';
import { actions } from './detailactions.js';
import { drawReport, OUTCOMES, rangeText } from './detailreports.js';
import { history } from './history.js';
import { symbol } from './marks.js';
import { actorName, dateText, kindName, kindOf, placeText, weaponName } from './words.js';

/** The detail of an incident: everything that is known of it, and which report says so. */

const list = value => Array.isArray(value) ? value.filter(Boolean).slice(0, 200) : [];
const joined = parts => parts.filter(Boolean).join(' · ');

/** Draws an incident in the side panel. */
export function drawDetail(incident, config) {
  const { row } = incident;
  const kind = kindOf(row.kind);
  const heading = h('h2', { tabindex: -1, id: 'detail-title' },
    symbol(row.kind, row.precision, row.unconfirmed), ' ',
    h('bdi', {}, kindName(row.kind)), ' · ', h('bdi', {}, name(row.name)));
  byId('detail').replaceChildren(
    backButton(),
    heading,
    doubts(incident),
    h('dl', {}, facts(incident)),
    h('h3', {}, text('reports')),
    ...list(incident.reports).map(drawReport),
    mergeReasons(incident),
    history(incident),
    codes(kind),
    actions(incident, config));
  heading.focus();
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

/** That an incident is not confirmed, and why. */
function doubts({ row, flags }) {
  if (!row.unconfirmed) return '';
  const reasons = list(flags).map(flag => text(`reasonIs.${flag}`) || clean(flag));
  return h('div', { class: 'doubts' },
    h('p', {}, h('strong', {}, text('unconfirmed')), ` · ${text('notInTotals')}`),
    h('ul', {}, reasons.map(reason => h('li', {}, reason))));
}

function facts(incident) {
  const { row, casualties, confidence, corroboration, date, place, revision } = incident;
  const dateWords = clean(date?.basis?.text);
  const quoted = words => text('fromWords', { words: isolated(words) });
  const rows = [
    ['statusName', text(`status.${row.status}`)],
    ['when', dateWords ? `${dateText(row)} (${quoted(dateWords)})` : dateText(row)],
    ['where', joined([placeText(row), place.text && quoted(place.text)])],
    ['facet.region', [...regionNames('d', place.districts), ...regionNames('g', place.governorates)].join(' · ')],
    ['who', list(incident.actors).map(roleAndName).join(' · ')],
    ...OUTCOMES.map(outcome => [outcome, peopleText(casualties?.[outcome])]),
    ['weapons', list(incident.weapons).map(weaponName).join(' · ')],
    ['confidence', Number.isFinite(confidence) ? number(`${Math.round(confidence * 100)}%`) : ''],
    ['facet.corroboration', Number.isFinite(corroboration) ? text('independent', { n: number(corroboration) }) : ''],
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

/** A number of people, in all and by side. */
function peopleText(count) {
  const bySide = list(count?.of).map(part => `${actorName(part.actor)}: ${number(part.count)}`);
  return joined([rangeText(count), bySide.join(', ')]);
}

/** Why several reports count as one incident. */
function mergeReasons({ merge }) {
  const parts = list(merge).filter(part => list(part.reasons).length);
  if (parts.length < 2) return '';
  const items = parts.map(part => h('li', {}, list(part.reasons).map(clean).join('; ')));
  return h('details', {}, h('summary', {}, text('whyMerged')), h('ol', { lang: 'en', dir: 'ltr' }, items));
}

/** The codes of a kind in other schemes. */
function codes(kind) {
  const entries = Object.entries(kind?.codes ?? {}).filter(([, code]) => code);
  if (!entries.length) return '';
  const items = entries.flatMap(([scheme, code]) => [h('dt', {}, scheme), h('dd', {}, clean(code))]);
  return h('details', {}, h('summary', {}, text('codes')), h('dl', { lang: 'en', dir: 'ltr' }, items));
}
