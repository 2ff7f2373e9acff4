import { monthOf, UNKNOWN } from '../days.js';
import { Clusters } from './clusters.js';
import { Columns } from './columns.js';
import { csv, geojson } from './export.js';
import { fileOf, LATEST, read, Unreadable } from './files.js';
import { filter } from './filter.js';
import { alias, featureOf, look, withdrawn } from './look.js';

/** Answers the page: everything that takes long happens here, beside it. */

let columns = new Columns(LATEST);
let asked = {};
let view = { rows: new Uint32Array(0) };
let clusters;
const loaded = new Set();

/** Reads the files of months, or `latest`; what failed is named, the rest is there. */
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
      malformed += columns.put(path, file.features);
      loaded.add(path);
      changed++;
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      failed.push(error.message);
    }
  }
  if (columns.size > 2 * columns.alive + 5000) await compact();
  return { failed, malformed, changed };
}

/** Rows that were replaced take room: reads the files again without them, or leaves it as it is. */
async function compact() {
  const fresh = new Columns(LATEST);
  try {
    for (const path of loaded) fresh.put(path, (await read(path)).features);
  } catch {
    return; // there is room still, and the next change tries again
  }
  columns = fresh;
  choose(asked);
}

/** Filters; the whole stays here, the page gets the counts. */
function choose(wanted) {
  asked = wanted;
  view = filter(columns, inFiles(wanted));
  clusters = undefined;
  let unplaced = 0;
  for (const i of view.rows) if (Number.isNaN(columns.lat.values[i])) unplaced++;
  const { rows: { length: total }, unconfirmed, bins, facets, days } = view;
  return {
    total, unconfirmed, unplaced, bins, facets, days, whole: whole(), newest: columns.newest.size,
    regions: Object.fromEntries(columns.regions),
  };
}

/** A question that names months, with their files. */
const inFiles = wanted => ({ ...wanted, files: (wanted.months ?? []).map(fileOf) });

/** The first month that the file of the newest incidents holds whole; it is cut at its oldest day. */
function whole() {
  let first = Infinity;
  for (let i = 0; i < columns.size; i++) {
    const day = columns.start.values[i];
    if (columns.ids[i] !== null && columns.file.values[i] === columns.latest && day !== UNKNOWN && day < first) first = day;
  }
  return first === Infinity ? null : monthOf(first + 31);
}

/** Rows of the list. */
const rows = (from, to) => Array.from(view.rows.subarray(from, to), i => columns.get(i));

/** Where an incident stands in the list; -1 where it is not shown. */
const position = id => Math.max(view.rows.indexOf(columns.months.get(id) ?? -1), view.rows.indexOf(columns.newest.get(id) ?? -1));

/** What the map draws of a box. */
function seen(box, zoom) {
  clusters ??= new Clusters(columns, view.rows);
  return clusters.seen(box, zoom).map(({ rows: here, ...spot }) => here ? { ...spot, n: here.length, rows: here.slice(0, 6).map(i => columns.get(i)) } : spot);
}

/** Incidents by district in the time shown and in as long a time before it. */
function districts(wanted) {
  const { from, to, since, until } = wanted;
  const earlier = { from: from - (to - from + 1), to: from - 1, since: since - (until - since + 1), until: since - 1 };
  const before = filter(columns, inFiles({ ...wanted, ...earlier }));
  const count = facet => Object.fromEntries(facet.filter(([word]) => word.startsWith('d:')));
  return { now: count(view.facets.region), before: count(before.facets.region) };
}

/** An incident whole by any of its ids, from its file; null where it is not loaded, or no longer there. */
async function find(id) {
  const at = columns.find(id);
  if (at === undefined) return null;
  const found = featureOf(await read(columns.files.words[columns.file.values[at]]), columns.ids[at]);
  return found ? { ...found.properties, row: columns.get(at) } : null;
}

/** What is shown, as a file. */
async function save(form, vocabulary) {
  const paths = new Set(Array.from(view.rows, i => columns.files.words[columns.file.values[i]]));
  const features = new Map();
  for (const path of paths) for (const f of (await read(path)).features) if (typeof f?.properties?.id === 'string') features.set(f.properties.id.slice(0, 100), f);
  const chosen = Array.from(view.rows, i => features.get(columns.ids[i])).filter(Boolean);
  return form === 'csv' ? csv(chosen, vocabulary) : geojson(chosen);
}

const answers = { load, choose, rows, position, seen, districts, find, look, alias, withdrawn, save, read };

onmessage = async ({ data: { n, name, given } }) => {
  try {
    postMessage({ n, result: await answers[name](...given) });
  } catch (error) {
    postMessage({ n, error: error.message });
  }
};
