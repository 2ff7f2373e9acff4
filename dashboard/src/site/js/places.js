import { clean } from './dom.js';
import { reword, state } from './state.js';
import { name, text } from './text.js';

/** The places of the gazetteer, and what the words of the region filter are called: `g:` or `d:` and a place's id. */

export const places = new Map();
const byEnglishName = new Map();
let published = {};

/** Takes the published places. */
export function keepPlaces(file) {
  for (const place of Array.isArray(file?.features) ? file.features : []) {
    if (!place?.id || !place.properties) continue;
    const english = `${place.properties.kind} ${String(place.properties.name?.en).replace(/ (district|governorate)$/, '')}`;
    places.set(place.id, place);
    if (!byEnglishName.has(english)) byEnglishName.set(english, place.id);
  }
}

/** Takes the names that incidents give their regions, by word. */
export function keepRegions(names) {
  published = names ?? {};
}

/** What a word of the region filter is called in the reader's language, by names that come with it or by those that are known. */
export function regionName(word, names) {
  const found = name(names) || name(Object.hasOwn(published, word) ? published[word] : null) || name(places.get(word.slice(2))?.properties?.name);
  if (!found) return clean(word.slice(2));
  return word.startsWith('g:') ? text('governorateOf', { name: found.replace(/ governorate$/, '') }) : found;
}

/** A district's name and the point for its bubble; nothing where the gazetteer lacks it. */
export function districtOf(word) {
  const place = places.get(word.slice(2));
  const at = place?.geometry?.coordinates;
  return place && { name: regionName(word), point: Array.isArray(at) ? [at[1], at[0]] : null };
}

/** Old links name regions by their English names, `g:Erbil, Nineveh`: puts the ids in their place. */
export function rewordRegions() {
  const { region } = state.lists;
  const ids = word => {
    const level = word.startsWith('g:') ? 'governorate' : 'district';
    const found = word.slice(2).split(', ').map(english => byEnglishName.get(`${level} ${english}`)).filter(Boolean);
    return found.length ? found.map(id => word.slice(0, 2) + id) : [word];
  };
  const words = [...new Set(region.flatMap(word => places.has(word.slice(2)) ? [word] : ids(word)))];
  if (words.join() !== region.join()) reword({ lists: { ...state.lists, region: words } });
}
