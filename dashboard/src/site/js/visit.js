import { minutesOf } from './days.js';
import { byId } from './dom.js';
import { change } from './state.js';
import { drawNotices } from './notices.js';
import { recordFailures, yearsUpdatedSince } from './published.js';
import { number, text } from './text.js';
import { loadToolStyles } from './tools.js';
import * as list from './view/list.js';
import { hiddenKinds } from './view/words.js';
import { callOrNull } from './workerclient.js';

/** Says how much is new since the reader was last here, which only this device remembers. */

const KEY = 'marsad.visit';
/** Shortest time away after which a visit is another one, milliseconds. */
const PAUSE = 1800000;

let last;
let isRead = false;

/** Reads when the last visit ended, and notes this one as long as it lasts. */
export function rememberVisit() {
  if (isRead) return;
  isRead = true;
  try {
    last = localStorage.getItem(KEY);
    const note = () => localStorage.setItem(KEY, new Date().toISOString());
    addEventListener('pagehide', note);
    const isAway = last && Date.now() - Date.parse(last) > PAUSE;
    if (!isAway || !minutesOf(last)) last = null;
  } catch {
    last = null; // the reader lets no page store anything
  }
}

/** When the reader was last here, ISO 8601; undefined where that is not known. */
export function lastVisit() {
  rememberVisit();
  return last ?? undefined;
}

/** Draws the button with the number of incidents that changed since the last visit; it leads to them. */
export async function drawNew() {
  if (!last) return;
  const [since] = minutesOf(last);
  const failures = [];
  const counts = await callOrNull('setVisit', failures, since, hiddenKinds(), yearsUpdatedSince(since));
  recordFailures(failures);
  drawNotices();
  if (!counts) return;
  const button = byId('since-visit');
  if (counts.new + counts.revised > 0) await loadToolStyles();
  button.hidden = counts.new + counts.revised === 0;
  button.textContent = text('sinceVisit', { n: number(counts.new + counts.revised) });
  button.onclick = () => change({ page: 'changes', changed: last });
  await list.drawForScreen();
}
