import { dayAt, firstMinute, monthOf, now, parse, SPANS, today, VAGUE_DAYS } from './days.js';
import { state } from './state.js';
import { localMoment, span, text } from './text.js';

/** The time that is chosen: two days, or a span that rolls on with the clock. */

/** So many days before it was first reported or changed may an incident have happened to be found by that. */
const LATE_DAYS = 31;

/** What is chosen as days and as minutes, each null where it is open; a span that rolls ends now. */
export function chosen() {
  const hours = SPANS[state.last];
  if (hours) {
    const until = now();
    const since = until - 60 * hours;
    return { from: dayAt(since), to: dayAt(until), since, until, rolling: true };
  }
  const [from, to] = [parse(state.from), parse(state.to)];
  return { from, to, since: from === null ? null : firstMinute(from), until: to === null ? null : firstMinute(to + 1) - 1, rolling: false };
}

/** Whether neither days nor a span are chosen: the newest incidents show. */
export const noneChosen = () => !state.last && !state.from && !state.to;

/** The files that hold what is chosen: months, or `latest` where nothing is. */
export function filesShown(months) {
  if (noneChosen()) return ['latest'];
  const { from, to, rolling } = chosen();
  const [first, last] = [from ?? 0, to ?? today()];
  const compared = state.layer === 'districts' ? last - first + 1 : 0;
  const earlier = state.basis !== 'event' ? LATE_DAYS : rolling ? VAGUE_DAYS : 0;
  return months.filter(m => m >= monthOf(first - compared - earlier) && m <= monthOf(last));
}

/** What is chosen in words: the days, or how long until when. */
export function spanInWords(from, to) {
  if (!state.last) return span(from, to);
  return text('rolling', { span: text(`lastIs.${state.last}`), until: localMoment(new Date().toISOString()) });
}
