import { Columns } from './columns.js';
import { detailsOf, fileOf, indexOf, read, readIfExists, Unreadable } from './files.js';
import { placesById, readWhole } from './placefiles.js';
import { addDetails, areDetails } from './yeardetails.js';
import { isIndex, replaceYear } from './yearindex.js';

/** What the worker has read: the incidents by column, from the indexes of years or the files of months. */

/** Dropped rows are removed when there are more than so many, and as many as rows in use. */
const MAX_DROPPED = 5000;
/** Version of an index that had ids and was read otherwise: the months take its place. */
const OLD = 2;

let columns = new Columns();
/** Files that were read into the columns, and how each one is. */
const loaded = new Map();
/** Of years whose index was read, its edition, and the details of that edition or the promise of them. */
const editions = new Map();
const details = new Map();

/** The incidents. Others take their place when the dropped rows of these are removed. */
export const stored = () => columns;

/**
 * Reads the index of a year, or where there is none the files of its months; counts the malformed records, the changed
 * files and all incidents that are here, and lists failures.
 */
export async function load({ year, months }, again = false) {
  const result = { failed: [], malformed: 0, changed: 0 };
  const path = indexOf(year);
  const hasNoIndex = months.some(month => loaded.has(fileOf(month)));
  if (hasNoIndex || !await loadFile(path, replaceYear, isIndex, again, result)) {
    const { replaceMonth } = await readFeatures();
    for (const month of months) await loadFile(fileOf(month), replaceMonth, isCollection, again, result);
  }
  return { ...result, alive: columns.alive };
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
    if (replace === replaceYear && file?.version === OLD) return false;
    if (!isValid(file)) throw new Unreadable(`${path} (not as expected)`);
    result.malformed += replace(columns, path, file, await placesById());
    loaded.set(path, replace);
    if (replace === replaceYear) await renewDetails(yearOf(path), file.edition);
    result.changed++;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    if (error.isAbsent && replace === replaceYear) return false;
    result.failed.push(error.message);
  }
  return true;
}

const yearOf = path => path.slice(-9, -5);

/** After an index was read again, its incidents have the details again that they had. */
async function renewDetails(year, edition) {
  const hadThem = details.delete(year);
  editions.set(year, edition);
  if (hadThem) await readDetails([year]); // who needs what could not be read asks again
}

/**
 * Reads the details of years whose index is here, all of them where none are named; lists failures. Where an index is
 * older than its details it is read again, and the page is told that it has other incidents now.
 */
export async function readDetails(years = [...editions.keys()]) {
  const failed = [];
  for (const year of new Set(years)) {
    if (!editions.has(year)) continue;
    if (!details.has(year)) details.set(year, readYearDetails(year));
    try {
      await details.get(year);
    } catch (error) {
      details.delete(year);
      if (!(error instanceof Unreadable)) throw error;
      failed.push(error.message);
    }
  }
  return failed;
}

/** Reads the details of years; rejects where one cannot be read. */
export async function loadDetails(years) {
  const [failure] = await readDetails(years);
  if (failure) throw new Unreadable(failure);
}

async function readYearDetails(year, isSecond = false) {
  const file = await read(detailsOf(year));
  if (!areDetails(file)) throw new Unreadable(`${detailsOf(year)} (not as expected)`);
  if (file.edition === editions.get(year)) {
    addDetails(columns, indexOf(year), file);
    return file;
  }
  const index = isSecond ? null : await read(indexOf(year));
  if (index && !isIndex(index)) throw new Unreadable(`${indexOf(year)} (not as expected)`);
  if (!index || index.edition === editions.get(year)) throw new Unreadable(`${detailsOf(year)} (another edition)`);
  replaceYear(columns, indexOf(year), index, await placesById());
  editions.set(year, index.edition);
  postMessage({ renewed: true });
  return readYearDetails(year, true);
}

/** Reads all names of the places; returns them for the page. */
export async function completePlaces() {
  const whole = await readWhole();
  columns.namePlaces(await placesById());
  return whole;
}

/** Removes dropped rows, where there are many, by reading the files again; if one cannot be read, all stays. */
export async function compact() {
  if (columns.size <= 2 * columns.alive + MAX_DROPPED) return;
  const fresh = new Columns();
  try {
    for (const [path, replace] of loaded) {
      const file = await read(path);
      replace(fresh, path, file, await placesById());
      const known = replace === replaceYear && await details.get(yearOf(path));
      if (known && known.edition === file.edition) addDetails(fresh, path, known);
    }
  } catch {
    return; // there is room still, and the next change tries again
  }
  columns = fresh;
}

/** Makes the words of the reports of months searchable; lists failures. */
export async function loadWords(months) {
  const failed = [];
  for (const month of months) {
    try {
      await loadDetails([month.slice(0, 4)]); // the reports are found by the ids of their incidents
      const file = await readIfExists(fileOf(month));
      if (isCollection(file)) (await readFeatures()).addWords(columns, file);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      failed.push(error.message);
    }
  }
  return { failed };
}
