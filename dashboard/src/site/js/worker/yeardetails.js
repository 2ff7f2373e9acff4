import { firstMinute, UNKNOWN } from '../days.js';
import { areColumns, later, limited } from './checks.js';

/** Reads what the index of a year leaves out, `data/index/2025.details.json`: see docs/data.md. */

const MAX_ROWS = 1e6;
const MAX_ID = 100;

/** Whether a file has the details of an index. */
export const areDetails = file => areColumns(file?.columns, ['id', 'recorded', 'updated'], MAX_ROWS);

/** Adds ids and times to the rows that were read from an index, a path, of the same edition. */
export function addDetails(columns, path, { columns: { id, recorded, updated } }) {
  const source = columns.sources.code(path);
  for (let i = 0; i < columns.size; i++) {
    if (columns.source.values[i] !== source || !columns.ids[i]?.startsWith('~')) continue;
    const [, month, n] = columns.ids[i].split('~');
    const own = limited(id[n]).slice(0, MAX_ID);
    if (own) columns.identify(i, own.startsWith('inc-') ? own : `inc-${month}-${own}`);
    const seen = columns.published.values[i];
    const start = seen === UNKNOWN ? firstMinute(columns.start.values[i]) : seen;
    const read = later(start, recorded[n]);
    columns.recorded.values[i] = read ?? UNKNOWN;
    columns.updated.values[i] = later(read ?? start, updated[n]) ?? UNKNOWN;
  }
}
