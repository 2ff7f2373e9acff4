const MAX_KILLED = 2 ** 16;
const MAX_MINUTES = 2 ** 27;
const MAX_DAYS = 2 ** 16;
const MAX_ROWS = 2 ** 21;

/**
 * Sorts rows in place by `newest`, `oldest` or `deadliest`, incidents with as many killed by the newest first. The key
 * and the row are packed into one number each, because numbers sort fast.
 *
 * @param time minute of a row; UNKNOWN comes last, with `deadliest` among as many killed
 */
export function sorted(columns, rows, order, time) {
  const deaths = i => Math.min(columns.deadOf(i), MAX_KILLED - 1);
  const minute = i => Math.max(time(i), 0);
  const rank = {
    deadliest: i => (MAX_KILLED - deaths(i)) * MAX_DAYS - Math.floor(minute(i) / 1440),
    oldest: i => minute(i) || MAX_MINUTES,
  }[order] ?? (i => MAX_MINUTES - minute(i));
  const keys = new Float64Array(rows.length);
  for (let n = 0; n < rows.length; n++) keys[n] = rank(rows[n]) * MAX_ROWS + rows[n];
  keys.sort();
  for (let n = 0; n < rows.length; n++) rows[n] = keys[n] % MAX_ROWS;
  return rows;
}
