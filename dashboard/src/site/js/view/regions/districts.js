import { byId, h, table } from '../../dom.js';
import { landmarks } from '../../ground/landmarks.js';
import { mercator } from '../../ground/lines.js';
import { places, pointOf, regionName } from '../../places.js';
import { change, state } from '../../state.js';
import { dayRange, number, text } from '../../text.js';
import { svg } from '../marks.js';
import { countsIn } from './spans.js';

/** Maps of the districts by how often and by the change, with a table of their numbers. */

/** Units of the maps for the whole world. */
const WORLD = 100000;
/** Half the width of a range that holds the true value 19 times in 20, in standard deviations. */
const SURE = 1.96;
const MONTH = 30;

/** Draws the maps and the table of the newest period and the same days before. */
export function drawDistricts({ now, before }, sums) {
  const days = now[1] - now[0] + 1;
  const [counts, earlier] = [now, before].map(span => countsIn(span, sums, 'district'));
  const shown = [...places.values()].filter(place => place.properties.kind === 'district')
    .map(({ id, properties: { pcode } }) => ({ id, pcode, n: counts.get(id) ?? 0, was: earlier.get(id) ?? 0 }));
  const most = Math.max(1, ...shown.map(({ n }) => n));
  const withSome = shown.filter(({ n, was }) => n || was).sort((a, b) => b.n - a.n || b.was - a.was);
  const changed = text('districts.change', { days: dayRange(...before) });
  const rate = ({ n }) => ['--attack', n && 0.1 + 0.8 * n / most];
  const difference = district => {
    const { n, was } = district;
    return [n > was ? '--attack' : '--operation', isChange(district) ? 0.75 : n === was ? 0 : 0.12];
  };
  const sign = district => isChange(district) ? district.n > district.was ? '▲' : '▼' : '';
  byId('district-maps').replaceChildren(
    map(text('districts.rate'), shown, rate, () => ''),
    map(changed, shown, difference, sign));
  byId('district-table').replaceChildren(table(
    [text('level.district'), dayRange(...now), text('districts.rate'), dayRange(...before), changed],
    withSome.map(district => [choose(district.id), number(district.n), rangeText(district.n, days),
      number(district.was), changeText(district)])));
}

/** Whether a difference is larger than chance makes it: numbers of rare events vary by their root. */
const isChange = ({ n, was }) => Math.abs(n - was) > SURE * Math.sqrt(n + was);

function changeText(district) {
  const { n, was } = district;
  if (n === was) return '=';
  const arrow = n > was ? '▲' : '▼';
  return `${arrow} ${number(Math.abs(n - was))}${isChange(district) ? '' : ` (${text('districts.chance')})`}`;
}

/** Incidents in a month, with the range in which their usual number lies. */
function rangeText(n, days) {
  const [low, high] = [Math.max(0, Math.sqrt(n) - SURE / 2) ** 2, (Math.sqrt(n + 1) + SURE / 2) ** 2 - 1];
  const inMonth = value => number(Math.round(value * MONTH / days));
  return `${inMonth(n)} (${inMonth(low)}–${inMonth(high)})`;
}

const choose = id =>
  h('button', { type: 'button', class: 'plain', onclick: () => change({ place: id }) }, regionName(`d:${id}`));

/** A map on which each district has a colour and an opacity, and maybe a sign. */
function map(title, districts, shadeOf, signOf) {
  const drawn = districts.filter(({ pcode }) => landmarks.districts.has(pcode));
  const boxes = drawn.flatMap(({ pcode }) => landmarks.districts.get(pcode).map(({ box }) => box));
  const [west, north] = [0, 1].map(axis => Math.min(...boxes.map(box => box[axis])) * WORLD);
  const [east, south] = [2, 3].map(axis => Math.max(...boxes.map(box => box[axis])) * WORLD);
  const shapes = drawn.map(district => {
    const [colour, opacity] = shadeOf(district);
    const name = `${regionName(`d:${district.id}`)}: ${number(district.n)}; ${text('before')}: ${number(district.was)}`;
    const path = svg('path', {
      d: outline(landmarks.districts.get(district.pcode), west, north), fill: `var(${colour})`, 'fill-opacity': opacity,
      class: district.id === state.place ? 'chosen' : '',
    }, svg('title', {}, name));
    path.addEventListener('click', () => change({ place: district.id }));
    return path;
  });
  const signs = drawn.filter(signOf).map(district => {
    const [x, y] = mercator(...pointOf(district.id) ?? [0, 0]);
    return svg('text', { x: x * WORLD - west, y: y * WORLD - north + 20, 'text-anchor': 'middle' }, signOf(district));
  });
  if (!drawn.length) return '';
  const label = `${title}. ${text('inTable')}`;
  const box = { viewBox: `0 0 ${east - west} ${south - north}`, role: 'img', 'aria-label': label };
  return h('figure', {}, h('figcaption', {}, title), svg('svg', box, ...shapes, ...signs));
}

/** The rings of a district as the outline of a path. */
function outline(rings, west, north) {
  const at = (points, n) => `${(points[n] * WORLD - west).toFixed(1)} ${(points[n + 1] * WORLD - north).toFixed(1)}`;
  return rings.map(({ points }) =>
    `M${Array.from({ length: points.length / 2 }, (_, n) => at(points, 2 * n)).join('L')}Z`).join('');
}
