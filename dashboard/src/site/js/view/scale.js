import { byId } from '../dom.js';
import { number, text } from '../text.js';

/** The scale bar of the map: the longest round distance that fits, in the reader's digits. */

const MAX_WIDTH = 110;

/** Draws the scale for the middle of a Leaflet map. */
export function drawScale(map) {
  const { x, y } = map.getSize().divideBy(2);
  const points = [[x, y], [x + MAX_WIDTH, y]].map(point => map.containerPointToLatLng(point));
  const metres = map.distance(...points);
  const power = 10 ** Math.floor(Math.log10(metres));
  const round = [5, 2, 1].map(n => n * power).find(n => n <= metres);
  byId('scale').style.inlineSize = `${Math.round(MAX_WIDTH * round / metres)}px`;
  byId('scale').textContent = round < 1000
    ? text('metres', { n: number(round) })
    : text('kilometres', { n: number(round / 1000) });
}
