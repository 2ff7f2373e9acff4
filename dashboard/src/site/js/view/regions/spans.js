import { parse } from '../../days.js';
import { nextOf, startOf, unit } from './periods.js';

/** The spans that a region's page compares, as first and last day, and what is counted in them. */

/** So many periods back is a year ago. */
const YEAR = { quarter: -4, month: -12, week: -52, day: -364 };

/**
 * The newest period as far as there is data, and the same days of the one before and of the one a year ago: a period
 * that is not over would look quiet beside a whole one.
 */
export function comparedSpans(period, asOf) {
  const start = startOf(period);
  const end = nextOf(start) - 1;
  const last = Math.max(start, Math.min(end, asOf ?? end));
  const isWhole = last === end;
  const back = steps => {
    const first = nextOf(start, steps);
    const whole = nextOf(first) - 1;
    return [first, isWhole ? whole : Math.min(whole, first + last - start)];
  };
  return { now: [start, last], before: back(-1), yearAgo: back(YEAR[unit()]), isWhole };
}

/** Incidents by region in some days, from the sums of days. */
export function countsIn([first, last], sums, level) {
  const counts = new Map();
  for (const sum of sums) {
    if (sum.level !== level || sum.period.length !== 10) continue;
    const day = parse(sum.period);
    if (day === null || day < first || day > last) continue;
    counts.set(sum.region, (counts.get(sum.region) ?? 0) + sum.incidents);
  }
  return counts;
}
