import { pointText } from '../areatext.js';
import { leafletMap } from './map.js';

/** The chosen area on the map, and drawing one by clicks. */

/** Points in Leaflet's circle are in metres; the equator at zoom 0 is 256 pixels wide. */
const METRES_PER_PIXEL = 156543.03392;
const STYLE = { className: 'area-line', interactive: false };

let layer;
let shown;
let drawing;

/** Draws an area with its `line` and `km`, in place of the one before; null removes it. */
export function drawLine(area) {
  const map = leafletMap();
  if (!map) return;
  if (!layer) {
    layer = L.layerGroup().addTo(map);
    map.on('zoomend', () => drawLine(shown));
  }
  shown = area;
  layer.clearLayers();
  if (!area?.line?.length) return;
  const { kind, km, line } = area;
  if (line.length === 1) {
    L.circle(line[0], { ...STYLE, className: 'area-band', radius: 1000 * km, weight: 1.5 }).addTo(layer);
    return;
  }
  const metresPerPixel = METRES_PER_PIXEL * Math.cos(line[0][0] * Math.PI / 180) / 2 ** map.getZoom();
  const weight = Math.max(2, 2000 * km / metresPerPixel);
  const shape = kind === 'polygon' ? L.polygon : L.polyline;
  const band = { ...STYLE, className: 'area-band', weight, lineCap: 'round', lineJoin: 'round' };
  if (km > 0) shape(line, band).addTo(layer);
  shape(line, { ...STYLE, weight: 2 }).addTo(layer);
}

/** Moves the map so that it shows all of the area, if it does not. */
export function fitLine() {
  const map = leafletMap();
  const box = L.latLngBounds(shown.line).pad(0.1);
  if (map && !map.getBounds().contains(box)) map.fitBounds(box, { maxZoom: 10, animate: false });
}

/** Takes clicks on the map as points, until `done` gets their texts; null where the reader leaves with Escape. */
export function startDrawing(kind, done) {
  stopDrawing();
  const map = leafletMap();
  if (!map) return;
  const points = [];
  const most = kind === 'point' ? 1 : Infinity;
  const least = kind === 'polygon' ? 3 : kind === 'line' ? 2 : 1;
  const finish = () => done(points.length >= least ? points.map(pointText) : null);
  const add = ({ latlng }) => {
    points.push(latlng);
    drawLine({ kind, km: 0, line: points.map(({ lat, lng }) => [lat, lng]) });
    if (points.length >= most) finish();
  };
  const key = ({ key: pressed }) => {
    if (pressed === 'Enter') finish();
    if (pressed === 'Escape') done(null);
  };
  map.doubleClickZoom.disable();
  map.on('click', add);
  map.on('dblclick', finish);
  document.addEventListener('keydown', key);
  map.getContainer().classList.add('drawing');
  map.getContainer().focus();
  drawing = () => {
    map.off('click', add);
    map.off('dblclick', finish);
    document.removeEventListener('keydown', key);
    map.doubleClickZoom.enable();
    map.getContainer().classList.remove('drawing');
  };
}

export function stopDrawing() {
  drawing?.();
  drawing = undefined;
}
