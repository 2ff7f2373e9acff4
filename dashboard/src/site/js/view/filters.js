import { byId, clean, debounce, h } from '../dom.js';
import { areaText } from '../area.js';
import { inSlices } from '../pause.js';
import { regionName } from '../places.js';
import { change, emptyLists, FACETS, hasFilters, KILLED, state } from '../state.js';
import { number, text } from '../text.js';
import { symbol } from './marks.js';
import { actorName, hiddenKinds, kindName, sourceName } from './words.js';

/** The filters: a group for each facet, with the number of incidents that every choice would show. */

/** Choices that a group shows before the reader asks for more. */
const INITIAL_CHOICES = 8;
const MAX_QUERY = 200;

const expanded = new Set();
/** The words of every facet with their numbers, as found last. */
let counts;
/** Whether the reader typed something that is not yet searched for. */
let isTyping = false;

const NAMES = {
  kind: kindName,
  actor: actorName,
  region: code => regionName(code),
  role: code => text(`roleName.${code}`) || clean(code),
  source: sourceName,
};

/** The name of a word of a facet in the reader's language. */
export const nameOf = (facet, word) => NAMES[facet]?.(word) ?? (text(`${facet}Is.${word}`) || clean(word));

/** Wires the controls, once. */
export function start() {
  const search = debounce(() => {
    isTyping = false;
    change({ q: byId('search').value.slice(0, MAX_QUERY) });
  }, 200);
  byId('search').addEventListener('input', () => {
    isTyping = true;
    search();
  });
  for (const id of ['meetings', 'unconfirmed', 'unsure']) {
    byId(id).addEventListener('change', event => change({ [id]: event.target.checked ? '1' : '' }));
  }
  byId('killed').addEventListener('change', event => change({ killed: event.target.value }));
  byId('clear').addEventListener('click', clear);
  byId('close-filters').addEventListener('click', close);
  byId('facets').replaceChildren(...FACETS.map(group));
  byId('filters').addEventListener('toggle', drawSheet);
}

function group(facet) {
  const label = h('span', { 'data-text': `facet.${facet}` });
  return h('details', { id: `facet-${facet}`, open: facet === 'kind', ontoggle: () => drawFacet(facet) },
    h('summary', {}, label, ' ', h('span', { class: 'count' })),
    h('div', { class: 'choices', role: 'group' }));
}

/** Closes the sheet and gives the focus back to its button. */
function close() {
  byId('filters').open = false;
  byId('filters').querySelector('summary').focus();
}

/** Removes all filters. */
export function clear() {
  change({ lists: emptyLists(), q: '', killed: '', spot: '', area: '' });
}

/** Draws every choice with its count where the sheet is open: most readers look at the map. */
export async function drawFilters(facets) {
  counts = facets;
  const shown = byId('search').value.slice(0, MAX_QUERY);
  if (!isTyping && shown !== state.q) byId('search').value = state.q;
  await drawSheet();
}

async function drawSheet() {
  if (!byId('filters').open) return;
  for (const id of ['meetings', 'unconfirmed', 'unsure']) byId(id).checked = state[id] === '1';
  const choices = KILLED.map(n => h('option', { value: n }, text('orMore', { n: number(n) })));
  byId('killed').replaceChildren(h('option', { value: '' }, text('any')), ...choices);
  byId('killed').value = state.killed;
  byId('clear').hidden = !hasFilters();
  await inSlices(FACETS, drawFacet);
}

/** Draws the choices of an open group; one that is chosen stays, even with none. */
function drawFacet(facet) {
  const box = byId(`facet-${facet}`);
  const chosen = state.lists[facet];
  box.querySelector('.count').textContent = chosen.length ? number(chosen.length) : '';
  if (!box.open || !byId('filters').open || !counts) return;
  const counted = new Map(counts[facet]);
  for (const word of chosen) if (!counted.has(word)) counted.set(word, 0);
  const all = [...counted].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const isShown = ([word], n) => n < INITIAL_CHOICES || chosen.includes(word);
  const shown = expanded.has(facet) ? all : all.filter(isShown);
  const choices = box.querySelector('.choices');
  const focused = choices.contains(document.activeElement) ? document.activeElement.value : undefined;
  choices.setAttribute('aria-label', text(`facet.${facet}`));
  choices.replaceChildren(...shown.map(([word, n]) => choice(facet, word, n)));
  if (shown.length < all.length) choices.append(moreButton(facet, all.length - shown.length));
  if (focused !== undefined) [...choices.querySelectorAll('input')].find(input => input.value === focused)?.focus();
}

function moreButton(facet, n) {
  const expand = () => {
    expanded.add(facet);
    drawFacet(facet);
  };
  return h('button', { type: 'button', class: 'plain', onclick: expand }, text('more', { n: number(n) }));
}

function choice(facet, word, n) {
  const chosen = state.lists[facet];
  const toggle = event => {
    const words = event.target.checked ? [...chosen, word] : chosen.filter(other => other !== word);
    change({ lists: { ...state.lists, [facet]: words } });
  };
  const input = h('input', { type: 'checkbox', value: word, onchange: toggle });
  input.checked = chosen.includes(word);
  return h('label', { class: n ? '' : 'none' },
    input,
    facet === 'kind' ? symbol(word, 'exact') : '',
    h('bdi', {}, nameOf(facet, word)),
    h('span', { class: 'count' }, number(n)));
}

/** The filters as text, for the picture, the print and the list's heading. */
export function filtersText() {
  const parts = FACETS.filter(facet => state.lists[facet].length).map(facetText);
  if (state.q) parts.push(`“${clean(state.q)}”`);
  if (state.killed) parts.push(killedText());
  if (state.spot) parts.push(text('atSpot'));
  if (state.area) parts.push(areaText());
  const hidesMeetings = state.meetings === '' && !state.lists.kind.length && hiddenKinds().length > 0;
  if (hidesMeetings) parts.push(text('withoutMeetings'));
  return parts.join(' · ');
}

/** The smallest number of dead that the reader chose. */
export const killedText = () => `${text('killed')}: ${text('orMore', { n: number(Number(state.killed)) })}`;

function facetText(facet) {
  const names = state.lists[facet].map(word => nameOf(facet, word));
  return `${text(`facet.${facet}`)}: ${names.join(text('comma'))}`;
}
