import { Clusters } from './clusters.js';
import { FIRST, MORE, read } from './files.js';
import { filter } from './filter.js';
import { compact, completePlaces, load, loadDetails, readDetails, stored } from './store.js';

/** The selected incidents: what the page draws of them, and what they come to. */

let lastQuery = {};
let selection = { rows: new Uint32Array(0), columns: stored(), dropped: 0 };
/** Resolves when the incidents of the last query are selected. */
let selecting;
let clusters;

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

/** What `filter` finds, in the area and with the words of the query. */
export async function filtered(query) {
  await resolveArea(query);
  if (query.q) {
    textsearch ??= await import('./textsearch.js');
    await completePlaces().catch(() => {}); // names in the page's language are there
  }
  const failed = query.basis === 'updated' ? await readDetails() : [];
  const words = query.q ? textsearch.wordsOf(query.q) : [];
  const columns = stored();
  const flags = query.area && area.line ? areas.flagsOf(columns, area) : undefined;
  const found = filter(columns, query, flags, words.map(word => columns.matches(word, textsearch)));
  return { ...found, failed, columns, dropped: droppedOf(columns) };
}

/** Number of rows that were dropped. */
const droppedOf = ({ size, alive }) => size - alive;

/** Selects the incidents of a query. The rows stay here; the page gets the counts. */
export async function select(query) {
  lastQuery = query;
  selecting = filtered(query);
  const found = await selecting;
  if (query === lastQuery) {
    selection = found;
    clusters = undefined;
    setTimeout(groupMarks); // while the page draws the counts
  }
  const { rows, columns, dropped, ...counts } = found;
  return { ...counts, total: rows.length, regions: Object.fromEntries(columns.regions) };
}

/** The selection; where rows were dropped since, what its query finds now. */
async function selected() {
  const { columns, dropped } = selection;
  if (columns !== stored() || dropped !== droppedOf(columns)) await select(lastQuery);
  return selection;
}

/** Reads a year, see `load`. */
export async function loadYear(...parameters) {
  const result = await load(...parameters);
  await compact();
  return result;
}

/**
 * What the selected incidents of an area are, and how many there were in the spans before, see `summarize`; `failed`
 * names what could not be read.
 */
export async function areaSummary(query, spans) {
  const { summarize } = await import('./summary.js');
  const now = await filtered(query);
  const before = [];
  for (const span of spans) before.push(span && await filtered({ ...query, ...span }));
  const { line, isStraight } = area;
  return { ...summarize(stored(), query, now, before), failed: now.failed, line, isStraight };
}

/** What changed since a minute, see `changesSince`. */
export async function changed(query) {
  const unread = await readDetails(query.years);
  const { failed, ...found } = await (await import('./changed.js')).changesSince(stored(), query);
  return { ...found, failed: [...unread, ...failed] };
}

/** How an incident changed since the reader was last here; it is told with its row. */
let freshnessOf = () => undefined;

/**
 * Sets when the reader was last here, with the years that changed since. Returns the numbers of incidents that are new
 * since then, and revised.
 */
export async function setVisit(since, hidden, years) {
  await loadDetails(years);
  const { changedRows, freshness } = await import('./changed.js');
  freshnessOf = i => freshness(stored(), i, since);
  const found = changedRows(stored(), since, hidden);
  return { new: found.new.length, revised: found.revised.length };
}

const row = i => ({ ...stored().get(i), fresh: freshnessOf(i) });

/** Rows of the list. */
export const rows = async (from, to) => Array.from((await selected()).rows.subarray(from, to), row);

/** The position of an incident in the list; -1 where it is not shown. */
export const position = async id => (await selected()).rows.indexOf(stored().find(id) ?? -1);

/** The zoom that the map showed last. */
let lastZoom;

/** Groups the selected incidents for the map, which asks for them soon. */
async function groupMarks() {
  const { rows } = await selected();
  clusters ??= new Clusters(stored(), rows, lastQuery.unsure);
  if (lastZoom !== undefined) clusters.prepare(lastZoom);
}

/** What the map draws of a box: see `Clusters.visibleMarks`. */
export async function visibleMarks(box, zoom) {
  lastZoom = zoom;
  await groupMarks();
  return clusters.visibleMarks(box, zoom).map(mark => mark.rows ? { ...mark, rows: mark.rows.map(row) } : mark);
}

/** Numbers of incidents by district in the time shown, `now`, and in the time of the same length `before` it. */
export async function districts(query) {
  const { from, to, since, until } = query;
  const earlier = {
    from: from - (to - from + 1),
    to: from - 1,
    since: since - (until - since + 1),
    until: since - 1,
  };
  const before = await filtered({ ...query, ...earlier });
  const byDistrict = counts => Object.fromEntries(counts.filter(([code]) => code.startsWith('d:')));
  return { now: byDistrict((await selected()).facets.region), before: byDistrict(before.facets.region) };
}

/** The incidents shown as the text of a file, `csv` or `geojson`. */
export async function exportShown(format, vocabulary) {
  await selecting?.catch(() => {}); // the page has said why
  const pathsOf = rows => new Set(Array.from(rows, stored().fileOf));
  await loadDetails([...pathsOf((await selected()).rows)].map(path => path.slice(-15, -11)));
  const { rows } = await selected();
  const features = new Map();
  for (const path of pathsOf(rows)) {
    for (const feature of (await read(path)).features) {
      const id = feature?.properties?.id;
      if (typeof id === 'string') features.set(id.slice(0, 100), feature);
    }
  }
  const { csv, geojson } = await import('./export.js');
  const shown = Array.from(rows, i => features.get(stored().ids[i])).filter(Boolean);
  return format === 'csv' ? csv(shown, vocabulary) : geojson(shown);
}
