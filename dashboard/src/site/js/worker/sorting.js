const MAX_KILLED = 2 ** 16;
const MAX_MINUTES = 2 ** 27;
const MAX_DAYS = 2 ** 16;
const MAX_ROWS = 2 ** 21;

/** All rows by the orders in which they were asked for, which every filter of the same incidents goes through. */
let known = {};

/**
 * All rows sorted by `newest`, `oldest` or `deadliest`, incidents with as many killed by the newest first.
 *
 * @param basis of the time, see `timefilter.js`
 * @param time minute of a row; UNKNOWN comes last, with `deadliest` among as many killed
 */
export function sorted(columns, order, basis, time) {
  const { size } = columns;
  if (known.columns !== columns || known.size !== size) known = { columns, size };
  return known[`${order} ${basis}`] ??= sort(columns, order, time);
}

/** The key and the row are packed into one number each, because numbers sort fast. */
function sort(columns, order, time) {
  const deaths = i => Math.min(columns.deadOf(i), MAX_KILLED - 1);
  const minute = i => Math.max(time(i), 0);
  const rank = {
    deadliest: i => (MAX_KILLED - deaths(i)) * MAX_DAYS - Math.floor(minute(i) / 1440),
    oldest: i => minute(i) || MAX_MINUTES,
  }[order] ?? (i => MAX_MINUTES - minute(i));
  const keys = new Float64Array(columns.size);
  for (let i = 0; i < keys.length; i++) keys[i] = rank(i) * MAX_ROWS + i;
  keys.sort();
  const rows = new Uint32Array(keys.length);
  for (let n = 0; n < keys.length; n++) rows[n] = keys[n] % MAX_ROWS;
  return rows;
}
