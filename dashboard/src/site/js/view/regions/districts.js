import { byId, h, table } from '../../dom.js';
import { landmarks } from '../../ground/landmarks.js';
import { mercator } from '../../ground/lines.js';
import { places, pointOf, regionName } from '../../places.js';
import { change, state } from '../../state.js';
import { number, text } from '../../text.js';
import { svg } from '../marks.js';
import { spanName } from './periods.js';
import { countsIn } from './spans.js';

/** Maps of the districts by how often and by the change, with a table of their numbers. */

/** Units of the maps for the whole world. */
const WORLD = 100000;
/** Half the width of a range that holds the true value 19 times in 20, in standard deviations. */
const SURE = 1.96;
const MONTH = 30;
/** Opacity of a change, and of one that may be chance. */
const SURELY = 0.75;
const MAYBE = 0.12;

/** Draws the maps and the table of the newest period and the same days before. */
export function drawDistricts({ now, before }, sums) {
  const days = now[1] - now[0] + 1;
  const [counts, earlier] = [now, before].map(span => countsIn(span, sums, 'district'));
  const shown = [...places.values()].filter(place => place.properties.kind === 'district')
    .map(({ id, properties: { pcode } }) => ({ id, pcode, n: counts.get(id) ?? 0, was: earlier.get(id) ?? 0 }));
  const most = Math.max(1, ...shown.map(({ n }) => n));
  const inMonth = n => Math.round(n * MONTH / days);
  const withSome = shown.filter(({ n, was }) => n || was).sort((a, b) => b.n - a.n || b.was - a.was);
  const changed = text('districts.change', { days: spanName(...before) });
  const rate = ({ n }) => ['--attack', opacityOf(n / most)];
  const difference = district => {
    const { n, was } = district;
    return [n > was ? '--attack' : '--operation', isChange(district) ? SURELY : n === was ? 0 : MAYBE];
  };
  const sign = district => isChange(district) ? district.n > district.was ? '▲' : '▼' : '';
  byId('district-maps').replaceChildren(
    map(text('districts.rate'), shown, rate, () => '', rateLegend(inMonth(most))),
    map(changed, shown, difference, sign, changeLegend()));
  byId('district-table').replaceChildren(table(
    [text('level.district'), spanName(...now), text('districts.range'), spanName(...before), changed],
    withSome.map(district => [choose(district.id), number(district.n), rangeText(district.n, inMonth),
      number(district.was), changeText(district)])));
}

/** Opacity of a district by its share of the largest number; nothing where there were no incidents. */
const opacityOf = share => share && 0.1 + 0.8 * share;

/** What the colours of the map of rates mean: none, and steps up to the largest number. */
function rateLegend(most) {
  const steps = [...new Set([0, 1, Math.round(most / 4), Math.round(most / 2), most])].filter(n => n <= most);
  return steps.map(n => ['--attack', opacityOf(n / most), number(n)]);
}

/** What the colours of the map of changes mean; pale ones may be chance. */
const changeLegend = () => [
  ['--attack', SURELY, `▲ ${text('districts.more')}`],
  ['--operation', SURELY, `▼ ${text('districts.fewer')}`],
  ['--attack', MAYBE, `▲ ${text('districts.more')}${text('comma')}${text('districts.chance')}`],
  ['--operation', MAYBE, `▼ ${text('districts.fewer')}${text('comma')}${text('districts.chance')}`],
];

/** Whether a difference is larger than chance makes it: numbers of rare events vary by their root. */
const isChange = ({ n, was }) => Math.abs(n - was) > SURE * Math.sqrt(n + was);

function changeText(district) {
  const { n, was } = district;
  if (n === was) return '=';
  const arrow = n > was ? '▲' : '▼';
  return `${arrow} ${number(Math.abs(n - was))}${isChange(district) ? '' : ` (${text('districts.chance')})`}`;
}

/** Incidents in a month, with the range in which their usual number lies. */
function rangeText(n, inMonth) {
  const [low, high] = [Math.max(0, Math.sqrt(n) - SURE / 2) ** 2, (Math.sqrt(n + 1) + SURE / 2) ** 2 - 1];
  return `${number(inMonth(n))} (${[low, high].map(value => number(inMonth(value))).join('–')})`;
}

const choose = id =>
  h('button', { type: 'button', class: 'plain', onclick: () => change({ place: id }) }, regionName(`d:${id}`));

/** A map on which each district has a colour and an opacity, and maybe a sign; `shades` of the legend have words. */
function map(title, districts, shadeOf, signOf, shades) {
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
  return h('figure', {}, h('figcaption', {}, title), svg('svg', box, ...shapes, ...signs), shadeLegend(shades));
}

/** A square of each shade with its words. */
function shadeLegend(shades) {
  return h('p', { class: 'shade-legend' }, shades.map(([colour, opacity, words]) => h('span', {},
    svg('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' },
      svg('rect', { x: 1, y: 1, width: 14, height: 14, fill: `var(${colour})`, 'fill-opacity': opacity })),
    words)));
}

/** The rings of a district as the outline of a path. */
function outline(rings, west, north) {
  const at = (points, n) => `${(points[n] * WORLD - west).toFixed(1)} ${(points[n + 1] * WORLD - north).toFixed(1)}`;
  return rings.map(({ points }) =>
    `M${Array.from({ length: points.length / 2 }, (_, n) => at(points, 2 * n)).join('L')}Z`).join('');
}
