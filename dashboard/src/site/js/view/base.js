import { name } from '../text.js';

/** The ground: rivers, ridges, roads and places, drawn by us and named in the reader's language. */

const SEATS = new Set(['kirkuk', 'erbil', 'mosul', 'tikrit', 'sulaymaniyah', 'baquba', 'duhok', 'halabja']);
const GREAT = new Set([...SEATS, 'makhmur', 'hawija', 'tuz', 'daquq', 'dibis', 'qayyarah', 'shirqat', 'baiji', 'chamchamal', 'samarra', 'khanaqin', 'sinjar']);
const SMALLEST_ZOOM = { town: 9, subdistrict: 10, mountain: 10, camp: 11, village: 11, valley: 11, dam: 10 };
export const LINES = {
  river: { color: '#6fa8c9', weight: 3, opacity: 0.8 },
  ridge: { color: '#9a8560', weight: 9, opacity: 0.45, lineCap: 'butt' },
  road: { color: '#8a8577', weight: 1.6, opacity: 0.8 },
};

const sound = at => Array.isArray(at) && Math.abs(at[0]) <= 180 && Math.abs(at[1]) <= 85;

const listed = file => Array.isArray(file?.features) ? file.features : [];

/** The lines of the ground as `{ kind, names, points }`. */
export function lines(base) {
  return listed(base)
    .filter(f => Object.hasOwn(LINES, f?.properties?.kind) && Array.isArray(f.geometry?.coordinates) && f.geometry.coordinates.every(sound))
    .map(f => ({ kind: f.properties.kind, names: f.properties.name, points: f.geometry.coordinates.map(([lon, lat]) => [lat, lon]) }));
}

/** The places that are named at a zoom, as `{ id, seat, names, lat, lon }`; the greater first. */
export function named(places, zoom) {
  return listed(places)
    .filter(f => sound(f?.geometry?.coordinates) && (GREAT.has(f.id) ? zoom >= 8 || SEATS.has(f.id) : zoom >= (SMALLEST_ZOOM[f.properties?.kind] ?? 99)))
    .map(f => ({ id: f.id, seat: SEATS.has(f.id), names: f.properties.name, lat: f.geometry.coordinates[1], lon: f.geometry.coordinates[0] }))
    .sort((a, b) => b.seat - a.seat || GREAT.has(b.id) - GREAT.has(a.id));
}

/** Draws the ground on a layer group; of names that would cover each other the greater stays. */
export function drawGround(map, layer, base, places) {
  layer.clearLayers();
  const taken = [];
  for (const { kind, names, points } of lines(base)) {
    L.polyline(points, { ...LINES[kind], pane: 'ground', interactive: false }).addTo(layer);
    if (kind !== 'road') {
      const middle = points[Math.floor(points.length / 2)];
      label(map, taken, middle, name(names), `place-label ${kind}-label`)?.addTo(layer);
    }
  }
  const seen = map.getBounds().pad(0.1);
  for (const place of named(places, map.getZoom())) {
    if (!seen.contains([place.lat, place.lon])) continue;
    L.circleMarker([place.lat, place.lon], { radius: place.seat ? 4 : 2.2, color: '#33322c', weight: place.seat ? 2 : 1, pane: 'ground', fillColor: '#fff', fillOpacity: 1, interactive: false }).addTo(layer);
    label(map, taken, [place.lat, place.lon], name(place.names), `place-label ${place.seat ? 'seat' : GREAT.has(place.id) ? '' : 'small'}`)?.addTo(layer);
  }
}

function label(map, taken, at, content, className) {
  const { x, y } = map.latLngToContainerPoint(at);
  const box = [x, y - 8, x + 10 + 7 * content.length, y + 8];
  if (!content || taken.some(other => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])) return null;
  taken.push(box);
  const words = document.createElement('bdi');
  words.textContent = content;
  return L.marker(at, { icon: L.divIcon({ html: words, className, iconSize: null, iconAnchor: [-6, 9] }), pane: 'names', interactive: false, keyboard: false });
}
