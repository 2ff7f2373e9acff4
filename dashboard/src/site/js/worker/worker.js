import { dayAt, monthOf, UNKNOWN } from '../days.js';
import { Clusters } from './clusters.js';
import { Columns } from './columns.js';
import { csv, geojson } from './export.js';
import { fileOf, LATEST, read, Unreadable } from './files.js';
import { filter } from './filter.js';
import { featureOf, readIncident, resolveAlias, withdrawalDate } from './lookup.js';

/** The worker: everything that takes long happens here, so that the page stays responsive. */

/** Dropped rows are removed when there are more than so many, and as many as rows in use. */
const MAX_DROPPED = 5000;
/** Most incidents of one point that the page gets as rows. */
const MAX_ROWS_AT_POINT = 6;

let columns = new Columns(LATEST);
let lastQuery = {};
let selection = { rows: new Uint32Array(0) };
let clusters;
const loaded = new Set();

/** Reads the files of months, or `latest`; counts the malformed records and the changed files, and lists failures. */
async function load(months, again = false) {
  const failed = [];
  let malformed = 0;
  let changed = 0;
  for (const month of months) {
    const path = fileOf(month);
    if (loaded.has(path) && !again) continue;
    try {
      const file = await read(path, { again: again && loaded.has(path) });
      if (file === null) continue;
      if (!Array.isArray(file?.features)) throw new Unreadable(`${path} (no features)`);
      malformed += columns.replaceFile(path, file.features);
      loaded.add(path);
      changed++;
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      failed.push(error.message);
    }
  }
  if (columns.size > 2 * columns.alive + MAX_DROPPED) await compact();
  return { failed, malformed, changed };
}

/** Removes dropped rows by reading the files again; if one cannot be read, all stays as it is. */
async function compact() {
  const fresh = new Columns(LATEST);
  try {
    for (const path of loaded) fresh.replaceFile(path, (await read(path)).features);
  } catch {
    return; // there is room still, and the next change tries again
  }
  columns = fresh;
  select(lastQuery);
}

/** Selects the incidents of a query. The rows stay here; the page gets the counts. */
function select(query) {
  lastQuery = query;
  selection = filter(columns, withFiles(query));
  clusters = undefined;
  let unplaced = 0;
  for (const i of selection.rows) if (Number.isNaN(columns.lat.values[i])) unplaced++;
  const { rows, unconfirmed, bins, facets, days } = selection;
  return {
    total: rows.length,
    unconfirmed,
    unplaced,
    bins,
    facets,
    days,
    firstWholeMonth: firstWholeMonth(),
    newest: columns.newest.size,
    regions: Object.fromEntries(columns.regions),
  };
}

/** A query that names months, with the files of these. */
const withFiles = query => ({ ...query, files: (query.months ?? []).map(fileOf) });

/** The first month that the file of the newest incidents holds completely, for it is cut at its oldest day; or null. */
function firstWholeMonth() {
  const { size, ids, file, latest, start } = columns;
  let first = Infinity;
  for (let i = 0; i < size; i++) {
    if (ids[i] === null || file.values[i] !== latest) continue;
    const day = start.values[i];
    if (day !== UNKNOWN && day < first) first = day;
  }
  return first === Infinity ? null : monthOf(first + 31);
}

/** Number of confirmed incidents of the newest that were first reported since a minute, without hidden kinds. */
function countSince(since, hidden) {
  const query = { from: dayAt(since), to: null, since, until: null, basis: 'published', hidden, files: [LATEST] };
  return filter(columns, query).rows.length;
}

/** Rows of the list. */
const rows = (from, to) => Array.from(selection.rows.subarray(from, to), i => columns.get(i));

/** The position of an incident in the list; -1 where it is not shown. */
function position(id) {
  const at = row => selection.rows.indexOf(row ?? -1);
  return Math.max(at(columns.months.get(id)), at(columns.newest.get(id)));
}

/** What the map draws of a box: see `Clusters.visibleMarks`; of the incidents of a point the first ones. */
function visibleMarks(box, zoom) {
  clusters ??= new Clusters(columns, selection.rows);
  return clusters.visibleMarks(box, zoom).map(mark => mark.rows ? withIncidents(mark) : mark);
}

function withIncidents(mark) {
  const incidents = mark.rows.slice(0, MAX_ROWS_AT_POINT).map(i => columns.get(i));
  return { ...mark, n: mark.rows.length, rows: incidents };
}

/** Numbers of incidents by district in the time shown, `now`, and in the time of the same length `before` it. */
function districts(query) {
  const { from, to, since, until } = query;
  const earlier = {
    from: from - (to - from + 1),
    to: from - 1,
    since: since - (until - since + 1),
    until: since - 1,
  };
  const before = filter(columns, withFiles({ ...query, ...earlier }));
  const byDistrict = counts => Object.fromEntries(counts.filter(([code]) => code.startsWith('d:')));
  return { now: byDistrict(selection.facets.region), before: byDistrict(before.facets.region) };
}

/** A complete incident by any of its ids, from its file; null where it is not loaded, or no longer in the file. */
async function find(id) {
  const i = columns.find(id);
  if (i === undefined) return null;
  const path = columns.files.words[columns.file.values[i]];
  const found = featureOf(await read(path), columns.ids[i]);
  return found ? { ...found.properties, row: columns.get(i) } : null;
}

/** The incidents shown as the text of a file, `csv` or `geojson`. */
async function exportShown(format, vocabulary) {
  const paths = new Set(Array.from(selection.rows, i => columns.files.words[columns.file.values[i]]));
  const features = new Map();
  for (const path of paths) {
    for (const feature of (await read(path)).features) {
      const id = feature?.properties?.id;
      if (typeof id === 'string') features.set(id.slice(0, 100), feature);
    }
  }
  const shown = Array.from(selection.rows, i => features.get(columns.ids[i])).filter(Boolean);
  return format === 'csv' ? csv(shown, vocabulary) : geojson(shown);
}

/** What the page can call. */
const functions = {
  load, select, countSince, rows, position, visibleMarks, districts, exportShown, read,
  find, readIncident, resolveAlias, withdrawalDate,
};

onmessage = async ({ data: { call, name, parameters } }) => {
  try {
    postMessage({ call, result: await functions[name](...parameters) });
  } catch (error) {
    postMessage({ call, error: error.message });
  }
};
