import { name } from '../text.js';

/** The base map: rivers, ridges, roads and places, drawn by hand and named in the reader's language. */

const GOVERNORATE_SEATS = new Set(['kirkuk', 'erbil', 'mosul', 'tikrit', 'sulaymaniyah', 'baquba', 'duhok', 'halabja']);
const LARGE_PLACES = new Set([
  ...GOVERNORATE_SEATS, 'makhmur', 'hawija', 'tuz', 'daquq', 'dibis', 'qayyarah', 'shirqat', 'baiji', 'chamchamal',
  'samarra', 'khanaqin', 'sinjar',
]);
const LARGE_PLACE_ZOOM = 8;
const SMALLEST_ZOOM = { town: 9, subdistrict: 10, mountain: 10, camp: 11, village: 11, valley: 11, dam: 10 };

/** The style of each kind of line. */
export const LINES = {
  river: { color: '#6fa8c9', weight: 3, opacity: 0.8 },
  ridge: { color: '#9a8560', weight: 9, opacity: 0.45, lineCap: 'butt' },
  road: { color: '#8a8577', weight: 1.6, opacity: 0.8 },
};

const isPosition = at => Array.isArray(at) && Math.abs(at[0]) <= 180 && Math.abs(at[1]) <= 85;
const features = file => Array.isArray(file?.features) ? file.features : [];

function isLine(feature) {
  const coordinates = feature?.geometry?.coordinates;
  return Object.hasOwn(LINES, feature?.properties?.kind) && Array.isArray(coordinates) && coordinates.every(isPosition);
}

/** The lines of the base map as `{ kind, names, points }`. */
export function lines(basemap) {
  return features(basemap).filter(isLine).map(({ properties: { kind, name: names }, geometry }) => ({
    kind,
    names,
    points: geometry.coordinates.map(([lon, lat]) => [lat, lon]),
  }));
}

function isNamedAt(place, zoom) {
  if (LARGE_PLACES.has(place.id)) return zoom >= LARGE_PLACE_ZOOM || GOVERNORATE_SEATS.has(place.id);
  return zoom >= (SMALLEST_ZOOM[place.properties?.kind] ?? 99);
}

/** The places that are named at a zoom, as `{ id, seat, names, lat, lon }`; the larger first. */
export function namedPlaces(places, zoom) {
  return features(places)
    .filter(place => isPosition(place?.geometry?.coordinates) && isNamedAt(place, zoom))
    .map(({ id, properties, geometry: { coordinates: [lon, lat] } }) => ({
      id, seat: GOVERNORATE_SEATS.has(id), names: properties.name, lat, lon,
    }))
    .sort((a, b) => b.seat - a.seat || LARGE_PLACES.has(b.id) - LARGE_PLACES.has(a.id));
}

/** Draws the base map on a layer group; of names that would cover each other the larger place's stays. */
export function drawBasemap(map, layer, basemap, places) {
  layer.clearLayers();
  const occupied = [];
  for (const { kind, names, points } of lines(basemap)) {
    L.polyline(points, { ...LINES[kind], pane: 'ground', interactive: false }).addTo(layer);
    if (kind === 'road') continue;
    const middle = points[Math.floor(points.length / 2)];
    label(map, occupied, middle, name(names), `place-label ${kind}-label`)?.addTo(layer);
  }
  const visible = map.getBounds().pad(0.1);
  for (const place of namedPlaces(places, map.getZoom())) {
    const at = [place.lat, place.lon];
    if (!visible.contains(at)) continue;
    dot(at, place.seat).addTo(layer);
    const size = place.seat ? 'seat' : LARGE_PLACES.has(place.id) ? '' : 'small';
    label(map, occupied, at, name(place.names), `place-label ${size}`)?.addTo(layer);
  }
}

function dot(at, seat) {
  return L.circleMarker(at, {
    radius: seat ? 4 : 2.2,
    color: '#33322c',
    weight: seat ? 2 : 1,
    fillColor: '#fff',
    fillOpacity: 1,
    pane: 'ground',
    interactive: false,
  });
}

/** The label of a point; null where it would cover another one. */
function label(map, occupied, at, content, className) {
  const { x, y } = map.latLngToContainerPoint(at);
  const box = [x, y - 8, x + 10 + 7 * content.length, y + 8];
  if (!content || occupied.some(other => overlap(box, other))) return null;
  occupied.push(box);
  const html = document.createElement('bdi');
  html.textContent = content;
  const icon = L.divIcon({ html, className, iconSize: null, iconAnchor: [-6, 9] });
  return L.marker(at, { icon, pane: 'names', interactive: false, keyboard: false });
}

/** Whether two boxes `[left, top, right, bottom]` overlap. */
const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
