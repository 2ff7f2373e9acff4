import { minutesOf, UNKNOWN } from '../days.js';
import { limited } from './checks.js';
import { fileOf, readIfExists } from './files.js';

/** What changed since a minute: incidents that are new, that were revised, and that were withdrawn. */

const MAX_ROWS = 300;
const MAX_MONTHS = 36;
const MAX_TEXT = 500;

/** Whether an incident is `new` since a minute, or `revised`; undefined for others. */
export function freshness({ recorded, published, updated }, i, since) {
  const read = recorded.values[i] === UNKNOWN ? published.values[i] : recorded.values[i];
  if (read !== UNKNOWN && read >= since) return 'new';
  return updated.values[i] !== UNKNOWN && updated.values[i] >= since ? 'revised' : undefined;
}

/** Rows of the incidents that changed since a minute, the newest change first, without hidden kinds. */
export function changedRows(columns, since, hidden) {
  const found = { new: [], revised: [] };
  for (let i = 0; i < columns.size; i++) {
    if (columns.ids[i] === null || hidden.includes(columns.kindOf(i))) continue;
    const how = freshness(columns, i, since);
    if (how) found[how].push(i);
  }
  const newestFirst = (a, b) => columns.updated.values[b] - columns.updated.values[a] || b - a;
  for (const rows of Object.values(found)) rows.sort(newestFirst);
  return found;
}

/**
 * The rows with their changes, from the log of changes of their months.
 *
 * @param months months of which something was updated since then; in these incidents may have been withdrawn
 * @return `counts` of the three sorts, `fresh` rows, `revised` rows with `changes`, `withdrawn` ids and when, `failed`
 */
export async function changesSince(columns, { since, hidden, months }) {
  const rows = changedRows(columns, since, hidden);
  const revised = rows.revised.slice(0, MAX_ROWS);
  const paths = new Set(revised.map(columns.fileOf).concat(months.map(fileOf)));
  const failed = [];
  const log = new Map();
  const withdrawn = [];
  for (const path of [...paths].sort().reverse().slice(0, MAX_MONTHS)) {
    const file = path.replace('incidents/', 'changes/').replace('.geojson', '.json');
    try {
      for (const change of entries((await readIfExists(file))?.changes, since)) {
        if (change.field === 'incident') withdrawn.push(change);
        else log.set(change.id, [...log.get(change.id) ?? [], change]);
      }
    } catch (error) {
      failed.push(error.message);
    }
  }
  const gone = withdrawn.filter(({ id }) => !columns.rows.has(id));
  return {
    counts: { new: rows.new.length, revised: rows.revised.length, withdrawn: gone.length },
    fresh: rows.new.slice(0, MAX_ROWS).map(i => columns.get(i)),
    revised: revised.map(i => ({ row: columns.get(i), changes: log.get(columns.ids[i]) ?? [] })),
    withdrawn: gone,
    failed,
  };
}

/** The valid changes of a log since a minute. */
function entries(changes, since) {
  const valid = (Array.isArray(changes) ? changes : []).filter(change => (minutesOf(change?.at)?.[0] ?? -1) >= since);
  const textOf = value => value == null ? null : String(value).slice(0, MAX_TEXT);
  return valid.filter(change => typeof change.field === 'string' && limited(change.id)).map(change => ({
    id: limited(change.id), at: limited(change.at), field: limited(change.field),
    old: textOf(change.old), new: textOf(change.new), because: limited(change.because),
  }));
}
