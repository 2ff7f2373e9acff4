import { byId, h } from '../dom.js';
import { GROUPS } from '../kinds.js';
import { text } from '../text.js';

/** The legend on the map: the groups in a line, and what the signs mean when it is opened. */
export function drawLegend() {
  const item = group => h('span', {}, h('i', { class: `on-${group}` }), text(`group.${group}`));
  byId('legend-groups').replaceChildren(...GROUPS.map(item));
}
