import { floor, iso, monthOf, next, parse, SPANS, today, UNKNOWN } from '../days.js';
import { byId, h } from '../dom.js';
import { chosen, noneChosen, spanInWords } from '../span.js';
import { change, state } from '../state.js';
import { day, month, number, span, text } from '../text.js';
import { svg } from './marks.js';

/** The time: a histogram to choose days from, with presets and playback. */

const BARS = { day: 92, week: 53, month: 120 };
const WIDTH = 1000;
const HEIGHT = 84;

let known = { bins: [], days: null, months: [], loaded: () => true };
let shift = 0;
let player;

/** The reader's unit; else the one in which the chosen days fit. */
function unit() {
  const range = chosenRange();
  const days = range ? range[1] - range[0] + 1 : 0;
  return state.unit || (days <= BARS.day ? 'day' : days <= 7 * BARS.week ? 'week' : 'month');
}

/** The first days of the bars, the last bar being that of the newest day or of the end of what is chosen. */
function bars() {
  const { to } = chosen();
  const newestDay = known.bins.at(-1)?.[0] ?? known.days?.[1] ?? today();
  const last = next(floor(to ?? newestDay, unit()), unit(), shift);
  return Array.from({ length: BARS[unit()] }, (_, n) => next(last, unit(), n - BARS[unit()] + 1));
}

/** Takes what the worker counted, and draws. */
export function drawTime(counted) {
  known = { ...known, ...counted };
  const starts = bars();
  const end = next(starts.at(-1), unit());
  const counts = new Map();
  for (const [bin, n] of known.bins) {
    const start = floor(bin, unit());
    counts.set(start, (counts.get(start) ?? 0) + n);
  }
  const most = Math.max(1, ...starts.map(start => counts.get(start) ?? 0));
  const step = WIDTH / starts.length;
  const x = n => document.documentElement.dir === 'rtl' ? WIDTH - (n + 1) * step : n * step;
  const range = chosenRange();
  const picture = byId('histogram');
  picture.replaceChildren(...starts.flatMap((start, n) => {
    const count = counts.get(start) ?? 0;
    const height = count ? Math.max(3, (HEIGHT - 4) * count / most) : 0;
    const inside = range && start < range[1] + 1 && next(start, unit()) > range[0];
    const here = known.loaded(monthOf(start)) || !known.months.includes(monthOf(start));
    const title = svg('title', {}, `${label(start)}: ${here ? number(count) : text('notLoaded')}`);
    return [
      svg('rect', { x: x(n), y: 0, width: step, height: HEIGHT, class: `slot ${inside ? 'inside' : ''} ${here ? '' : 'absent'}` }, title),
      svg('rect', { x: x(n) + step * 0.1, y: HEIGHT - height, width: step * 0.8, height, class: 'bar', 'pointer-events': 'none' }),
    ];
  }));
  picture.setAttribute('aria-label', text('histogramOf', { from: day(starts[0]), to: day(end - 1), n: number(known.bins.reduce((sum, [, n]) => sum + n, 0)) }));
  byId('ticks').replaceChildren(...ticks(starts).map(tick => h('span', {}, tick)));
  byId('range').textContent = range ? spanInWords(...range) : text('latest');
  drawHandles(starts, range);
  byId('unit').value = unit();
  const { from, to } = chosen();
  byId('from').value = from === null ? '' : iso(from);
  byId('to').value = to === null ? '' : iso(to);
  for (const button of document.querySelectorAll('#presets button')) button.setAttribute('aria-pressed', button.value === 'latest' ? noneChosen() : button.value === state.last);
}

const label = start => unit() === 'month' ? month(start) : span(start, next(start, unit()) - 1);

const ticks = starts => [0, 1, 2, 3, 4].map(n => starts[Math.min(starts.length - 1, Math.round(n * (starts.length - 1) / 4))]).map(start => unit() === 'month' ? month(start) : day(start));

/** The chosen days; those of the newest incidents where none are chosen. */
function chosenRange() {
  const { from, to } = chosen();
  if (from === null && to === null) return known.days;
  return [from ?? known.bins[0]?.[0] ?? to, to ?? today()];
}

