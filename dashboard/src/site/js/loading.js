import { byId } from './dom.js';
import { published, recordFailures } from './published.js';
import { number, text } from './text.js';
import { callWorker } from './workerclient.js';

/** Loads months of incidents into the worker and shows the progress. */

/** Time after which a load counts as slow and its progress is shown, milliseconds. */
const SLOW = 300;
/** Shortest time between two drawings while months load, milliseconds. */
const REDRAW_INTERVAL = 2000;

const loaded = new Set();

/** Whether the incidents of a month, or of `latest`, are here. */
export const isLoaded = month => loaded.has(month);

/**
 * Loads months, the newest first; resolves to the number of files that changed.
 *
 * @param months in ascending order, or `latest`
 * @param again whether months that are here are checked for changes
 * @param whileLoading is called now and then, so that there is something to look at meanwhile
 */
export async function loadMonths(months, again = false, whileLoading = async () => {}) {
  const missing = months.filter(month => again || !loaded.has(month)).reverse();
  if (!missing.length) return 0;
  const slow = setTimeout(() => { byId('busy').hidden = false; }, SLOW);
  let changes = 0;
  let nextDrawing = 0;
  for (const [n, month] of missing.entries()) {
    byId('busy').textContent = text('loading', { n: number(n + 1), of: number(missing.length) });
    const { failed, malformed, changed } = await callWorker('load', [month], again);
    recordFailures(failed);
    published.malformed += malformed;
    changes += changed;
    if (!failed.length) loaded.add(month);
    if (n < missing.length - 1 && Date.now() > nextDrawing) {
      await whileLoading();
      nextDrawing = Date.now() + REDRAW_INTERVAL;
    }
  }
  clearTimeout(slow);
  hideProgress();
  return changes;
}

/** Shows how far a search in the months is. */
export function showSearchProgress(n, of) {
  byId('busy').hidden = false;
  byId('busy').textContent = text('searching', { n: number(n), of: number(of) });
}

export function hideProgress() {
  byId('busy').hidden = true;
}

/** Shows the page, which is hidden until it is drawn so that nothing moves. */
export function revealPage() {
  document.body.classList.remove('starting');
  hideProgress();
}
