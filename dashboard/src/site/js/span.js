import { dayAt, firstMinute, minutesOf, monthOf, now, parse, quarterOf, SPANS, today, VAGUE_DAYS } from './days.js';
import { state } from './state.js';
import { dayRange, localMoment, text } from './text.js';

/** The time that the reader chose: two days, or a rolling span that ends now. */

/** Longest time between an event and a report or change by which it is found, days. */
const REPORTING_DELAY = 31;

/** The chosen time as days `from`, `to` and as minutes `since`, `until`, each null where it is open. */
export function chosenTime() {
  if (state.last) {
    const until = now();
    const hours = SPANS[state.last];
    const since = hours === null ? firstMinute(quarterOf(today())) : until - 60 * hours;
    return { from: dayAt(since), to: dayAt(until), since, until, rolling: true };
  }
  if (state.since) {
    const [since] = minutesOf(state.since);
    return { from: dayAt(since), to: null, since, until: null, rolling: false };
  }
  const [from, to] = [parse(state.from), parse(state.to)];
  const since = from === null ? null : firstMinute(from);
  const until = to === null ? null : firstMinute(to + 1) - 1;
  return { from, to, since, until, rolling: false };
}

/** Whether neither days nor a span are chosen; then all incidents show. */
export const noTimeChosen = () => !state.last && !state.from && !state.to && !state.since;

/** The months that may hold incidents of a time, by default the chosen one. */
export function chosenMonths(months, { from, to, rolling } = chosenTime()) {
  const [first, last] = [from ?? 0, to ?? today()];
  const earlier = state.basis !== 'event' ? REPORTING_DELAY : rolling ? VAGUE_DAYS : 0;
  return months.filter(month => month >= monthOf(first - earlier) && month <= monthOf(last));
}

/** The chosen time as text: the days, or the span and when it ends. */
export function chosenTimeText(from, to) {
  if (state.since) return text('since', { moment: localMoment(state.since) });
  if (!state.last) return dayRange(from, to);
  return text('rolling', { span: text(`lastIs.${state.last}`), until: localMoment(new Date().toISOString()) });
}
