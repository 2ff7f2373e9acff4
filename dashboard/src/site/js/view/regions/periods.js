import { floor, iso, monthOf, next, parse, quarterOf } from '../../days.js';
import { state } from '../../state.js';
import { day, dayRange, month, monthRange, text } from '../../text.js';

/** The periods of the sums, by the reader's unit: `2022-07-19`, `2022-W29`, `2022-07`, `2022-Q3`. */

const MAX_PERIODS = 800;
const CODES = { day: /^\d{4}-\d\d-\d\d$/, week: /^\d{4}-W\d\d$/, month: /^\d{4}-\d\d$/, quarter: /^\d{4}-\d\d$/ };

/** The reader's unit; `month` where none is chosen. */
export const unit = () => state.unit || 'month';

/** Whether the published sums of a period are one of the reader's unit, or a part of one. */
export const isPeriod = code => CODES[unit()].test(code);

/** The first day of the period that a day is in. */
const floorOf = day => unit() === 'quarter' ? quarterOf(day) : floor(day, unit());

/** The first day of the period so many after the one that begins with a day. */
export const nextOf = (day, steps = 1) =>
  unit() === 'quarter' ? next(day, 'month', 3 * steps) : next(day, unit(), steps);

/** The codes of all periods from the first to the last day. */
export function periodsBetween(first, last) {
  const periods = [];
  let start = floorOf(first);
  while (start <= last && periods.length < MAX_PERIODS) {
    periods.push(periodOf(start));
    start = nextOf(start);
  }
  return periods;
}

/** The first day of a period. */
export function startOf(period) {
  const [ofYear, quarter] = period.split('-Q').map(Number);
  if (quarter) return next(parse(`${ofYear}-01-01`), 'month', 3 * (quarter - 1));
  const [year, week] = period.split('-W').map(Number);
  if (!week) return parse(period.length === 7 ? `${period}-01` : period) ?? 0;
  const inFirstWeek = parse(`${year}-01-04`);
  return floor(inFirstWeek, 'week') + 7 * (week - 1);
}

/** The code of the period that begins on a day. */
export function periodOf(start) {
  if (unit() === 'month') return monthOf(start);
  if (unit() === 'quarter') return `${iso(start).slice(0, 4)}-Q${Math.ceil(iso(start).slice(5, 7) / 3)}`;
  if (unit() === 'day') return iso(start);
  const year = iso(start + 3).slice(0, 4);
  const week = Math.round((start - startOf(`${year}-W01`)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The days from the first to the last, by the name of their month where they are a whole one. */
export const spanName = (first, last) =>
  floor(first, 'month') === first && next(first, 'month') === last + 1 ? month(first) : dayRange(first, last);

/** The name of a period in the reader's language. */
export function periodName(period) {
  const start = startOf(period);
  if (unit() === 'month') return month(start);
  if (unit() === 'quarter') return monthRange(start, next(start, 'month', 2));
  return unit() === 'week' ? text('weekOf', { day: day(start) }) : day(start);
}

/** The time from the first to the last of some periods. */
export function timeOf(periods) {
  const [first, last] = [periods[0], periods.at(-1)];
  if (unit() !== 'quarter') return `${periodName(first)} – ${periodName(last)}`;
  return `${month(startOf(first))} – ${month(next(startOf(last), 'month', 2))}`;
}
