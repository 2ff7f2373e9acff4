import { h } from '../dom.js';
import { change } from '../state.js';
import { number, text } from '../text.js';
import { bubbleSize, circleStyle, symbol } from './marks.js';
import { incidentText, kindOf } from './words.js';

/** The markers of incidents and groups of incidents on the map, and the circles of possible places. */

const MARKER_SIZE = 24;

/** The marker of one incident; it opens the incident. */
export function incidentMarker(row, className = 'marker') {
  const content = symbol(kindOf(row.kind), row.precision, row.unconfirmed);
  return marker(content, incidentText(row), MARKER_SIZE, className, () => change({ id: row.id }));
}

/** A bubble with the number of its incidents: it lists those of one point, and calls `zoomTo` for those of an area. */
export function bubbleMarker(mark, zoomTo) {
  const isSpot = Boolean(mark.rows);
  const size = Math.round(bubbleSize(mark.n));
  const label = text(isSpot ? 'spotOf' : 'clusterOf', { n: number(mark.n) });
  const act = () => isSpot ? change({ spot: `${mark.lat},${mark.lon}`, id: '' }) : zoomTo(mark);
  return marker(h('span', {}, number(mark.n)), label, size, isSpot ? 'bubble stack' : 'bubble', act);
}

/**
 * A keyboard-accessible marker, at no position yet.
 *
 * @param label its name and tooltip
 * @param size its width and height, CSS pixels
 */
export function marker(html, label, size, className, act) {
  const icon = L.divIcon({ html, className, iconSize: [size, size], iconAnchor: [size / 2, size / 2] });
  const made = L.marker([0, 0], { icon, riseOnHover: true });
  made.on('add', () => {
    const element = made.getElement();
    element.setAttribute('aria-label', label);
    element.title = label;
  });
  made.on('click', act);
  made.on('keydown', ({ originalEvent }) => {
    if (originalEvent.key === 'Enter' || originalEvent.key === ' ') {
      originalEvent.preventDefault();
      act();
    }
  });
  return made;
}

/** Adds the circle of possible places; incidents of one point that are known as precisely share one, by `keys`. */
export function addCircle(group, keys, row) {
  if (row.precision === 'exact' || !(row.radiusKm > 0)) return;
  const key = `circle ${row.point} ${row.precision} ${row.radiusKm}`;
  if (keys.has(key)) return;
  keys.add(key);
  const style = circleStyle(kindOf(row.kind), row.precision);
  L.circle(row.point, { radius: row.radiusKm * 1000, interactive: false, ...style }).addTo(group);
}
