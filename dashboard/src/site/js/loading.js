import { byId } from './dom.js';
import { published, recordFailures } from './published.js';
import { chosenMonths, chosenTime } from './span.js';
import { number, text } from './text.js';
import { callWorker } from './workerclient.js';

/** Loads the incidents of years into the worker and shows the progress. */

/** Time after which a load counts as slow and its progress is shown, milliseconds. */
const SLOW = 300;
/** Number of newest years that are drawn before older ones are asked for; one is enough with so many incidents. */
const FIRST_YEARS = 2;
const ENOUGH = 2000;

const loaded = new Set();
/** Number of incidents that are here. */
let alive = 0;

/** Published months by year, the newest year first. */
export function monthsByYear(months) {
  const years = new Map();
  for (const month of [...months].reverse()) {
    const year = month.slice(0, 4);
    years.set(year, [month, ...years.get(year) ?? []]);
  }
  return years;
}

/** What is being loaded: one load goes on after the other, so that no year is loaded twice. */
let running = Promise.resolve();

/** Loads the newest years into the worker, without a word to the reader. */
export function loadNewest() {
  running = running.then(async () => {
    for (const [year, months] of [...monthsByYear(published.months)].slice(0, FIRST_YEARS)) {
      if (alive < ENOUGH) await loadYear(year, months, false);
    }
  });
}

/**
 * Loads all years that are not here, the newest first; resolves to the number of files that changed.
 *
 * @param stale years that are checked for changes though they are here
 * @param afterNewest draws the newest years before the older ones are asked for, where none are drawn yet
 */
export function loadHistory(stale = [], afterNewest = async () => {}) {
  const loading = running.then(() => loadMissing(stale, afterNewest));
  running = loading.catch(() => {});
  return loading;
}

async function loadMissing(stale, afterNewest) {
  const missing = [...monthsByYear(published.months)].filter(([year]) => !loaded.has(year) || stale.includes(year));
  if (!missing.length) return 0;
  if (document.body.matches('.starting')) await afterNewest();
  const slow = setTimeout(() => { byId('busy').hidden = false; }, SLOW);
  let changes = 0;
  for (const [n, [year, months]] of missing.entries()) {
    byId('busy').textContent = text('loading', { n: number(n + 1), of: number(missing.length) });
    changes += await loadYear(year, months, stale.includes(year));
  }
  clearTimeout(slow);
  hideProgress();
  return changes;
}

/** Loads a year; resolves to the number of files that changed. */
async function loadYear(year, months, isStale) {
  const { failed, malformed, changed, alive: here } = await callWorker('load', { year, months }, isStale);
  alive = here;
  recordFailures(failed);
  published.malformed += malformed;
  if (!failed.length) loaded.add(year);
  return changed;
}

/**
 * Number of months that are missing from a number: those of a time that are not loaded, and those without the details
 * that the time needs, of which `failed` names the files.
 */
export function missingMonths(failed, time = chosenTime()) {
  const isOpen = time.from === null && time.to === null;
  const lacks = year => !isOpen && failed.some(what => what.startsWith(`data/index/${year}.details`));
  const inTime = new Set(chosenMonths(published.months, time));
  const isMissing = (month, year) => lacks(year) || !loaded.has(year) && inTime.has(month);
  return published.months.filter(month => isMissing(month, month.slice(0, 4))).length;
}

/** Shows how far the search for an incident, or with another key that in the reports, is in the months. */
export function showSearchProgress(n, of, key = 'searching') {
  byId('busy').hidden = false;
  byId('busy').textContent = text(key, { n: number(n), of: number(of) });
}

export function hideProgress() {
  byId('busy').hidden = true;
}

/** Shows the page, which is hidden until it is drawn so that nothing moves. */
export function revealPage() {
  document.body.classList.remove('starting');
  hideProgress();
}
