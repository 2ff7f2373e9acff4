import { Clusters } from './clusters.js';
import { Columns } from './columns.js';
import { FIRST, fileOf, indexOf, isStored, MORE, read, readIfExists, Unreadable } from './files.js';
import { filter } from './filter.js';
import { paint, readFirst, readMore, readRelief } from './ground.js';
import { isIndex, replaceYear } from './yearindex.js';

/** The worker: everything that takes long happens here, so that the page stays responsive. */

const PLACES = 'data/places.geojson';
/** Dropped rows are removed when there are more than so many, and as many as rows in use. */
const MAX_DROPPED = 5000;
/** Most incidents of one point that the page gets as rows. */
const MAX_ROWS_AT_POINT = 6;

let columns = new Columns();
let lastQuery = {};
let selection = { rows: new Uint32Array(0) };
let clusters;
/** Files that were read into the columns, and how each one is. */
const loaded = new Map();

/**
 * Reads the index of a year, or where there is none the files of its months; counts the malformed records and the
 * changed files, and lists failures.
 */
async function load({ year, months }, again = false) {
  const result = { failed: [], malformed: 0, changed: 0 };
  const path = indexOf(year);
  const hasNoIndex = months.some(month => loaded.has(fileOf(month)));
  if (hasNoIndex || !await loadFile(path, replaceYear, isIndex, again, result)) {
    const { replaceMonth } = await readFeatures();
    for (const month of months) await loadFile(fileOf(month), replaceMonth, isCollection, again, result);
  }
  if (columns.size > 2 * columns.alive + MAX_DROPPED) await compact();
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
const readPlaces = () => places ??= read(PLACES);

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

/** Removes dropped rows by reading the files again; if one cannot be read, all stays as it is. */
async function compact() {
  const fresh = new Columns();
  try {
    for (const [path, replace] of loaded) replace(fresh, path, await read(path), await placeNames());
  } catch {
    return; // there is room still, and the next change tries again
  }
  columns = fresh;
  await select(lastQuery);
}

/** Makes the words of the reports of months searchable; lists failures. */
async function loadWords(months) {
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

/** The files of the base map, read once. */
let base;
const readBase = () => base ??= Promise.all([read(FIRST), read(MORE)]).catch(error => {
  base = undefined;
  throw error;
});

/** The chosen area as it was resolved last, by its text; its code is loaded with the first one. */
let area = {};
let areas;

/** Resolves the area of a query; without one there is none. */
async function resolveArea(query) {
  const key = JSON.stringify(query.area ?? null);
  if (query.area) areas ??= await import('./area.js');
  if (area.key !== key) area = { key, ...query.area ? await areas.resolve(query.area, readBase) : {} };
}

/** The code of the search, which is loaded with the first one. */
let textsearch;

async function filtered(query) {
  await resolveArea(query);
  if (query.q) textsearch ??= await import('./textsearch.js');
  const words = query.q ? textsearch.wordsOf(query.q) : [];
  const flags = query.area && area.line ? areas.flagsOf(columns, area) : undefined;
  return filter(columns, query, flags, words.map(word => columns.matches(word, textsearch)));
}

/** Selects the incidents of a query. The rows stay here; the page gets the counts. */
async function select(query) {
  lastQuery = query;
  selection = await filtered(query);
  clusters = undefined;
  let unplaced = 0;
  let unsure = 0;
  for (const i of selection.rows) {
    if (Number.isNaN(columns.lat.values[i])) unplaced++;
    else if (!query.unsure) unsure += columns.unsure.values[i];
  }
  const { rows, unconfirmed, bins, facets, days } = selection;
  const regions = Object.fromEntries(columns.regions);
  return { total: rows.length, unconfirmed, unsure, unplaced, bins, facets, days, regions };
}

/** What the selected incidents of an area are, and how many there were in the spans before: see `summarize`. */
async function areaSummary(query, spans) {
  const { summarize } = await import('./summary.js');
  const now = await filtered(query);
  const before = [];
  for (const span of spans) before.push(span && await filtered({ ...query, ...span }));
  const { line, isStraight } = area;
  return { ...summarize(columns, query, now, before), line, isStraight };
}

/** What changed since a minute, see `changesSince`. */
async function changed(query) {
  return (await import('./changed.js')).changesSince(columns, query);
}

/** How an incident changed since the reader was last here; it is told with its row. */
let freshnessOf = () => undefined;

/** Sets when the reader was last here; returns the numbers of incidents that are new since then, and revised. */
async function setVisit(since, hidden) {
  const { changedRows, freshness } = await import('./changed.js');
  freshnessOf = i => freshness(columns, i, since);
  const rows = changedRows(columns, since, hidden);
  return { new: rows.new.length, revised: rows.revised.length };
}

const row = i => ({ ...columns.get(i), fresh: freshnessOf(i) });

/** Rows of the list. */
const rows = (from, to) => Array.from(selection.rows.subarray(from, to), row);

/** The position of an incident in the list; -1 where it is not shown. */
const position = id => selection.rows.indexOf(columns.rows.get(id) ?? -1);

/** What the map draws of a box: see `Clusters.visibleMarks`; of the incidents of a point the first ones. */
function visibleMarks(box, zoom) {
  clusters ??= new Clusters(columns, selection.rows, lastQuery.unsure);
  return clusters.visibleMarks(box, zoom).map(mark => mark.rows ? withIncidents(mark) : mark);
}

function withIncidents(mark) {
  const incidents = mark.rows.slice(0, MAX_ROWS_AT_POINT).map(row);
  return { ...mark, n: mark.rows.length, rows: incidents };
}

/** Numbers of incidents by district in the time shown, `now`, and in the time of the same length `before` it. */
async function districts(query) {
  const { from, to, since, until } = query;
  const earlier = {
    from: from - (to - from + 1),
    to: from - 1,
    since: since - (until - since + 1),
    until: since - 1,
  };
  const before = await filtered({ ...query, ...earlier });
  const byDistrict = counts => Object.fromEntries(counts.filter(([code]) => code.startsWith('d:')));
  return { now: byDistrict(selection.facets.region), before: byDistrict(before.facets.region) };
}

/** A complete incident by any of its ids, from its file; null where it is not loaded, or no longer in the file. */
async function find(id) {
  const i = columns.find(id);
  if (i === undefined) return null;
  const path = columns.fileOf(i);
  const { featureOf } = await import('./lookup.js');
  const found = featureOf(await read(path), columns.ids[i]);
  return found ? { ...found.properties, row: columns.get(i) } : null;
}

/** The incidents shown as the text of a file, `csv` or `geojson`. */
async function exportShown(format, vocabulary) {
  const paths = new Set(Array.from(selection.rows, columns.fileOf));
  const features = new Map();
  for (const path of paths) {
    for (const feature of (await read(path)).features) {
      const id = feature?.properties?.id;
      if (typeof id === 'string') features.set(id.slice(0, 100), feature);
    }
  }
  const { csv, geojson } = await import('./export.js');
  const shown = Array.from(selection.rows, i => features.get(columns.ids[i])).filter(Boolean);
  return format === 'csv' ? csv(shown, vocabulary) : geojson(shown);
}

/** A function of the module that looks up incidents, which is loaded when it is needed. */
const lookup = name => async (...parameters) => (await import('./lookup.js'))[name](...parameters);

/** What the page can call. */
const functions = {
  load, loadWords, select, areaSummary, changed, setVisit, isStored, rows, position, visibleMarks, districts,
  exportShown, paint, readFirst, readMore, readRelief,
  read: (path, options) => path === PLACES ? readPlaces() : read(path, options),
  find,
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
