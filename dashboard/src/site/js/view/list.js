import { byId, h } from '../dom.js';
import { readIds } from '../opening.js';
import { noTimeChosen } from '../span.js';
import { change, hasFilters, state } from '../state.js';
import { text } from '../text.js';
import { callWorker, newestOnly } from '../workerclient.js';
import { clear } from './filters.js';
import { listItem } from './listitem.js';

/** The list of incidents: only the visible rows are drawn, however many there are. */

/** Rows that are drawn above and below the visible ones. */
const SPARE_ROWS = 6;
const MAX_PRINTED_ROWS = 20000;
/** Height of a row, three lines. */
const ROW_HEIGHT_REM = 4;

const readRows = newestOnly('rows');

let total = 0;
let focused = 0;
let drawn = [];
let height = 88;
let items = new Map();

/** Wires the list, once. */
export function start() {
  byId('scroller').addEventListener('scroll', drawForScreen);
  byId('scroller').addEventListener('scroll', readIds, { once: true });
  byId('list').addEventListener('focusin', readIds, { once: true });
  byId('list').addEventListener('keydown', moveFocus);
  byId('sort').addEventListener('change', event => change({ sort: event.target.value }));
  new ResizeObserver(drawForScreen).observe(byId('scroller'));
}

/**
 * Draws another list.
 *
 * @param keep the incident that stays where the reader sees it, see `firstVisible`; null: nothing moves; undefined: the
 *     list starts at its top
 */
export async function drawList(newTotal, keep) {
  total = newTotal;
  const active = document.activeElement;
  const focusedId = byId('list').contains(active) ? active.dataset.id : undefined;
  putItems([]);
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  height = rem * ROW_HEIGHT_REM;
  byId('list').style.blockSize = `${total * height}px`;
  byId('none').hidden = total > 0;
  if (total === 0) byId('none').replaceChildren(h('p', {}, text('noIncidents')), ...waysOut());
  await restoreScroll(keep);
  const at = focusedId === undefined ? -1 : await callWorker('position', focusedId);
  if (at >= 0) focused = at;
  await draw(at >= 0);
}

async function restoreScroll(keep) {
  const scroller = byId('scroller');
  if (keep) {
    const at = await callWorker('position', keep.id);
    if (at >= 0) scroller.scrollTop = at * height + keep.offset;
  } else if (keep === undefined) {
    scroller.scrollTop = 0;
    focused = 0;
  }
}

/** Buttons that lead from an empty list to one that is not. */
function waysOut() {
  const button = (key, onclick) => h('button', { type: 'button', onclick }, text(key));
  return [
    hasFilters() && button('clear', clear),
    !noTimeChosen() && button('showAll', () => change({ last: '', from: '', to: '' })),
  ].filter(Boolean);
}

/**
 * The incident at the top of the visible rows and its `offset`, the height scrolled out of view in pixels; undefined at
 * the top of the list, null while the list is hidden.
 */
export function firstVisible() {
  const { scrollTop, clientHeight } = byId('scroller');
  if (clientHeight === 0) return null;
  const at = Math.floor(scrollTop / height);
  const row = drawn.find(([n]) => n === at)?.[1];
  return row && scrollTop > 0 ? { id: row.id, offset: scrollTop - at * height } : undefined;
}

/** Draws all rows for paper, at most as many as are reasonable to print. */
export const drawForPrint = () => draw(false, [0, Math.min(total, MAX_PRINTED_ROWS)]);
export const drawForScreen = () => draw();

/** The range of the visible rows and some more, `[from, to]`. */
function visibleRange() {
  const { scrollTop, clientHeight } = byId('scroller');
  const from = Math.floor(scrollTop / height) - SPARE_ROWS;
  const to = Math.ceil((scrollTop + clientHeight) / height) + SPARE_ROWS;
  return [Math.max(0, from), Math.min(total, to)];
}

async function draw(focus, [from, to] = visibleRange()) {
  const rows = await readRows(from, to);
  if (!rows) return;
  drawn = rows.map((row, n) => [from + n, row]);
  const hadFocus = byId('list').contains(document.activeElement);
  putItems(drawn.map(([n, row]) => [`${n} ${row.id} ${row.id === state.id} ${n === focused} ${row.fresh}`, n, row]));
  if (focus || hadFocus) byId('list').querySelector(`[data-n="${focused}"]`)?.focus({ preventScroll: true });
}

/** Puts rows into their order; one that is there already is not touched, for it may be just clicked. */
function putItems(wanted) {
  const previous = items;
  items = new Map(wanted.map(([key, n, row]) => [key, previous.get(key) ?? item(n, row)]));
  for (const [key, li] of previous) if (!items.has(key)) li.remove();
  let at = byId('list').firstElementChild;
  for (const li of items.values()) {
    if (li === at) at = at.nextElementSibling;
    else byId('list').insertBefore(li, at);
  }
}

function item(n, row) {
  return listItem(row, { n, total, isFocused: n === focused, top: n * height, open: () => { focused = n; } });
}

/** Moves the focus by the arrow, page, home and end keys. */
function moveFocus(event) {
  const scroller = byId('scroller');
  const page = Math.max(1, Math.floor(scroller.clientHeight / height) - 1);
  const to = {
    ArrowDown: focused + 1,
    ArrowUp: focused - 1,
    PageDown: focused + page,
    PageUp: focused - page,
    Home: 0,
    End: total - 1,
  }[event.key];
  if (to === undefined || total === 0) return;
  event.preventDefault();
  focused = Math.min(total - 1, Math.max(0, to));
  const y = focused * height;
  if (y < scroller.scrollTop) scroller.scrollTop = y;
  const bottom = y + height;
  if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight;
  draw(true);
}

/** Gives the focus to the row of an incident, or else to the list. */
export function focusRow(id) {
  const list = byId('list');
  const button = list.querySelector(`[data-id="${CSS.escape(id)}"]`) ?? list.querySelector('button[tabindex="0"]');
  (button ?? byId('list-title')).focus();
}
