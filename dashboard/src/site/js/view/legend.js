import { byId, h } from '../dom.js';
import { GROUPS } from '../kinds.js';
import { language, number, text } from '../text.js';
import { badge, donut, groupSymbol, symbol } from './marks.js';

/** The legend on the map: the groups in a line, and what the signs mean when it is opened. */

let drawn;

/** Draws the legend in the reader's language, unless it is drawn. */
export function drawLegend() {
  if (drawn === language()) return;
  drawn = language();
  const dead = h('span', { class: 'dead', 'aria-hidden': 'true' }, number(2));
  const item = group => h('span', {}, groupSymbol(group), h('b', {}, text(`group.${group}`)));
  byId('legend-groups').replaceChildren(...GROUPS.map(item), h('span', {}, dead, h('b', {}, text('killed'))));
  const rows = [
    [symbol('ied', 'exact'), 'exact'],
    [symbol('ied', 'near'), 'near'],
    [symbol('ied', 'exact', true), 'unconfirmed'],
    [donut({ n: 12, groups: [5, 3, 0, 4, 0], dead: 3 }, 4), 'cluster'],
    [donut({ n: 7, groups: [2, 4, 1, 0, 0], dead: 0, rows: [] }, 4), 'spot'],
    [badge({ n: 4, groups: [0, 4, 0, 0, 0], dead: 0, road: 'x' }), 'road'],
    [badge({ n: 4, groups: [4, 0, 0, 0, 0], dead: 0 }), 'area'],
  ];
  byId('legend-signs').replaceChildren(...rows.flatMap(([sign, key]) => [
    h('dt', { 'aria-hidden': 'true' }, sign),
    h('dd', {}, text(`sign.${key}`)),
  ]));
}
