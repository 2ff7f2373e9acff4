import { Columns } from './columns.js';
import { fileOf, indexOf, read, readIfExists, Unreadable } from './files.js';
import { isIndex, replaceYear } from './yearindex.js';

/** What the worker has read: the incidents by column, from the indexes of years or the files of months. */

export const PLACES = 'data/places.geojson';
/** Dropped rows are removed when there are more than so many, and as many as rows in use. */
const MAX_DROPPED = 5000;

let columns = new Columns();
/** Files that were read into the columns, and how each one is. */
const loaded = new Map();

/** The incidents. Others take their place when the dropped rows of these are removed. */
export const stored = () => columns;

/**
 * Reads the index of a year, or where there is none the files of its months; counts the malformed records and the
 * changed files, and lists failures.
 */
export async function load({ year, months }, again = false) {
  const result = { failed: [], malformed: 0, changed: 0 };
  const path = indexOf(year);
  const hasNoIndex = months.some(month => loaded.has(fileOf(month)));
  if (hasNoIndex || !await loadFile(path, replaceYear, isIndex, again, result)) {
    const { replaceMonth } = await readFeatures();
    for (const month of months) await loadFile(fileOf(month), replaceMonth, isCollection, again, result);
  }
  return result;
}

/** The code that reads complete incidents is loaded when it is needed. */
const readFeatures = () => import('./features.js');

const isCollection = file => Array.isArray(file?.features);

/** Reads a file into the columns; returns false where there is none. */
async function loadFile(path, replace, isValid, again, result) {
  if (loaded.has(path) && !again) return true;
  try {
    const file = await read(path, { again: again && loaded.has(path) });
    if (file === null) return true;
    if (!isValid(file)) throw new Unreadable(`${path} (not as expected)`);
    result.malformed += replace(columns, path, file, await placeNames());
    loaded.set(path, replace);
    result.changed++;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    if (error.isAbsent && replace === replaceYear) return false;
    result.failed.push(error.message);
  }
  return true;
}

/** The places of the gazetteer, read once. */
let places;
export const readPlaces = () => places ??= read(PLACES);

/** Names of places by id; none where the file cannot be read, which the page says. */
async function placeNames() {
  try {
    const features = (await readPlaces())?.features;
    return new Map(isCollection({ features }) ? features.map(place => [place?.id, place?.properties?.name]) : []);
  } catch {
    places = undefined;
    return new Map();
  }
}

/**
 * Removes dropped rows, where there are many, by reading the files again; if one cannot be read, all stays as it is.
 * Returns whether the rows have other numbers now.
 */
export async function compact() {
  if (columns.size <= 2 * columns.alive + MAX_DROPPED) return false;
  const fresh = new Columns();
  try {
    for (const [path, replace] of loaded) replace(fresh, path, await read(path), await placeNames());
  } catch {
    return false; // there is room still, and the next change tries again
  }
  columns = fresh;
  return true;
}

/** Makes the words of the reports of months searchable; lists failures. */
export async function loadWords(months) {
  const failed = [];
  for (const month of months) {
    try {
      const file = await readIfExists(fileOf(month));
      if (isCollection(file)) (await readFeatures()).addWords(columns, file);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      failed.push(error.message);
    }
  }
  return { failed };
}
