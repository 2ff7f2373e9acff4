import { areaText } from '../area.js';
import { byId, clean, h } from '../dom.js';
import { chosenTimeText, noTimeChosen } from '../span.js';
import { change, FACETS, hasFilters, state } from '../state.js';
import { number, text } from '../text.js';
import { chosenRange } from './bars.js';
import { clear, killedText, nameOf } from './filters.js';

/** The chosen time and filters over the map, each a button that removes it. */

/** Facets whose words say by themselves what they are. */
const BARE = new Set(['kind', 'region', 'actor', 'source', 'casualties']);

/** Draws a chip for each choice, and one that removes all filters where there are several. */
export function drawChips() {
  // the embedded map shows what its page chose, and lets its reader undo only the list of one place
  const isEmbedded = document.body.classList.contains('embed');
  const chips = isEmbedded ? [spotChip()].filter(Boolean) : [timeChip(), ...filterChips()].filter(Boolean);
  if (chips.length > 2) chips.push(h('button', { type: 'button', class: 'chip all', onclick: clear }, text('clear')));
  const focused = [...byId('chips').children].indexOf(document.activeElement);
  byId('chips').replaceChildren(...chips);
  if (focused >= 0) (chips[focused] ?? chips.at(-1))?.focus();
  const count = FACETS.reduce((sum, facet) => sum + state.lists[facet].length, state.killed ? 1 : 0);
  byId('filter-count').hidden = count === 0;
  byId('filter-count').textContent = number(count);
}

function timeChip() {
  const range = chosenRange();
  if (noTimeChosen() || !range) return null;
  return chip(chosenTimeText(...range), { last: '', from: '', to: '', since: '' });
}

const spotChip = () => state.spot ? chip(text('atSpot'), { spot: '' }) : null;

function filterChips() {
  if (!hasFilters()) return [];
  const chips = FACETS.flatMap(facet => state.lists[facet].map(word => {
    const words = state.lists[facet].filter(other => other !== word);
    const label = BARE.has(facet) ? nameOf(facet, word) : `${text(`facet.${facet}`)}: ${nameOf(facet, word)}`;
    return chip(label, { lists: { ...state.lists, [facet]: words } });
  }));
  if (state.q) chips.push(chip(`“${clean(state.q)}”`, { q: '' }));
  if (state.killed) chips.push(chip(killedText(), { killed: '' }));
  if (state.spot) chips.push(spotChip());
  if (state.area) chips.push(chip(areaText(), { area: '' }));
  return chips;
}

function chip(label, changes) {
  const remove = () => change(changes);
  const attributes = { type: 'button', class: 'chip', 'aria-label': text('remove', { what: label }), onclick: remove };
  return h('button', attributes, h('bdi', {}, label), h('span', { class: 'x', 'aria-hidden': 'true' }, '×'));
}
