import { dayAt, firstMinute, UNKNOWN, VAGUE_DAYS } from '../days.js';
import { PUBLISHED, UPDATED } from './columns.js';

/**
 * The time of incidents by its basis: functions of a row that give the day for the bars, a number for
 * the order, and whether it is among what is wanted. An event counts on its first day, under which it is filed
 * and summed. Only for a span that rolls is it enough that some day of a vague date is in it, for
 * who asks for the last hours wants to know what may have happened in them.
 */
export function timeOf(columns, { basis, from, to, since, until, rolling }) {
  const within = (first, last, start, end) => (start == null || last >= start) && (end == null || first <= end);
  if (basis === 'event') {
    const [start, end] = [columns.start.values, columns.end.values];
    const last = i => rolling ? Math.max(start[i], Math.min(end[i], start[i] + VAGUE_DAYS)) : start[i];
    return {
      day: i => start[i],
      order: i => start[i] === UNKNOWN ? UNKNOWN : firstMinute(start[i]),
      among: i => start[i] !== UNKNOWN && within(start[i], last(i), from, to),
    };
  }
  const [minute, flag] = basis === 'published' ? [columns.published.values, PUBLISHED] : [columns.updated.values, UPDATED];
  const vague = columns.vague.values;
  const last = i => vague[i] & flag ? firstMinute(dayAt(minute[i]) + 1) - 1 : minute[i];
  return {
    day: i => minute[i] === UNKNOWN ? UNKNOWN : dayAt(minute[i]),
    order: i => minute[i],
    among: i => minute[i] !== UNKNOWN && within(minute[i], last(i), since, until),
  };
}
