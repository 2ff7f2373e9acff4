import { byId, clean, h, settled } from '../dom.js';
import { regionName } from '../places.js';
import { noneChosen } from '../span.js';
import { change, FACETS, filtered, noLists, state } from '../state.js';
import { LANGUAGES, number, text } from '../text.js';
import { actorName, hiddenKinds, kindName, kindOf } from './words.js';
import { symbol } from './marks.js';

/** The filters: a group for each facet, with the count that every choice would show. */

const FEW = 8;
const wholly = new Set();
let newest = {};

const NAMED = {
  kind: kindName,
  actor: actorName,
  region: word => regionName(word),
  source: clean,
  language: word => LANGUAGES[word] ?? clean(word),
};

/** What a word of a facet is called. */
export const called = (facet, word) => NAMED[facet]?.(word) ?? (text(`${facet}Is.${word}`) || clean(word));

/** Wires the controls once. */
export function start() {
  byId('search').addEventListener('input', settled(event => change({ q: event.target.value.slice(0, 200) }), 200));
  byId('meetings').addEventListener('change', event => change({ meetings: event.target.checked ? '1' : '' }));
  byId('unconfirmed').addEventListener('change', event => change({ unconfirmed: event.target.checked ? '1' : '' }));
  byId('clear').addEventListener('click', clear);
  byId('facets').replaceChildren(...FACETS.map(name => h('details', { id: `facet-${name}`, open: name === 'kind' },
    h('summary', {}, h('span', { 'data-text': `facet.${name}` }), ' ', h('span', { class: 'count' })), h('div', { class: 'choices', role: 'group' }))));
}

/** Shows everything again. */
export function clear() {
  change({ lists: noLists(), q: '', spot: '' });
}

/** Draws every choice with its count; one that is chosen stays, even at none. `counted` is how many of all are among the newest. */
export function drawFilters(facets, counted) {
  newest = counted;
  if (document.activeElement !== byId('search')) byId('search').value = state.q;
  byId('meetings').checked = state.meetings === '1';
  byId('unconfirmed').checked = state.unconfirmed === '1';
  byId('clear').hidden = !filtered();
  for (const name of FACETS) drawFacet(name, facets[name]);
}

function drawFacet(name, counted) {
  const box = byId(`facet-${name}`);
  const chosen = state.lists[name];
  const counts = new Map(counted);
  for (const word of chosen) if (!counts.has(word)) counts.set(word, 0);
  const rows = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const shown = wholly.has(name) ? rows : rows.filter(([word], n) => n < FEW || chosen.includes(word));
  box.querySelector('.count').textContent = chosen.length ? number(chosen.length) : '';
  const group = box.querySelector('.choices');
  const focus = group.contains(document.activeElement) ? document.activeElement.value : undefined;
  group.setAttribute('aria-label', text(`facet.${name}`));
  group.replaceChildren(...shown.map(([word, n]) => choice(name, word, n)));
  if (shown.length < rows.length) group.append(h('button', { type: 'button', class: 'plain', onclick: () => { wholly.add(name); drawFacet(name, counted); } }, text('more', { n: number(rows.length - shown.length) })));
  if (focus !== undefined) [...group.querySelectorAll('input')].find(input => input.value === focus)?.focus();
}

function choice(name, word, n) {
  const chosen = state.lists[name];
  const toggle = event => change({ lists: { ...state.lists, [name]: event.target.checked ? [...chosen, word] : chosen.filter(w => w !== word) } });
  const input = h('input', { type: 'checkbox', value: word, onchange: toggle });
  input.checked = chosen.includes(word);
  return h('label', { class: n ? '' : 'none' }, input, name === 'kind' ? symbol(kindOf(word), 'exact') : '', h('bdi', {}, called(name, word)), h('span', { class: 'count' }, number(n)));
}

/** The filters in words, for the picture, the print and the list's heading. */
export function inWords() {
  const parts = FACETS.filter(name => state.lists[name].length).map(name => `${text(`facet.${name}`)}: ${state.lists[name].map(word => called(name, word)).join(', ')}`);
  if (noneChosen() && newest.shown < newest.of) parts.unshift(text('newestOf', { n: number(newest.shown), of: number(newest.of) }));
  if (state.q) parts.push(`“${clean(state.q)}”`);
  if (state.spot) parts.push(text('atSpot'));
  if (state.meetings === '' && !state.lists.kind.length && hiddenKinds().length) parts.push(text('withoutMeetings'));
  return parts.join(' · ');
}
