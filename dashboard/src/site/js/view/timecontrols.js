import { floor, iso, next, parse, SPANS } from '../days.js';
import { byId, h } from '../dom.js';
import { change } from '../state.js';
import { barStarts, chosenRange, moveBars, resetBars, unit } from './bars.js';
import { wireDate } from './datefield.js';
import { PHONE } from './sheet.js';
import { drawTime } from './time.js';

/** The controls of the time: presets, unit, dates, sliders, and dragging over the histogram. */

const isRtl = () => document.documentElement.dir === 'rtl';

/** Wires the controls, once. */
export function start() {
  const presets = ['all', ...Object.keys(SPANS)];
  byId('presets').replaceChildren(...presets.map(presetButton));
  placePresets();
  PHONE.addEventListener('change', placePresets);
  byId('unit').addEventListener('change', event => {
    resetBars();
    change({ unit: event.target.value });
  });
  byId('basis').addEventListener('change', event => change({ basis: event.target.value }));
  for (const id of ['from', 'to']) {
    wireDate(byId(id));
    byId(id).addEventListener('change', () => change(typedDays()));
  }
  for (const [id, direction] of [['earlier', -1], ['later', 1]]) {
    byId(id).addEventListener('click', () => {
      moveBars(direction);
      drawTime({});
    });
  }
  byId('play').addEventListener('click', async () => (await import('./playback.js')).togglePlayback());
  for (const which of ['start', 'end']) {
    byId(`handle-${which}`).addEventListener('keydown', event => moveHandle(event, which));
  }
  enableDragging(byId('histogram'));
}

/** The presets stand beside the bars, on a phone above the dates. */
function placePresets() {
  if (PHONE.matches) document.querySelector('#time-options .popover').prepend(byId('presets'));
  else byId('time-title').after(byId('presets'));
}

/** Chooses two days, in either order. */
function chooseDays(one, other) {
  change({ from: iso(Math.min(one, other)), to: iso(Math.max(one, other)) });
}

function presetButton(name) {
  const choose = () => {
    resetBars();
    change(name === 'all' ? { last: '', from: '', to: '' } : { last: name });
  };
  return h('button', { type: 'button', value: name, 'data-text': `preset.${name}`, onclick: choose });
}

/** The days in the two fields; a field without a valid day is open, ''. */
function typedDays() {
  const valueOf = id => parse(byId(id).value) === null ? '' : byId(id).value;
  return { from: valueOf('from'), to: valueOf('to') };
}

/** Moves a slider by keyboard, in units. */
function moveHandle(event, which) {
  const [forward, back] = isRtl() ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const steps = { [forward]: 1, ArrowUp: 1, [back]: -1, ArrowDown: -1, PageUp: 4, PageDown: -4 }[event.key];
  const range = chosenRange();
  if (!steps || !range) return;
  event.preventDefault();
  const [from, to] = range;
  const moved = (day, n) => next(floor(day, unit()), unit(), n);
  if (which === 'start') chooseDays(Math.min(moved(from, steps), to), to);
  else chooseDays(from, Math.max(moved(to, steps + 1) - 1, from));
}

/** Dragging over the bars chooses the days from the first to the last bar; a click chooses those of one. */
function enableDragging(histogram) {
  let first;
  let last;
  const selected = () => [Math.min(first, last), Math.max(first, last)];
  histogram.addEventListener('pointerdown', event => {
    histogram.setPointerCapture(event.pointerId);
    first = last = barAt(histogram, event);
    markBars(histogram, ...selected());
  });
  histogram.addEventListener('pointermove', event => {
    if (first === undefined) return;
    last = barAt(histogram, event);
    markBars(histogram, ...selected());
  });
  histogram.addEventListener('pointercancel', () => {
    first = undefined;
    drawTime({});
  });
  histogram.addEventListener('pointerup', () => {
    if (first === undefined) return;
    const [from, to] = selected();
    first = undefined;
    chooseDays(from, next(to, unit()) - 1);
  });
}

/** The first day of the bar under the pointer. */
function barAt(histogram, event) {
  const box = histogram.getBoundingClientRect();
  const share = (event.clientX - box.left) / box.width;
  const starts = barStarts();
  const n = Math.floor((isRtl() ? 1 - share : share) * starts.length);
  return starts[Math.min(starts.length - 1, Math.max(0, n))];
}

/** Marks the bars that begin between two days. */
function markBars(histogram, from, to) {
  const starts = barStarts();
  for (const [n, slot] of histogram.querySelectorAll('.slot').entries()) {
    slot.classList.toggle('inside', starts[n] >= from && starts[n] <= to);
  }
}
