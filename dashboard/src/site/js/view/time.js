import { floor, iso, next } from '../days.js';
import { byId, h } from '../dom.js';
import { chosenTime, chosenTimeText, noTimeChosen } from '../span.js';
import { state } from '../state.js';
import { day, dayRange, month, number, text } from '../text.js';
import { barStarts, chosenRange, unit, update } from './bars.js';
import { writeDate } from './datefield.js';
import { svg } from './marks.js';
import { GROUPS } from '../kinds.js';

/** The time: a histogram of the incidents with the chosen days, and the controls that show them. */

const WIDTH = 1000;
const HEIGHT = 84;
const MIN_BAR = 3;
const TICKS = 5;

/**
 * Draws the time from what the worker counted, the parts that changed.
 *
 * @param changes `bins` numbers by day and group; `days` the first and last day shown, or null; `months` the
 *     published months; `isLoading` whether older ones are still to come
 */
export function drawTime(changes) {
  const counted = update(changes);
  const starts = barStarts();
  const range = chosenRange();
  drawHistogram(counted, starts, range);
  drawTicks(starts);
  drawHandles(starts, counted.isLoading ? null : range);
  drawControls(range);
}

function drawHistogram({ bins }, starts, range) {
  const counts = countsByBar(bins);
  const most = Math.max(1, ...starts.map(start => sum(counts.get(start))));
  const step = WIDTH / starts.length;
  const isRtl = document.documentElement.dir === 'rtl';
  const bars = starts.flatMap((start, n) => {
    const isInside = range && start < range[1] + 1 && next(start, unit()) > range[0];
    const count = sum(counts.get(start));
    return bar({
      x: isRtl ? WIDTH - (n + 1) * step : n * step,
      width: step,
      groups: counts.get(start) ?? [],
      scale: Math.max((HEIGHT - 4) / most, count ? MIN_BAR / count : 0),
      title: `${barName(start)}: ${number(count)}`,
      slotClass: isInside ? 'slot inside' : 'slot',
      barClass: range && !isInside ? 'outside' : '',
    });
  });
  const end = next(starts.at(-1), unit());
  const total = starts.reduce((all, start) => all + sum(counts.get(start)), 0);
  const label = text('histogramOf', { from: day(starts[0]), to: day(end - 1), n: number(total) });
  byId('histogram').replaceChildren(...bars);
  byId('histogram').setAttribute('aria-label', label);
}

const sum = (groups = []) => groups.reduce((all, n) => all + n, 0);

/** Numbers of incidents by group, by the first day of their bar. */
function countsByBar({ days, counts }) {
  const bars = new Map();
  let end = -Infinity;
  let bar;
  for (let n = 0; n < days.length; n++) {
    if (days[n] >= end) { // the days are sorted
      const start = floor(days[n], unit());
      end = next(start, unit());
      bars.set(start, bar = GROUPS.map(() => 0));
    }
    for (let group = 0; group < bar.length; group++) bar[group] += counts[n * bar.length + group];
  }
  return bars;
}

/** The stacked parts of a bar and the slot behind it, which has the full height and can be clicked. */
function bar({ x, width, groups, scale, title, slotClass, barClass }) {
  const slot = { x, y: 0, width, height: HEIGHT, class: slotClass };
  let y = HEIGHT;
  const parts = groups.flatMap((n, group) => {
    if (n === 0) return [];
    y -= n * scale;
    const box = { x: x + width * 0.1, y, width: width * 0.8, height: n * scale };
    return [svg('rect', { ...box, class: `bar of-${GROUPS[group]} ${barClass}` })];
  });
  return [svg('rect', slot, svg('title', {}, title)), ...parts];
}

const barName = start => unit() === 'month' ? month(start) : dayRange(start, next(start, unit()) - 1);

function drawTicks(starts) {
  const ticks = Array.from({ length: TICKS }, (_, n) => starts[Math.round(n * (starts.length - 1) / (TICKS - 1))]);
  const names = ticks.map(start => unit() === 'month' ? month(start) : day(start));
  byId('ticks').replaceChildren(...names.map(name => h('span', {}, name)));
}

/** Puts the two sliders where the chosen days begin and end. */
function drawHandles(starts, range) {
  const end = next(starts.at(-1), unit());
  for (const [which, value] of [['start', range?.[0]], ['end', range?.[1]]]) {
    const handle = byId(`handle-${which}`);
    handle.hidden = value == null;
    if (value == null) continue;
    const barIndex = starts.findLastIndex(start => start <= value) + (which === 'end' ? 1 : 0);
    const share = Math.min(1, Math.max(0, barIndex / starts.length));
    handle.style.setProperty('inset-inline-start', `${share * 100}%`);
    handle.setAttribute('aria-valuemin', starts[0]);
    handle.setAttribute('aria-valuemax', end);
    handle.setAttribute('aria-valuenow', value);
    handle.setAttribute('aria-valuetext', day(value));
  }
}

function drawControls(range) {
  const { from, to } = chosenTime();
  byId('range').textContent = range ? chosenTimeText(...range) : text('allDates');
  byId('unit').value = unit();
  writeDate(byId('from'), from === null ? '' : iso(from));
  writeDate(byId('to'), to === null ? '' : iso(to));
  for (const button of document.querySelectorAll('#presets button')) {
    const isPressed = button.value === 'all' ? noTimeChosen() : button.value === state.last;
    button.setAttribute('aria-pressed', isPressed);
  }
}
