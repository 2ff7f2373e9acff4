import { readFile } from '../../workerclient.js';
import { periodOf, startOf, unit } from './periods.js';

/** The published sums of incidents by region and period. */

const isSum = sum => typeof sum?.region === 'string' && typeof sum.period === 'string';

/**
 * The sums of a month.
 *
 * @param sumsByMonth keeps what was read
 * @param failures gets the reason where the file could not be read
 */
export async function sumsOf(month, sumsByMonth, failures) {
  if (!sumsByMonth.has(month)) {
    const file = await readFile(`data/regions/${month}.json`, failures);
    sumsByMonth.set(month, Array.isArray(file?.regions) ? file.regions.filter(isSum) : []);
  }
  return sumsByMonth.get(month);
}

/** Sums by period, in order; a week that is in two months is added up, and so are the months of a quarter. */
export function byPeriod(sums) {
  const joined = new Map();
  for (const sum of sums) {
    const period = unit() === 'quarter' ? periodOf(startOf(sum.period)) : sum.period;
    const other = joined.get(period);
    joined.set(period, other ? added(sum, other) : sum);
  }
  return new Map([...joined].sort(([a], [b]) => a < b ? -1 : 1));
}

function added(a, b) {
  return {
    ...a,
    incidents: a.incidents + b.incidents,
    unconfirmed: (a.unconfirmed ?? 0) + (b.unconfirmed ?? 0),
    counts: addedCounts(a.counts, b.counts),
    killed: addedRange(a.killed, b.killed),
    wounded: addedRange(a.wounded, b.wounded),
  };
}

function addedCounts(a, b) {
  const keys = new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})]);
  return Object.fromEntries([...keys].map(key => [key, (a?.[key] ?? 0) + (b?.[key] ?? 0)]));
}

/** The sum of two counts of people; a part that one of them lacks is null. */
function addedRange(a, b) {
  if (!a || !b) return a ?? b;
  const sum = key => a[key] == null || b[key] == null ? null : a[key] + b[key];
  return { low: sum('low'), best: sum('best'), high: sum('high') };
}
