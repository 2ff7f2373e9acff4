import { clean } from './dom.js';
import { published } from './published.js';
import { state, updateSilently } from './state.js';
import { name, text } from './text.js';
import { callWorker } from './workerclient.js';

/** The places of the gazetteer, and the names of regions. A region's code is `g:` or `d:` and the id of its place. */

export const places = new Map();
const idsByEnglishName = new Map();
let towns = [];
let regionNames = {};

/** Sets the published places, GeoJSON. */
export function setPlaces(file) {
  idsByEnglishName.clear();
  for (const place of Array.isArray(file?.features) ? file.features : []) {
    if (!place?.id || !place.properties) continue;
    const { kind, name: names } = place.properties;
    const key = `${kind} ${String(names?.en).replace(/ (district|governorate)$/, '')}`;
    places.set(place.id, place);
    if (!idsByEnglishName.has(key)) idsByEnglishName.set(key, place.id);
  }
  const isTown = ({ properties: { kind }, geometry }) => kind === 'town' && Array.isArray(geometry?.coordinates);
  towns = [...places.values()].filter(isTown);
}

let completing;

/**
 * Reads the places with their names in all languages, once: for another language than the page began with, for the
 * search, and for old links.
 */
export async function completePlaces() {
  completing ??= callWorker('completePlaces');
  try {
    const whole = await completing;
    setPlaces(whole);
    published.gazetteer = Object.assign(published.gazetteer ?? {}, whole);
  } catch (error) {
    completing = undefined;
    published.failed.add(error.message);
  }
}

/** Sets the names that incidents give their regions, by the region's code. */
export function setRegionNames(names) {
  regionNames = names ?? {};
}

/** The name of a place in the reader's language; its id where the gazetteer lacks it. */
export const placeName = id => name(places.get(id)?.properties?.name) || id;

/** The point of a place, `[lat, lon]`; null where it has none. */
export function pointOf(id) {
  const [lon, lat] = places.get(id)?.geometry?.coordinates ?? [];
  return Number.isFinite(lat) && Number.isFinite(lon) ? [lat, lon] : null;
}

/** A region's name in the reader's language: from the given names, from incidents, or from the gazetteer. */
export function regionName(code, names) {
  const id = code.slice(2);
  const published = Object.hasOwn(regionNames, code) ? regionNames[code] : null;
  const found = name(names) || name(published) || name(places.get(id)?.properties?.name);
  if (!found) return clean(id);
  const key = code.startsWith('g:') ? 'governorateOf' : 'districtNamed';
  return text(key, { name: found.replace(/ (governorate|district)$/, '') });
}

/** A district's name and the point of its bubble; undefined where the gazetteer lacks it. */
export function districtOf(code) {
  const place = places.get(code.slice(2));
  if (!place) return undefined;
  const coordinates = place.geometry?.coordinates;
  const point = Array.isArray(coordinates) ? [coordinates[1], coordinates[0]] : null;
  return { name: regionName(code), point };
}

/** The name of the nearest town of the gazetteer; empty where there is none. */
export function nearestTown(lat, lon) {
  let nearest = Infinity;
  let found;
  for (const { geometry: { coordinates: [x, y] }, properties } of towns) {
    const away = (y - lat) ** 2 + 0.66 * (x - lon) ** 2;
    if (away < nearest) {
      nearest = away;
      found = properties.name;
    }
  }
  return name(found);
}

/** Replaces English names in the region filter by ids: old links hold `g:Erbil, Nineveh`. */
export async function resolveRegionNames() {
  if (state.lists.region.some(code => !places.has(code.slice(2)))) await completePlaces();
  const { region } = state.lists;
  const resolved = region.flatMap(code => places.has(code.slice(2)) ? [code] : codesByEnglishName(code));
  const codes = [...new Set(resolved)];
  if (codes.join() !== region.join()) updateSilently({ lists: { ...state.lists, region: codes } });
}

/** The codes of regions that a code names in English; the code itself where none is known. */
function codesByEnglishName(code) {
  const level = code.startsWith('g:') ? 'governorate' : 'district';
  const ids = code.slice(2).split(', ').map(english => idsByEnglishName.get(`${level} ${english}`)).filter(Boolean);
  return ids.length ? ids.map(id => code.slice(0, 2) + id) : [code];
}
