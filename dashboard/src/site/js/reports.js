import { hideProgress, showSearchProgress } from './loading.js';
import { recordFailures } from './published.js';
import { callWorker } from './workerclient.js';

/** Makes the words of reports searchable, which the index lacks. */

/** Most months whose reports a search reads, the newest of the chosen time. */
const MAX_SEARCHED_MONTHS = 24;

const searched = new Set();

/** Reads the reports of the newest of some months, so that a search looks at them; resolves to whether any is new. */
export async function loadReports(months) {
  const missing = months.slice(-MAX_SEARCHED_MONTHS).filter(month => !searched.has(month)).reverse();
  for (const [n, month] of missing.entries()) {
    showSearchProgress(n + 1, missing.length, 'searchingReports');
    searched.add(month);
    const { failed } = await callWorker('loadWords', [month]);
    recordFailures(failed);
  }
  hideProgress();
  return missing.length > 0;
}

/** Forgets that reports of years were read, because their files changed. */
export function forgetReports(years) {
  for (const month of searched) if (years.includes(month.slice(0, 4))) searched.delete(month);
}
