import { redraw } from './drawing.js';
import { loadHistory } from './loading.js';
import { drawNotices, isUnanswered } from './notices.js';
import { applySummary, published } from './published.js';
import { forgetReports } from './reports.js';
import { state } from './state.js';
import * as list from './view/list.js';
import { callWorker } from './workerclient.js';

/** Time between two checks for newer data, milliseconds. */
const INTERVAL = 60000;

export function startPolling() {
  setInterval(poll, INTERVAL);
}

/** Checks for newer data; what the reader looks at stays where it is. `data-polls` counts the checks that ended. */
export async function poll() {
  if (document.hidden) return;
  try {
    await readChanges();
  } catch (error) {
    if (isUnanswered(error.message)) published.offline = true;
    else published.failed.add(error.message);
    drawNotices();
  }
  document.body.dataset.polls = Number(document.body.dataset.polls ?? 0) + 1;
}

/** Forgets files that nobody answered for: they are asked for again. */
function forgetUnanswered() {
  for (const what of published.failed) if (isUnanswered(what)) published.failed.delete(what);
}

async function readChanges() {
  const before = published.summary;
  const summary = await callWorker('read', 'data/summary.json', { again: true });
  const wasOffline = published.offline;
  published.offline = await callWorker('isStored');
  if (wasOffline && !published.offline) forgetUnanswered();
  applySummary(summary);
  const stale = changedYears(before, published.summary);
  forgetReports(stale);
  const changes = await loadHistory(stale);
  if (changes) {
    published.regionSums.clear();
    published.fresh += Math.max(0, (published.summary?.incidents ?? 0) - (before?.incidents ?? 0));
  }
  if (changes || state.last || wasOffline !== published.offline) await redraw(list.firstVisible(), !changes);
  else drawNotices();
}

/** The newest year, and those of months that were updated between two summaries or are in one of them only. */
function changedYears(before, after) {
  const [was, is] = [before?.monthsUpdated ?? {}, after?.monthsUpdated ?? {}];
  const months = Object.keys({ ...was, ...is }).filter(month => was[month] !== is[month]);
  const newest = published.months.at(-1) ?? '';
  return [...new Set([...months, newest].map(month => month.slice(0, 4)))];
}
