import { floor, iso, monthOf, next, parse } from '../../days.js';
import { state } from '../../state.js';
import { day, month, text } from '../../text.js';

/** The periods of the published sums: `2022-07-19`, `2022-W29` or `2022-07`, by the reader's unit. */

const MAX_PERIODS = 800;
const CODES = { day: /^\d{4}-\d\d-\d\d$/, week: /^\d{4}-W\d\d$/, month: /^\d{4}-\d\d$/ };

/** The reader's unit; `month` where none is chosen. */
export const unit = () => state.unit || 'month';

/** Whether a code is a period of the reader's unit. */
export const isPeriod = code => CODES[unit()].test(code);

/** The codes of all periods from the first to the last day. */
export function periodsBetween(first, last) {
  const periods = [];
  let start = floor(first, unit());
  while (start <= last && periods.length < MAX_PERIODS) {
    periods.push(periodOf(start));
    start = next(start, unit());
  }
  return periods;
}

/** The first day of a period. */
export function startOf(period) {
  const [year, week] = period.split('-W').map(Number);
  if (!week) return parse(period.length === 7 ? `${period}-01` : period) ?? 0;
  const inFirstWeek = parse(`${year}-01-04`);
  return floor(inFirstWeek, 'week') + 7 * (week - 1);
}

/** The code of the period that begins on a day. */
export function periodOf(start) {
  if (unit() === 'month') return monthOf(start);
  if (unit() === 'day') return iso(start);
  const year = iso(start + 3).slice(0, 4);
  const week = Math.round((start - startOf(`${year}-W01`)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The name of a period in the reader's language. */
export function periodName(period) {
  const start = startOf(period);
  if (unit() === 'month') return month(start);
  return unit() === 'week' ? text('weekOf', { day: day(start) }) : day(start);
}
