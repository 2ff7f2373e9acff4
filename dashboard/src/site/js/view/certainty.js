import { h } from '../dom.js';
import { number, text } from '../text.js';

/** Why an incident is as sure as it is: first in a few words, then what each feature of the text gave. */

const BASE = 'base';
const MAX_DOUBTS = 2;
const WEIGHTY = 0.15;

const list = value => Array.isArray(value) ? value.slice(0, 40) : [];
const features = certainty => list(certainty?.features)
  .filter(({ name, value }) => typeof name === 'string' && Number.isFinite(value));

/** The words for a feature of the text, such as "day given"; empty for one that the page does not know. */
const featureWords = name => text(`featureIs.${name}`);

/** A few words: how many sources, whether village and day are named, and what speaks most against it. */
export function certaintyWords({ certainty, corroboration }) {
  const found = features(certainty);
  const sources = Number.isFinite(corroboration) ? corroboration : list(certainty?.parts).length;
  if (!found.length) return [sourcesText(sources)].filter(Boolean);
  const has = name => found.some(feature => feature.name === name);
  const place = ['named-village', 'place-in-sentence'].find(has) ?? 'no-place-in-sentence';
  const doubts = found
    .filter(({ name, value }) => name !== BASE && value <= -WEIGHTY)
    .sort((a, b) => a.value - b.value)
    .slice(0, MAX_DOUBTS);
  return [
    sourcesText(sources),
    featureWords(place),
    featureWords(has('day-in-sentence') ? 'day-in-sentence' : 'no-day-in-sentence'),
    ...doubts.map(({ name }) => featureWords(name)),
  ].filter(Boolean);
}

function sourcesText(n) {
  if (!(n > 0)) return '';
  const form = { 1: 'one', 2: 'two' }[n] ?? 'many';
  return text(`certaintySources.${form}`, { n: number(n) });
}

/** What each feature gave, the weightiest first: its words, and how much surer or less sure it makes the incident. */
export function certaintyParts({ certainty }) {
  const rows = features(certainty)
    .filter(({ name }) => name !== BASE && featureWords(name))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .map(({ name, value }) => h('li', {}, `${featureWords(name)} `,
      h('bdi', { dir: 'ltr' }, number(`${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`))));
  return rows.length ? h('ul', { class: 'certainty' }, rows) : '';
}

/** The certainty of an incident: words, and the parts behind a click. */
export function certainty(incident) {
  const words = certaintyWords(incident);
  if (!words.length) return '';
  const parts = certaintyParts(incident);
  const summary = words.join(' · ');
  const unsure = incident.unsure ? h('p', { class: 'note' }, text('unsureIs')) : '';
  if (!parts) return h('div', { class: 'why' }, unsure, h('p', {}, summary));
  const note = h('p', { class: 'note' }, text('certaintyNote'));
  return h('div', { class: 'why' }, unsure, h('details', {}, h('summary', {}, summary), note, parts));
}
