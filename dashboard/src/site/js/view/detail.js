import { byId, clean, h, isolated, link } from '../dom.js';
import { regionName } from '../places.js';
import { change, permanent } from '../state.js';
import { clock, current, day, moment, name, number, text } from '../text.js';
import { history } from './history.js';
import { actorName, howMany, kindName, kindOf, sentence, weaponName, when, where } from './words.js';
import { symbol } from './marks.js';

/** Everything that is known of an incident, and who says so. */

const OUTCOMES = ['killed', 'wounded', 'captured', 'missing'];
const list = value => Array.isArray(value) ? value.filter(Boolean).slice(0, 200) : [];
const counted = count => count && typeof count === 'object' ? howMany(['low', 'best', 'high'].map(k => Number.isFinite(count[k]) ? count[k] : null)) : '';

/** Draws an incident in the side panel. */
export function drawDetail(incident, config) {
  const { row } = incident;
  const kind = kindOf(row.kind);
  const heading = h('h2', { tabindex: -1, id: 'detail-title' }, symbol(kind, row.precision, row.unconfirmed), ' ',
    h('bdi', {}, kindName(row.kind)), ' · ', h('bdi', {}, name(row.name)));
  byId('detail').replaceChildren(
    h('button', { type: 'button', class: 'plain back', onclick: () => change({ id: '' }) }, text('back')),
    heading,
    doubts(incident),
    h('dl', {}, facts(incident)),
    h('h3', {}, text('reports')), ...list(incident.reports).map(report),
    merged(incident), history(incident), codes(kind), actions(incident, config));
  heading.focus();
}

/** Says that there is no such incident, or when it was withdrawn. */
export function drawMissing(withdrawn) {
  drawInstead(withdrawn === undefined ? text('notHere') : text('withdrawn', { day: day(withdrawn) || '?' }));
}

/** Says what could not be read, so that nobody knows whether there is such an incident. */
export function drawUnread(what, again) {
  drawInstead(text('noData', { what: clean(what) }), ' ', h('button', { type: 'button', onclick: again }, text('again')));
}

function drawInstead(...said) {
  byId('detail').replaceChildren(
    h('button', { type: 'button', class: 'plain back', onclick: () => change({ id: '' }) }, text('back')),
    h('p', { role: 'alert' }, ...said));
}

/** That an incident is not confirmed, and why. */
function doubts({ row, flags }) {
  if (!row.unconfirmed) return '';
  const why = list(flags).map(flag => text(`reasonIs.${flag}`) || clean(flag));
  return h('div', { class: 'doubts' }, h('p', {}, h('strong', {}, text('unconfirmed')), ` · ${text('inNoSum')}`),
    h('ul', {}, why.map(reason => h('li', {}, reason))));
}

function facts(incident) {
  const { row, casualties, confidence, corroboration, date, place } = incident;
  const words = clean(date?.basis?.text);
  return [
    ['statusName', text(`status.${row.status}`)],
    ['when', words ? `${when(row)} (${text('fromWords', { words: isolated(words) })})` : when(row)],
    ['where', [where(row), place.text && text('fromWords', { words: isolated(place.text) })].filter(Boolean).join(' · ')],
    ['facet.region', [...regions('d', place.districts), ...regions('g', place.governorates)].join(' · ')],
    ['who', list(incident.actors).map(actor => `${text(`roleIs.${actor.role}`) || clean(actor.role)}: ${actorName(actor.id)}`).join(' · ')],
    ...OUTCOMES.map(outcome => [outcome, [counted(casualties?.[outcome]), sides(casualties?.[outcome])].filter(Boolean).join(' · ')]),
    ['weapons', list(incident.weapons).map(weaponName).join(' · ')],
    ['confidence', Number.isFinite(confidence) ? number(`${Math.round(confidence * 100)}%`) : ''],
    ['facet.corroboration', Number.isFinite(corroboration) ? text('independent', { n: number(corroboration) }) : ''],
    ['firstSeen', moment(incident.firstSeen)],
    ['recorded', moment(incident.recorded)],
    ['updated', [moment(incident.updated), Number.isFinite(incident.revision) && text('revision', { n: number(incident.revision) })].filter(Boolean).join(' · ')],
  ].filter(([, value]) => value).flatMap(([key, value]) => [h('dt', {}, text(key)), h('dd', {}, value)]);
}

const regions = (level, areas) => list(areas).filter(area => typeof area.id === 'string').map(area => regionName(`${level}:${area.id}`, area.name));
const sides = count => list(count?.of).map(part => `${actorName(part.actor)}: ${number(part.count)}`).join(', ');

/** A report in its own words and direction. */
function report(r) {
  const label = [clean(r.source), r.published && day(r.published), clock(r.published)].filter(Boolean).join(' · ');
  const tolls = OUTCOMES.map(outcome => [outcome, counted(r.casualties?.[outcome])]).filter(([, n]) => n).map(([outcome, n]) => `${text(outcome)}: ${n}`).join(' · ');
  const lang = /^[a-z]{2,3}$/.test(r.lang ?? '') ? r.lang : null;
  return h('blockquote', {},
    r.title && h('p', { class: 'title', dir: 'auto', lang }, clean(r.title)),
    r.quote && h('p', { class: 'quote', dir: 'auto', lang }, clean(r.quote)),
    h('p', { class: 'source' }, link(r.url, label || clean(r.url) || text('unnamed'))),
    tolls && h('p', { class: 'source' }, tolls));
}

/** Why several reports are held to be of one incident. */
function merged({ merge }) {
  const parts = list(merge).filter(part => list(part.reasons).length);
  if (parts.length < 2) return '';
  return h('details', {}, h('summary', {}, text('whyMerged')), h('ol', { lang: 'en', dir: 'ltr' }, parts.map(part => h('li', {}, list(part.reasons).map(clean).join('; ')))));
}

function codes(kind) {
  const entries = Object.entries(kind?.codes ?? {}).filter(([, code]) => code);
  if (!entries.length) return '';
  return h('details', {}, h('summary', {}, text('codes')), h('dl', { lang: 'en', dir: 'ltr' }, entries.flatMap(([scheme, code]) => [h('dt', {}, scheme), h('dd', {}, clean(code))])));
}

function actions(incident, config) {
  const here = new URL(permanent(incident.row.id, current()), location.href).href;
  const citation = `Marsad. ${sentence(incident.row)}. ${incident.id}, ${text('revision', { n: number(incident.revision ?? 0) })}, ${day(incident.updated)}. ${here}`;
  const said = h('span', { role: 'status' });
  const copy = words => navigator.clipboard.writeText(words).then(() => { said.textContent = text('copied'); }, () => { said.textContent = words; });
  return h('p', { class: 'actions' },
    h('a', { href: here }, text('permalink')),
    h('button', { type: 'button', onclick: () => copy(citation) }, text('cite')),
    errorLink(config, incident.id, here), said);
}

/** Where an error is reported, if the operator says where. */
function errorLink(config, id, here) {
  const to = config?.reportErrors;
  if (!/^(https:\/\/|mailto:)/i.test(to ?? '')) return '';
  const filled = to.replaceAll('{id}', encodeURIComponent(id)).replaceAll('{url}', encodeURIComponent(here));
  return h('a', { href: filled, rel: 'noopener noreferrer' }, text('reportError'));
}
