import { Columns } from './columns.js';
import { LATEST, monthFile, readIfThere, Unreadable } from './files.js';

/** Looks for one incident in published files that are not loaded. */

const MONTH = /^\d{4}-\d\d$/;
const idOf = feature => typeof feature?.properties?.id === 'string' ? feature.properties.id.slice(0, 100) : '';
const list = value => Array.isArray(value) ? value : [];

/** The incident of a feature whole, with its row as the list and the map draw it; null where it is none. */
function whole(path, feature) {
  const one = new Columns(LATEST);
  one.put(path, [feature]);
  return one.size === 0 ? null : { ...feature.properties, row: one.get(0) };
}

/** The feature of a file that an id means, its own before one that has it as an alias. */
export function featureOf(file, id) {
  const features = list(file?.features);
  return features.find(f => idOf(f) === id) ?? features.find(f => list(f?.properties?.aliases).includes(id));
}

/** The incident of an id in the file of a month; null where it is not there. */
export async function look(month, id) {
  const path = monthFile(month);
  const file = await readIfThere(path);
  if (file && !Array.isArray(file.features)) throw new Unreadable(`${path} (no features)`);
  const found = featureOf(file, id);
  return found ? whole(path, found) : null;
}

/** What a list of aliases says of an id: the main `id` and the `month` of its file; null where it says nothing. */
export async function alias(path, id) {
  const aliases = (await readIfThere(path))?.aliases;
  const found = aliases && Object.hasOwn(aliases, id) ? aliases[id] : null;
  return typeof found?.id === 'string' && MONTH.test(found.month) ? { id: found.id.slice(0, 100), month: found.month } : null;
}

/** When an incident was withdrawn, as the changes of a month say; null where they do not. */
export async function withdrawn(month, ids) {
  const changes = list((await readIfThere(`data/changes/${month}.json`))?.changes);
  const last = changes.findLast(change => change?.field === 'incident' && ids.includes(change.id));
  return last?.new === 'withdrawn' ? String(last.at ?? '') : null;
}
