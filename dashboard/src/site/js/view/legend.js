import { byId, h } from '../dom.js';
import { drawSigns } from '../ground/signs.js';
import { GROUPS } from '../kinds.js';
import { state } from '../state.js';
import { language, number, text } from '../text.js';
import { colourOf } from './maplayers.js';
import { groupSymbol, symbol } from './marks.js';

/** The legend on the map: the groups in a line, and what the signs mean when it is opened. */

/** Width and height of a sign with what hangs over it, CSS pixels. */
const SIZE = 46;

let drawn;

/** Draws the legend in the reader's language and theme, unless it is drawn. */
export function drawLegend() {
  const looks = `${language()} ${document.documentElement.dataset.theme} ${state.layer}`;
  if (drawn === looks) return;
  drawn = looks;
  if (state.layer === 'districts') {
    drawDistrictLegend();
    return;
  }
  const dead = h('span', { class: 'dead', 'aria-hidden': 'true' }, number(2));
  const item = group => h('span', {}, groupSymbol(group), h('b', {}, text(`group.${group}`)));
  byId('legend-groups').replaceChildren(...GROUPS.map(item), h('span', {}, dead, h('b', {}, text('killed'))));
  const rows = [
    [symbol('ied', 'exact'), 'exact'],
    [symbol('ied', 'near'), 'near'],
    [symbol('ied', 'exact', true), 'unconfirmed'],
    [sign({ n: 12, groups: [5, 3, 0, 4, 0], dead: 3 }), 'cluster'],
    [sign({ n: 7, groups: [2, 4, 1, 0, 0], dead: 0, rows: [] }), 'spot'],
    [sign({ n: 4, groups: [0, 4, 0, 0, 0], dead: 0, road: 'x' }), 'road'],
    [sign({ n: 4, groups: [4, 0, 0, 0, 0], dead: 0, area: 'x' }), 'area'],
  ];
  byId('legend-signs').replaceChildren(...rows.flatMap(([sign, key]) => [
    h('dt', { 'aria-hidden': 'true' }, sign),
    h('dd', {}, text(`sign.${key}`)),
  ]));
}

/** The legend of the bubbles of districts. */
function drawDistrictLegend() {
  const item = (colour, arrow, key) =>
    h('span', {}, h('i', { class: `bubble district ${colour}` }, arrow), h('b', {}, text(`districts.${key}`)));
  byId('legend-groups').replaceChildren(item('more', '▲', 'more'), item('less', '▼', 'fewer'));
  const sample = h('span', { class: 'bubble district more' }, h('b', {}, number(9)), h('small', {}, `▲ ${number(2)}`));
  byId('legend-signs').replaceChildren(h('dt', { 'aria-hidden': 'true' }, sample), h('dd', {}, text('sign.district')));
}

/** A donut or a badge as the map shows it. */
function sign(mark) {
  const canvas = h('canvas', { width: 2 * SIZE, height: 2 * SIZE });
  Object.assign(canvas.style, { width: `${SIZE}px`, height: `${SIZE}px` });
  const pen = canvas.getContext('2d');
  pen.scale(2, 2);
  // a frame in which the point 0, 0 is the middle
  const frame = { scale: 1, x: 0.5 - SIZE / 2, y: 0.5 - SIZE / 2 - 2 };
  drawSigns(pen, frame, [{ ...mark, lat: 0, lon: 0 }], { scale: 4 }, colourOf);
  return canvas;
}
