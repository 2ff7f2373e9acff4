import { filtered } from './selection.js';
import { stored } from './store.js';

const MOST = 10;
/** Code of the first precision that names no place. */
const DISTRICT = 3;

/**
 * The points with most incidents of a query, as the map lists them: `point`, `n` and `dead` of each, and the `names` of
 * the place there that most of them name. Unconfirmed incidents do not count.
 */
export async function topPlaces(query) {
  const { rows } = await filtered(query);
  const columns = stored();
  const { place, places, precision, unconfirmed, lat, lon } = columns;
  const found = new Map();
  for (const i of rows) {
    if (unconfirmed.values[i] || Number.isNaN(lat.values[i])) continue;
    const point = [lat.values[i], lon.values[i]];
    const key = point.join();
    if (!found.has(key)) found.set(key, { point, n: 0, dead: 0, named: new Map() });
    const one = found.get(key);
    one.n++;
    one.dead += columns.deadOf(i);
    const { names } = places.words[place.values[i]];
    if (precision.values[i] < DISTRICT) one.named.set(names, (one.named.get(names) ?? 0) + 1);
  }
  const most = [...found.values()].filter(({ named }) => named.size)
    .sort((a, b) => b.n - a.n || b.dead - a.dead).slice(0, MOST);
  return most.map(({ named, ...one }) => ({ ...one, names: [...named].sort((a, b) => b[1] - a[1])[0][0] }));
}
