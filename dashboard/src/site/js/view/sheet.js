import { byId } from '../dom.js';
import { state } from '../state.js';
import { text } from '../text.js';

/**
 * The panel of the list and the detail. On a phone it is a sheet from below with three stops, on a desk it is short or
 * as high as the map; nothing else changes its height.
 */

const STOPS = ['peek', 'half', 'full'];
/** Whether the page is a phone's. */
export const PHONE = matchMedia('(max-width: 760px), (max-height: 480px)');
/** Way of the pointer up to which a drag is a click, CSS pixels. */
const CLICK = 6;

const side = () => byId('side');
const stop = () => side().dataset.stop;

/** Wires the grip and the heading, once. */
export function start() {
  // an incident of the address has its room before it is here
  side().classList.toggle('reading', state.id !== '');
  moveTo(PHONE.matches && !state.id ? 'peek' : 'half');
  PHONE.addEventListener('change', () => moveTo(PHONE.matches ? 'peek' : 'half'));
  byId('grip').addEventListener('click', event => { if (event.detail === 0) moveOn(); });
  byId('grip').addEventListener('keydown', ({ key }) => {
    const step = { ArrowUp: 1, ArrowDown: -1 }[key];
    if (step) moveTo(STOPS[Math.min(2, Math.max(PHONE.matches ? 0 : 1, STOPS.indexOf(stop()) + step))]);
  });
  for (const part of [byId('grip'), document.querySelector('#listing > .bar')]) enableDragging(part);
}

/** Moves to the next stop, from the highest to the lowest. */
function moveOn() {
  const stops = PHONE.matches ? STOPS : STOPS.slice(1);
  moveTo(stops[(stops.indexOf(stop()) + 1) % stops.length]);
}

function moveTo(name) {
  side().dataset.stop = name;
  nameGrip();
}

/** Says what the grip does, in the page's language. */
export function nameGrip() {
  byId('grip').setAttribute('aria-label', text('sheet'));
  byId('grip').setAttribute('aria-expanded', stop() !== 'peek');
}

/** Makes room for something to read: a sheet that only peeks opens half. */
export function makeRoom() {
  if (stop() === 'peek') moveTo('half');
}

function enableDragging(part) {
  let from;
  let height;
  part.addEventListener('pointerdown', event => {
    const isControl = event.target.closest('select, summary, a, .popover, button:not(#grip)');
    if (isControl || part !== byId('grip') && !PHONE.matches) return;
    from = event.clientY;
    height = side().offsetHeight;
    part.setPointerCapture(event.pointerId);
  });
  part.addEventListener('pointermove', event => {
    if (from === undefined || !PHONE.matches || Math.abs(from - event.clientY) < CLICK) return;
    side().classList.add('dragged');
    side().style.blockSize = `${height + from - event.clientY}px`;
  });
  const end = event => {
    if (from === undefined) return;
    const moved = from - event.clientY;
    from = undefined;
    side().style.blockSize = '';
    side().classList.remove('dragged');
    if (Math.abs(moved) < CLICK) moveOn();
    else if (PHONE.matches) moveTo(nearestStop(height + moved));
  };
  part.addEventListener('pointerup', end);
  part.addEventListener('pointercancel', end);
}

/** The stop whose height is nearest to one in CSS pixels. */
function nearestStop(height) {
  const whole = side().parentElement.offsetHeight;
  const heights = [62, 0.46 * whole, whole];
  const away = heights.map(other => Math.abs(other - height));
  return STOPS[away.indexOf(Math.min(...away))];
}
