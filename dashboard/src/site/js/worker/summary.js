import { hourAt, UNKNOWN } from '../days.js';
import { PUBLISHED } from './columns.js';

/**
 * What the incidents of a selection come to; unconfirmed ones only where they are counted.
 *
 * @param columns the incidents
 * @param query the query of the selection
 * @param selection what `filter` gives of the chosen time
 * @param before what it gives of earlier spans, or null where the data does not reach back
 * @return `n`, `possible`, `dead` as low, best and high, numbers by `kinds`, by the `hours` of first reports in
 *     Baghdad, `byDay` the number of those without an hour, `last` the row of the newest, and `before`: `n` and `dead`
 *     of the spans
 */
export function summarize(columns, query, selection, before) {
  const counted = ({ rows }) => rows.filter(i => query.unconfirmed || columns.unconfirmed.values[i] === 0);
  const rows = counted(selection);
  const hours = new Array(24).fill(0);
  const kinds = new Map();
  let byDay = 0;
  let last;
  for (const i of rows) {
    const minute = columns.published.values[i];
    if (minute === UNKNOWN || columns.vague.values[i] & PUBLISHED) byDay++;
    else hours[hourAt(minute)]++;
    const word = columns.kindOf(i);
    kinds.set(word, (kinds.get(word) ?? 0) + 1);
    if (last === undefined || columns.start.values[i] > columns.start.values[last]) last = i;
  }
  return {
    ...totals(columns, rows),
    possible: selection.possible,
    kinds: [...kinds],
    hours,
    byDay,
    last: last === undefined ? null : columns.get(last),
    before: before.map(other => other && totals(columns, counted(other))),
  };
}

function totals(columns, rows) {
  const { killedLow, killedHigh } = columns;
  const dead = [0, 0, 0];
  for (const i of rows) {
    const best = columns.deadOf(i);
    dead[0] += killedLow.values[i] === UNKNOWN ? best : killedLow.values[i];
    dead[1] += best;
    dead[2] += Math.max(killedHigh.values[i], best);
  }
  return { n: rows.length, dead };
}
