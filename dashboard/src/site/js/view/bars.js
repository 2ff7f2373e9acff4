import { floor, next, parse, today } from '../days.js';
import { chosenTime } from '../span.js';
import { state } from '../state.js';

/** The bars of the histogram: which days they stand for. */

/** Number of bars by unit. */
const BARS = { day: 92, week: 53, month: 120 };

/** Fewest bars, however short the history is. */
const FEWEST_BARS = 12;

/** What the worker counted: see `drawTime`. */
let counted = { bins: { days: [], counts: [] }, days: null, months: [] };
/** Units by which the reader moved the bars from their last day. */
let shift = 0;

/** Replaces parts of what the worker counted; returns all of it. */
export function update(changes) {
  counted = { ...counted, ...changes };
  return counted;
}

/** The published months, the newest last. */
export const months = () => counted.months;

/** The reader's unit, or else the one in which the chosen days fit. */
export function unit() {
  const range = chosenRange();
  const days = range ? range[1] - range[0] + 1 : 0;
  if (Object.hasOwn(BARS, state.unit)) return state.unit;
  return days <= BARS.day ? 'day' : days <= 7 * BARS.week ? 'week' : 'month';
}

/** The first days of the bars; the last bar is that of the end of the chosen time, or of the newest day. */
export function barStarts() {
  const { to } = chosenTime();
  const newestDay = counted.bins.days.at(-1) ?? counted.days?.[1] ?? today();
  const last = next(floor(to ?? newestDay, unit()), unit(), shift);
  const all = Array.from({ length: BARS[unit()] }, (_, n) => next(last, unit(), n - BARS[unit()] + 1));
  const first = parse(`${counted.months[0]}-01`);
  const known = all.filter(start => first === null || start >= floor(first, unit()));
  return all.slice(-Math.max(FEWEST_BARS, known.length));
}

/** The chosen days `[from, to]`; those of the newest incidents where none are chosen, null where there are none. */
export function chosenRange() {
  const { from, to } = chosenTime();
  if (from === null && to === null) return counted.days;
  return [from ?? counted.bins.days[0] ?? to, to ?? today()];
}

/** Moves the bars by half their number, 1 forward or -1 back. */
export function moveBars(direction) {
  shift += direction * Math.round(BARS[unit()] / 2);
}

/** Moves the bars back to where they end with the chosen time. */
export function resetBars() {
  shift = 0;
}
