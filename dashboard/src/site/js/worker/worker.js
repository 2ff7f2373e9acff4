import { isStored, read } from './files.js';
import { paint, readFirst, readMore, readRelief } from './ground.js';
import {
  areaSummary, changed, districts, exportShown, loadYear, position, rows, select, setVisit, visibleMarks,
} from './selection.js';
import { readPlaces } from './placefiles.js';
import { completePlaces, loadDetails, loadWords, stored } from './store.js';

/** The worker: everything that takes long happens here, so that the page stays responsive. */

/** A complete incident by any of its ids, from its file; null where it is not loaded, or no longer in the file. */
async function find(id) {
  await loadIds(id);
  const columns = stored();
  const i = columns.find(id);
  if (i === undefined) return null;
  const path = columns.fileOf(i);
  const { featureOf } = await import('./lookup.js');
  const found = featureOf(await read(path), columns.ids[i]);
  return found ? { ...found.properties, row: columns.get(i) } : null;
}

/** Reads the ids of the year in which an incident is by its id, or of all years; without them its month is asked. */
async function loadIds(id) {
  if (stored().find(id) !== undefined && !id.startsWith('~')) return;
  const [, year] = /^(?:inc-|~)(\d{4})-\d\d/.exec(id) ?? [];
  try {
    await loadDetails(year && [year]);
  } catch (error) {
    if (id.startsWith('~')) throw error;
  }
}

/** The id of an incident by what it was called before that was known. */
async function idOf(handle) {
  await loadIds(handle);
  const i = stored().find(handle);
  return i === undefined ? null : stored().ids[i];
}

const topPlaces = async query => (await import('./topplaces.js')).topPlaces(query);

/** A function of the module that looks up incidents, which is loaded when it is needed. */
const lookup = name => async (...parameters) => (await import('./lookup.js'))[name](...parameters);

/** What the page can call. */
const functions = {
  load: loadYear, loadWords, select, areaSummary, changed, setVisit, isStored, rows, position, visibleMarks, districts,
  exportShown, paint, readFirst, readMore, readRelief, read, readPlaces, completePlaces, loadDetails, find, idOf,
  topPlaces,
  readIncident: lookup('readIncident'),
  resolveAlias: lookup('resolveAlias'),
  withdrawalDate: lookup('withdrawalDate'),
};

onmessage = async ({ data: { call, name, parameters } }) => {
  try {
    const result = await functions[name](...parameters);
    postMessage({ call, result }, name === 'paint' && result ? [result] : []);
  } catch (error) {
    postMessage({ call, error: error.message });
  }
};
