import { filtered } from './selection.js';
import { stored } from './store.js';

const MOST = 10;
/** Code of the first precision that names no place. */
const DISTRICT = 3;

/** The places with most incidents of a query: `names`, `point`, `n`, `dead` of each; unconfirmed ones do not count. */
export async function topPlaces(query) {
  const { rows } = await filtered(query);
  const columns = stored();
  const { place, places, precision, unconfirmed, lat, lon } = columns;
  const found = new Map();
  for (const i of rows) {
    if (unconfirmed.values[i] || precision.values[i] >= DISTRICT || Number.isNaN(lat.values[i])) continue;
    const { id, names } = places.words[place.values[i]];
    const one = found.get(id) ?? { names, point: [lat.values[i], lon.values[i]], n: 0, dead: 0 };
    one.n++;
    one.dead += columns.deadOf(i);
    found.set(id, one);
  }
  return [...found.values()].sort((a, b) => b.n - a.n || b.dead - a.dead).slice(0, MOST);
}
