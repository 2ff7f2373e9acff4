import { dayAt, firstMinute, UNKNOWN, VAGUE_DAYS } from '../days.js';
import { PUBLISHED, UPDATED } from './columns.js';

/**
 * The time of incidents by its basis, as functions of a row: `day` for the histogram, `order` for the sorting, and
 * whether the row `matches` the chosen time.
 *
 * An event counts on its first day, under which it is filed and summed. Only for a rolling span is it enough that some
 * day of a vague date is in it, because who asks for the last hours wants to know what may have happened in them.
 */
export function timeOf(columns, { basis, ...chosen }) {
  if (basis === 'event') return eventTime(columns, chosen);
  return basis === 'published'
    ? reportedTime(columns.published.values, columns.vague.values, PUBLISHED, chosen)
    : reportedTime(columns.updated.values, columns.vague.values, UPDATED, chosen);
}

function eventTime(columns, { from, to, rolling }) {
  const [start, end] = [columns.start.values, columns.end.values];
  const last = i => rolling ? Math.max(start[i], Math.min(end[i], start[i] + VAGUE_DAYS)) : start[i];
  return {
    day: i => start[i],
    order: i => start[i] === UNKNOWN ? UNKNOWN : firstMinute(start[i]),
    matches: i => start[i] !== UNKNOWN && overlaps(start[i], last(i), from, to),
  };
}

/** The time of the first report or of the last change, by the minute where that is known. */
function reportedTime(minute, vague, flag, { since, until }) {
  const last = i => vague[i] & flag ? firstMinute(dayAt(minute[i]) + 1) - 1 : minute[i];
  return {
    day: i => minute[i] === UNKNOWN ? UNKNOWN : dayAt(minute[i]),
    order: i => minute[i],
    matches: i => minute[i] !== UNKNOWN && overlaps(minute[i], last(i), since, until),
  };
}

/** Whether two ranges overlap; the second may be open, null, at either end. */
const overlaps = (first, last, start, end) => (start == null || last >= start) && (end == null || first <= end);
