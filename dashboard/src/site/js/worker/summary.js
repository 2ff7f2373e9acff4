import { UNKNOWN } from '../days.js';

/**
 * What the incidents of a selection come to.
 *
 * @param columns the incidents
 * @param selection what `filter` gives of the chosen time; unconfirmed incidents count only where it counts them
 * @param before what it gives of earlier spans, or null where the data does not reach back
 * @return `n`, `possible`, `dead` as low, best and high, `kinds` and numbers, `hours` of first reports in Baghdad,
 *     `byDay` the number of reports without an hour, `last` the row of the newest, and of the spans `n` and `dead`
 */
export function summarize(columns, selection, before) {
  const hours = new Array(24).fill(0);
  let byDay = 0;
  let last;
  for (const i of selection.rows) {
    const minute = columns.published.values[i];
    if (minute === UNKNOWN || columns.vague.values[i] & 1) byDay++;
    else hours[Math.floor((minute + 180) / 60) % 24]++;
    if (last === undefined || columns.start.values[i] > columns.start.values[last]) last = i;
  }
  return {
    ...totals(columns, selection),
    possible: selection.possible,
    kinds: selection.facets.kind,
    hours,
    byDay,
    last: last === undefined ? null : columns.get(last),
    before: before.map(other => other && totals(columns, other)),
  };
}

function totals({ killedLow, killed, killedHigh }, { rows, unconfirmed }) {
  const dead = [0, 0, 0];
  for (const i of rows) {
    const best = Math.max(killed.values[i], killedLow.values[i], 0);
    dead[0] += killedLow.values[i] === UNKNOWN ? best : killedLow.values[i];
    dead[1] += best;
    dead[2] += Math.max(killedHigh.values[i], best);
  }
  return { n: rows.length, unconfirmed, dead };
}