function drawHandles(starts, range) {
  const end = next(starts.at(-1), unit());
  for (const [which, value] of [['start', range?.[0]], ['end', range?.[1]]]) {
    const handle = byId(`handle-${which}`);
    handle.hidden = value == null;
    if (value == null) continue;
    const n = starts.findLastIndex(start => start <= value);
    const share = Math.min(1, Math.max(0, (n + (which === 'end' ? 1 : 0)) / starts.length));
    handle.style.setProperty('inset-inline-start', `${share * 100}%`);
    for (const [name, number] of [['min', starts[0]], ['max', end], ['now', value]]) handle.setAttribute(`aria-value${name}`, number);
    handle.setAttribute('aria-valuetext', day(value));
  }
}

/** Chooses days, in whichever order they come. */
function pick(one, other) {
  change({ from: iso(Math.min(one, other)), to: iso(Math.max(one, other)) });
}

/** Wires the controls once. */
export function start() {
  const presets = ['latest', ...Object.keys(SPANS)];
  byId('presets').replaceChildren(...presets.map(name => h('button', { type: 'button', value: name, 'data-text': `preset.${name}`, onclick: () => choosePreset(name) })));
  byId('unit').addEventListener('change', event => { shift = 0; change({ unit: event.target.value }); });
  byId('basis').addEventListener('change', event => change({ basis: event.target.value }));
  for (const which of ['from', 'to']) byId(which).addEventListener('change', () => change(typed()));
  for (const [id, sign] of [['earlier', -1], ['later', 1]]) byId(id).addEventListener('click', () => { shift += sign * Math.round(BARS[unit()] / 2); drawTime({}); });
  byId('play').addEventListener('click', () => player ? stop() : play());
  for (const which of ['start', 'end']) byId(`handle-${which}`).addEventListener('keydown', event => moveHandle(event, which));
  brush(byId('histogram'));
}

function choosePreset(name) {
  shift = 0;
  change(name === 'latest' ? { last: '', from: '', to: '' } : { last: name });
}

/** The days in the two fields; one that is no day is open. */
const typed = () => Object.fromEntries(['from', 'to'].map(which => [which, parse(byId(which).value) === null ? '' : byId(which).value]));

function moveHandle(event, which) {
  const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const steps = { [forward]: 1, ArrowUp: 1, [forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft']: -1, ArrowDown: -1, PageUp: 4, PageDown: -4 }[event.key];
  const range = chosenRange();
  if (!steps || !range) return;
  event.preventDefault();
  const [from, to] = range;
  if (which === 'start') pick(Math.min(next(floor(from, unit()), unit(), steps), to), to);
  else pick(from, Math.max(next(floor(to, unit()), unit(), steps + 1) - 1, from));
}

/** Dragging over the bars chooses from the first to the last; a click chooses one. */
function brush(picture) {
  let first;
  let last;
  const at = event => {
    const box = picture.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    const starts = bars();
    const n = Math.floor((document.documentElement.dir === 'rtl' ? 1 - share : share) * starts.length);
    return starts[Math.min(starts.length - 1, Math.max(0, n))];
  };
  const mark = (from, to) => {
    const starts = bars();
    for (const [n, slot] of picture.querySelectorAll('.slot').entries()) slot.classList.toggle('inside', starts[n] >= from && starts[n] <= to);
  };
  picture.addEventListener('pointerdown', event => {
    picture.setPointerCapture(event.pointerId);
    first = last = at(event);
    mark(first, last);
  });
  picture.addEventListener('pointermove', event => {
    if (first === undefined) return;
    last = at(event);
    mark(Math.min(first, last), Math.max(first, last));
  });
  picture.addEventListener('pointercancel', () => { first = undefined; drawTime({}); });
  picture.addEventListener('pointerup', () => {
    if (first === undefined) return;
    const [from, to] = [Math.min(first, last), Math.max(first, last)];
    first = undefined;
    pick(from, next(to, unit()) - 1);
  });
}

/** Moves what is chosen forward, a unit at a time, to the end of the newest month; from there again from the first bar. */
function play() {
  const range = chosenRange();
  if (!range) return;
  const last = known.months.at(-1);
  const end = last ? next(parse(`${last}-01`), 'month') - 1 : range[1];
  const atEnd = range[1] >= end;
  const first = atEnd ? bars()[0] : floor(range[0], unit());
  const length = !noneChosen() && !atEnd ? range[1] - first : next(first, unit()) - first - 1;
  let from = first;
  const one = () => {
    if (from > end || from === UNKNOWN) return stop();
    pick(from, from + length);
    from = next(from, unit());
    player = setTimeout(one, 900);
  };
  byId('play').setAttribute('aria-pressed', 'true');
  one();
}

function stop() {
  clearTimeout(player);
  player = undefined;
  byId('play').setAttribute('aria-pressed', 'false');
}
