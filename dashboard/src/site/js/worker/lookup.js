import { Columns } from './columns.js';
import { replaceMonth } from './features.js';
import { fileOf, readIfExists, Unreadable } from './files.js';

/** Looks up one incident in published files that are not loaded. */

const MONTH = /^\d{4}-\d\d$/;
const MAX_ID = 100;
const idOf = feature => typeof feature?.properties?.id === 'string' ? feature.properties.id.slice(0, MAX_ID) : '';
const list = value => Array.isArray(value) ? value : [];

/** The feature of a file with an id, or else with it as an alias; undefined where there is none. */
export function featureOf(file, id) {
  const features = list(file?.features);
  return features.find(feature => idOf(feature) === id)
    ?? features.find(feature => list(feature?.properties?.aliases).includes(id));
}

/** The complete incident of an id from the file of a month; null where it is not there. */
export async function readIncident(month, id) {
  const path = fileOf(month);
  const file = await readIfExists(path);
  if (file && !Array.isArray(file.features)) throw new Unreadable(`${path} (no features)`);
  const found = featureOf(file, id);
  return found ? withRow(path, found) : null;
}

/** The incident of a feature with its row as the list and the map draw it; null where it is not an incident. */
function withRow(path, feature) {
  const one = new Columns();
  replaceMonth(one, path, { features: [feature] });
  return one.size === 0 ? null : { ...feature.properties, row: one.get(0) };
}

/** What a list of aliases says of an id: the main `id` and the `month` of its file; null where the id is not in it. */
export async function resolveAlias(path, id) {
  const aliases = (await readIfExists(path))?.aliases;
  const found = aliases && Object.hasOwn(aliases, id) ? aliases[id] : null;
  if (typeof found?.id !== 'string' || !MONTH.test(found.month)) return null;
  return { id: found.id.slice(0, MAX_ID), month: found.month };
}

/** When an incident was withdrawn, by the changes of a month; null where they do not say so. */
export async function withdrawalDate(month, ids) {
  const changes = list((await readIfExists(`data/changes/${month}.json`))?.changes);
  const last = changes.findLast(change => change?.field === 'incident' && ids.includes(change.id));
  return last?.new === 'withdrawn' ? String(last.at ?? '') : null;
}
