import { byId, h } from './dom.js';
import { published } from './published.js';
import { day, number, text } from './text.js';

/** Draws the lines above the page: what failed, whether it is offline, what is new, and that data are samples. */
export function drawNotices() {
  const { summary, failed, malformed, fresh, offline } = published;
  // without a connection one line says so; what is missing is marked at the number
  const lines = [...failed].filter(what => !offline || !isUnanswered(what)).map(failure);
  if (malformed) lines.push(notice('error', text('malformed', { n: number(malformed) })));
  if (offline) lines.push(notice('error', text('offline', { day: day(summary?.dataAsOf) })));
  if (fresh) lines.push(notice('fresh', text('fresh', { n: number(fresh) }), ' ', button('toTop', scrollToTop)));
  if (summary?.sampleReports > 0) lines.push(notice('sample', text('samples')));
  byId('notices').replaceChildren(...lines);
}

/** Whether a file could not be read because nobody answered. */
export const isUnanswered = what => what.endsWith('(no answer)');

const notice = (kind, ...content) => h('p', { class: kind }, ...content);
const button = (key, onclick) => h('button', { type: 'button', onclick }, text(key));

/** A file that could not be read, with a button that reads the page anew. */
function failure(what) {
  return notice('error', text('noData', { what }), ' ', button('again', () => location.reload()));
}

function scrollToTop() {
  published.fresh = 0;
  byId('scroller').scrollTop = 0;
  drawNotices();
}
