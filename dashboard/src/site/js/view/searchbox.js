import { DEFAULT_KM, format } from '../areatext.js';
import { byId, debounce, h } from '../dom.js';
import { findPlaces } from '../gazetteer.js';
import { placeName, places, pointOf, regionName } from '../places.js';
import { change } from '../state.js';
import { number, text } from '../text.js';
import { loadToolStyles } from '../tools.js';
import * as map from './map.js';
import { filtersIn } from './typedfilters.js';

/**
 * Suggests places while the reader types in the search, and the filters that the words name; Enter flies to the place
 * that is marked, or to the first, and chooses the filters.
 */

/** A place is flown to without being marked if it is at least so like the words, see `similarity`. */
const LIKE = 1.6;

let found = [];
let marked = -1;
let asked = '';
/** The mark of the place that was flown to. */
let pin;

/** Wires the field, once. */
export async function start() {
  await loadToolStyles();
  const field = byId('search');
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-controls', 'suggestions');
  field.setAttribute('aria-autocomplete', 'list');
  field.after(h('ul', { id: 'suggestions', role: 'listbox', 'aria-label': text('places'), hidden: true }));
  field.addEventListener('input', debounce(suggest, 60));
  field.addEventListener('keydown', handleKey);
  field.addEventListener('blur', () => setTimeout(closeIfLeft, 200));
  suggest();
}

async function suggest() {
  const words = byId('search').value.trim();
  const filters = words.length > 1 && filtersIn(words);
  const places = words.length > 1 && !filters ? await findPlaces(words) : [];
  if (words !== byId('search').value.trim()) return;
  asked = words;
  found = filters ? [{ filters, like: LIKE }] : places;
  marked = -1;
  draw();
}

function draw() {
  const isOpen = found.length > 0 && document.activeElement === byId('search');
  byId('suggestions').hidden = !isOpen;
  byId('search').setAttribute('aria-expanded', String(isOpen));
  byId('suggestions').replaceChildren(...found.map((one, n) => h('li', {
    id: `suggestion-${n}`, role: 'option', 'aria-selected': String(n === marked),
    onpointerdown: event => { event.preventDefault(); choose(one); },
  }, ...one.filters
    ? [h('bdi', {}, one.filters.label), ' ', h('small', {}, text('filters'))]
    : [h('bdi', {}, titleOf(one.id)), ' ', h('small', {}, whereText(one.id))])));
  byId('search').toggleAttribute('aria-activedescendant', false);
  if (marked >= 0) byId('search').setAttribute('aria-activedescendant', `suggestion-${marked}`);
}

const LEVELS = ['district', 'governorate'];

/** The name of a place, with the word for its level if it is a region. */
function titleOf(id) {
  const kind = places.get(id)?.properties?.kind;
  return LEVELS.includes(kind) ? regionName(`${kind[0]}:${id}`) : placeName(id);
}

/** The kind of a place and its district, as far as they are known and not in its title. */
function whereText(id) {
  const { kind, district } = places.get(id)?.properties ?? {};
  const level = LEVELS.includes(kind) ? '' : text(`placeKind.${kind}`);
  return [level, district && regionName(`d:${district}`)].filter(Boolean).join(' · ');
}

function closeIfLeft() {
  if (document.activeElement !== byId('search')) close();
}

function close() {
  byId('suggestions').hidden = true;
  byId('search').setAttribute('aria-expanded', 'false');
}

async function handleKey(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && found.length) {
    event.preventDefault();
    marked = (marked + step + found.length + (marked < 0 && step < 0 ? 1 : 0)) % found.length;
    draw();
  }
  if (event.key === 'Escape' && !byId('suggestions').hidden) {
    event.preventDefault();
    close();
  }
  if (event.key !== 'Enter') return;
  if (asked !== byId('search').value.trim()) await suggest();
  const chosen = marked >= 0 ? found[marked] : found.find(({ like }) => like >= LIKE);
  if (chosen) choose(chosen);
}

/** Flies to a place, or chooses filters. */
function choose({ id, filters }) {
  if (!filters) return fly(id);
  close();
  byId('search').value = '';
  byId('announcement').textContent = filters.label;
  change({ page: 'map', q: '', ...filters.changes });
}

/** Shows a place on the map, with a way to what happened near it. */
function fly(id) {
  const point = pointOf(id);
  close();
  byId('search').value = '';
  byId('announcement').textContent = placeName(id);
  change({ page: 'map', q: '' });
  if (!map.leafletMap() || !point) return;
  map.showPoint(point);
  const kind = places.get(id)?.properties?.kind === 'road' ? 'road' : 'place';
  const near = () => {
    pin.remove();
    change({ area: format({ kind, parts: [id], km: DEFAULT_KM }), spot: '' });
  };
  const content = h('div', { class: 'place-popup' }, h('strong', {}, titleOf(id)), h('small', {}, whereText(id)),
    h('button', { type: 'button', onclick: near }, text('nearPlace', { km: number(DEFAULT_KM) })),
    h('button', { type: 'button', class: 'round', 'aria-label': text('close'), onclick: () => pin.remove() }, '×'));
  pin?.remove();
  const icon = L.divIcon({ html: content, className: 'place-pin', iconSize: [0, 0] });
  pin = L.marker(point, { icon, keyboard: false, zIndexOffset: 2000 }).addTo(map.leafletMap());
}
