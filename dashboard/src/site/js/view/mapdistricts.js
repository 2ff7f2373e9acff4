import { h } from '../dom.js';
import { change, state } from '../state.js';
import { number, text } from '../text.js';
import { marker } from './mapmarkers.js';

/** The districts on the map: bubbles with the number of incidents and the change against the time before. */

const ARROWS = ['▼', '=', '▲'];
const TREND_CLASSES = ['less', '', 'more'];

/**
 * Adds a bubble for each district with a known place.
 *
 * @param layer the layer group that gets the bubbles
 * @param counts incidents by district `now` and in the time of the same length `before`
 * @param comparable whether the data reaches back over the time before
 * @param districtOf finds a district's name and point by its code
 * @returns the `point` and the `size` of each bubble
 */
export function addDistricts(layer, { now, before }, comparable, districtOf) {
  const discs = [];
  for (const code of Object.keys(comparable ? { ...now, ...before } : now)) {
    const district = districtOf(code);
    if (!district?.point) continue;
    const n = now[code] ?? 0;
    const previous = comparable ? before[code] ?? 0 : null;
    const size = Math.round(Math.min(80, 34 + 5 * Math.sqrt(n)));
    bubble(code, district, size, n, previous).setLatLng(district.point).addTo(layer);
    discs.push({ point: district.point, size });
  }
  return discs;
}

function bubble(code, { name }, size, n, previous) {
  const was = previous === null ? text('unknown') : number(previous);
  const label = text('districtOf', { district: name, n: number(n), was });
  const content = h('span', {}, h('b', {}, number(n)), h('small', {}, changeText(n, previous)));
  const trendClass = previous === null ? '' : TREND_CLASSES[trend(n, previous)];
  const lists = { ...state.lists, region: [code] };
  const act = () => change({ lists, layer: 'incidents' });
  return marker(content, { label, size, className: `bubble district ${trendClass}`, act, n });
}

const trend = (n, previous) => Math.sign(n - previous) + 1;

function changeText(n, previous) {
  return previous === null ? '' : `${ARROWS[trend(n, previous)]} ${number(Math.abs(n - previous))}`;
}
