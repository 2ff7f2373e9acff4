import { readFile } from './workerclient.js';
import { similarity, skeletons } from './spelling.js';
import { completePlaces, places } from './places.js';

/** Finds places of the gazetteer by any spelling, in Arabic, Sorani, Kurmanji or Latin letters. */

let spellings;

/** Spellings of each place with their folded forms; the published list is read with the first search. */
async function readSpellings() {
  if (spellings) return spellings;
  const [file] = await Promise.all([readFile('data/spellings.json', []), completePlaces()]);
  const listed = file?.spellings && typeof file.spellings === 'object' ? file.spellings : {};
  spellings = [...places].map(([id, { properties: { name: names, kind } }]) => {
    const more = Array.isArray(listed[id]) ? listed[id].filter(one => typeof one === 'string') : [];
    return { id, kind, forms: [...new Set([...Object.values(names ?? {}), ...more])].map(skeletons) };
  });
  return spellings;
}

/** Kinds of places, those that one looks for first at the front. */
const KINDS = ['town', 'district', 'road', 'subdistrict', 'governorate', 'village'];
const rank = kind => KINDS.includes(kind) ? KINDS.indexOf(kind) : KINDS.length;

/** The places most like some words, the best first: `id`, and `like`, 3 the same spelling to 1 the same consonants. */
export async function findPlaces(words, most = 6) {
  const wanted = skeletons(words);
  if (!wanted.exact) return [];
  const found = [];
  for (const { id, kind, forms } of await readSpellings()) {
    const like = Math.max(0, ...forms.map(form => similarity(wanted, form)));
    if (like > 0) found.push({ id, kind, like });
  }
  return found.sort((a, b) => b.like - a.like || rank(a.kind) - rank(b.kind)).slice(0, most);
}

/** The id of the place that some words name; null where none is like them. */
export async function placeNamed(words) {
  const [first] = await findPlaces(words, 1);
  return first?.id ?? null;
}
