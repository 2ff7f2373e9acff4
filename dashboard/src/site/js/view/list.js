import { byId, h } from '../dom.js';
import { noneChosen } from '../span.js';
import { change, filtered, state } from '../state.js';
import { ask, newest } from '../store.js';
import { name, number, text } from '../text.js';
import { clear } from './filters.js';
import { symbol } from './marks.js';
import { kindName, kindOf, toll, when, where } from './words.js';

/** The list: only the rows that are seen are drawn, however many there are. */

const SPARE = 6;
const PRINTED = 1000;
const rows = newest('rows');

let total = 0;
let focused = 0;
let drawn = [];
let height = 88;
let items = new Map();

/** Wires the list once. */
export function start() {
  byId('scroller').addEventListener('scroll', () => draw());
  byId('list').addEventListener('keydown', step);
  byId('sort').addEventListener('change', event => change({ sort: event.target.value }));
  new ResizeObserver(() => draw()).observe(byId('scroller'));
}

/** Shows another list; `keep` is an incident that stays where the reader sees it, or null: nothing moves. */
export async function drawList(counted, keep) {
  total = counted;
  const held = byId('list').contains(document.activeElement) ? document.activeElement.dataset.id : undefined;
  put([]);
  height = 5.5 * parseFloat(getComputedStyle(document.documentElement).fontSize);
  const scroller = byId('scroller');
  byId('list').style.blockSize = `${total * height}px`;
  byId('none').hidden = total > 0;
  if (total === 0) byId('none').replaceChildren(h('p', {}, text('noIncidents')), ...wayOut());
  if (keep) {
    const at = await ask('position', keep.id);
    if (at >= 0) scroller.scrollTop = at * height + keep.offset;
  } else if (keep === undefined) {
    scroller.scrollTop = 0;
    focused = 0;
  }
  const at = held === undefined ? -1 : await ask('position', held);
  if (at >= 0) focused = at;
  await draw(at >= 0);
}

function wayOut() {
  return [
    filtered() && h('button', { type: 'button', onclick: clear }, text('clear')),
    !noneChosen() && h('button', { type: 'button', onclick: () => change({ last: '', from: '', to: '' }) }, text('showLatest')),
  ].filter(Boolean);
}

/** The incident at the top of what is seen, and by how much it is scrolled away; null while nobody sees the list. */
export function top() {
  const { scrollTop, clientHeight } = byId('scroller');
  if (clientHeight === 0) return null;
  const at = Math.floor(scrollTop / height);
  const row = drawn.find(([n]) => n === at)?.[1];
  return row && scrollTop > 0 ? { id: row.id, offset: scrollTop - at * height } : undefined;
}

/** Draws rows for paper, where nobody scrolls: as many as it is sane to print. */
export const unroll = () => draw(false, [0, Math.min(total, PRINTED)]);
export const roll = () => draw();

/** The rows that are seen, and some more. */
function seen() {
  const scroller = byId('scroller');
  return [Math.max(0, Math.floor(scroller.scrollTop / height) - SPARE), Math.min(total, Math.ceil((scroller.scrollTop + scroller.clientHeight) / height) + SPARE)];
}

async function draw(focus, [from, to] = seen()) {
  const found = await rows(from, to);
  if (!found) return;
  drawn = found.map((row, n) => [from + n, row]);
  const had = byId('list').contains(document.activeElement);
  put(drawn.map(([n, row]) => [`${n} ${row.id} ${row.id === state.id} ${n === focused}`, n, row]));
  if (focus || had) byId('list').querySelector(`[data-n="${focused}"]`)?.focus({ preventScroll: true });
}

/** Puts rows in their order; one that is there already is not touched, for it may be just clicked. */
function put(wanted) {
  const before = items;
  items = new Map(wanted.map(([key, n, row]) => [key, before.get(key) ?? item(n, row)]));
  for (const [key, li] of before) if (!items.has(key)) li.remove();
  let at = byId('list').firstElementChild;
  for (const li of items.values()) {
    if (li === at) at = at.nextElementSibling;
    else byId('list').insertBefore(li, at);
  }
}

function item(n, row) {
  const kind = kindOf(row.kind);
  const button = h('button', { type: 'button', 'data-id': row.id, 'data-n': n, tabindex: n === focused ? 0 : -1, 'aria-current': row.id === state.id ? 'true' : null, onclick: () => { focused = n; change({ id: row.id }); } },
    symbol(kind, row.precision, row.unconfirmed),
    h('span', { class: 'words' },
      h('strong', {}, h('bdi', {}, kindName(row.kind)), ' · ', h('bdi', {}, name(row.name) || '?')),
      h('small', {}, [row.unconfirmed && text('unconfirmed'), when(row), text(`status.${row.status}`)]
        .filter(Boolean).join(' · ')),
      h('small', {}, where(row)),
      h('small', { class: 'toll' }, toll(row))));
  const li = h('li', { 'aria-setsize': total, 'aria-posinset': n + 1 }, button);
  li.style.insetBlockStart = `${n * height}px`;
  return li;
}

function step(event) {
  const page = Math.max(1, Math.floor(byId('scroller').clientHeight / height) - 1);
  const to = { ArrowDown: focused + 1, ArrowUp: focused - 1, PageDown: focused + page, PageUp: focused - page, Home: 0, End: total - 1 }[event.key];
  if (to === undefined || total === 0) return;
  event.preventDefault();
  focused = Math.min(total - 1, Math.max(0, to));
  const scroller = byId('scroller');
  const y = focused * height;
  if (y < scroller.scrollTop) scroller.scrollTop = y;
  if (y + height > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = y + height - scroller.clientHeight;
  draw(true);
}

/** Marks the open incident and gives the focus back to its row. */
export function back(id) {
  const button = byId('list').querySelector(`[data-id="${CSS.escape(id)}"]`) ?? byId('list').querySelector('button[tabindex="0"]');
  (button ?? byId('list-title')).focus();
}

/** How many are shown, in words; those that are not confirmed are named apart unless the reader counts them. */
export function drawCount(all, unconfirmed, unplaced) {
  const counted = state.unconfirmed === '1' ? all : all - unconfirmed;
  byId('count').textContent = number(counted);
  byId('doubtful').textContent = counted < all ? text('notCounted', { n: number(unconfirmed) }) : '';
  byId('said').textContent = `${text('shown', { n: number(counted) })} ${byId('doubtful').textContent}`.trim();
  byId('unplaced').textContent = unplaced ? text('unplaced', { n: number(unplaced) }) : '';
}
