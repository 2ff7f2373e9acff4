import { h } from '../dom.js';
import { open } from '../opening.js';
import { change } from '../state.js';
import { incidentsText, number, text } from '../text.js';
import { BADGE_SIZE } from './badges.js';
import { DEAD_AT_MARK, deadBadge, MARK_SIZE, radiusOf, symbol } from './marks.js';
import { incidentText } from './words.js';

/** The markers of incidents, of groups of incidents, and of those of a road or a region. */

/** Smallest width of what can be hit, CSS pixels. */
const SMALLEST = 24;

/** The marker of one incident; it opens the incident. */
export function incidentMarker(row, className = row.fresh ? 'marker fresh' : 'marker') {
  const content = h('span', {}, symbol(row.kind, row.precision, row.unconfirmed));
  const [low, best] = row.killed;
  if (best ?? low) content.append(deadBadge(best ?? low, ...DEAD_AT_MARK));
  return marker(content, { label: incidentText(row), size: MARK_SIZE, className, act: () => open(row), n: 1 });
}

/** Where a donut is drawn, what can be hit: it lists those of one point, and calls `zoomTo` for those of an area. */
export function donutMarker(mark, scale, placeName, zoomTo) {
  const isSpot = Boolean(mark.rows);
  const size = Math.max(SMALLEST, 2 * radiusOf(mark.n, scale));
  const label = [text(isSpot ? 'spotOf' : 'clusterOf', { n: incidentsText(mark.n), place: placeName }), deadText(mark)];
  const act = () => isSpot ? listSpot(mark) : zoomTo(mark);
  const className = isSpot ? 'bubble stack' : 'bubble';
  return marker('', { label: label.filter(Boolean).join('; '), size, className, act, n: mark.n });
}

/** Where the badge of a road or a region is drawn: it opens its one incident, or lists all of them. */
export function badgeMarker(mark, placeName) {
  const [row] = mark.rows;
  const key = mark.road ? 'roadOf' : 'areaOf';
  const label = [text(key, { n: incidentsText(mark.n), place: placeName }), deadText(mark)].filter(Boolean).join('; ');
  const act = () => mark.n === 1 ? open(row) : listSpot(mark);
  const className = `bubble stack ${mark.road ? 'road' : 'area'}`;
  return marker('', { label, size: BADGE_SIZE, className, act, n: mark.n });
}

const deadText = ({ dead }) => dead > 0 ? `${text('killed')}: ${number(dead)}` : '';
const listSpot = ({ lat, lon }) => change({ spot: `${lat},${lon}`, id: '' });

/** Leaflet moves each icon by a transform, which makes it a layer of its own: a hundred of them are slow to draw. */
function setPosition(point) {
  Object.assign(this._icon.style, { left: `${point.x}px`, top: `${point.y}px` });
  this._icon._leaflet_pos = point;
  this._zIndex = point.y + this.options.zIndexOffset;
  this._resetZIndex();
}

/**
 * A keyboard-accessible marker, at no position yet.
 *
 * @param label its name and tooltip
 * @param size its width and height where they are the same, or both, CSS pixels
 * @param n the number of incidents that it stands for
 */
export function marker(html, { label, size, className, act, n }) {
  const iconSize = L.point(size.length ? size : [size, size]);
  const icon = L.divIcon({ html, className, iconSize, iconAnchor: iconSize.divideBy(2) });
  const made = L.marker([0, 0], { icon, riseOnHover: true });
  made._setPos = setPosition;
  made.on('add', () => {
    const element = made.getElement();
    element.setAttribute('aria-label', label);
    element.title = label;
    element.dataset.count = n;
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
