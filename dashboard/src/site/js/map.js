import { detail, when } from './detail.js';
import { symbol } from './shapes.js';
import { name } from './text.js';

const CENTRE = [35.55, 44.0];
const ZOOM = 8;
const SEATS = new Set(['kirkuk', 'erbil', 'mosul', 'tikrit', 'sulaymaniyah', 'baquba', 'duhok', 'makhmur', 'hawija', 'tuz']);
const SMALLEST_ZOOM = { town: 9, subdistrict: 10, mountain: 10, camp: 11, village: 11, valley: 11 };

let map;
let placeLayer;
let baseLayer;
let incidentLayer;
const markers = new Map();

/** Draws the empty map once. */
export function start(config) {
  map = L.map('map', { center: CENTRE, zoom: ZOOM, minZoom: 6, maxZoom: 13, zoomControl: true, attributionControl: Boolean(config?.tiles) });
  if (config?.tiles?.url) L.tileLayer(config.tiles.url, { attribution: config.tiles.attribution ?? '' }).addTo(map);
  baseLayer = L.layerGroup().addTo(map);
  placeLayer = L.layerGroup().addTo(map);
  incidentLayer = L.layerGroup().addTo(map);
}

/** Draws rivers, ridges and places, named in the reader's language. */
export function drawGround(base, places) {
  const redraw = () => drawPlaces(places);
  map.off('zoomend').on('zoomend', redraw);
  baseLayer.clearLayers();
  L.geoJSON(base, {
    interactive: false,
    style: f => f.properties.kind === 'river' ? { color: '#6fa8c9', weight: 3, opacity: 0.8 } : { color: '#9a8560', weight: 9, opacity: 0.45, lineCap: 'butt' },
  }).addTo(baseLayer);
  for (const feature of base?.features ?? []) {
    if (feature.properties?.kind === 'ridge') {
      const [lon, lat] = feature.geometry.coordinates[1];
      label([lat, lon], name(feature.properties.name), 'place-label ridge-label').addTo(baseLayer);
    }
  }
  redraw();
}

function drawPlaces(places) {
  placeLayer.clearLayers();
  const zoom = map.getZoom();
  for (const feature of places?.features ?? []) {
    const { kind, name: names } = feature.properties;
    const seat = SEATS.has(feature.id);
    if (!seat && !(zoom >= (SMALLEST_ZOOM[kind] ?? 99))) continue;
    const [lon, lat] = feature.geometry.coordinates;
    L.circleMarker([lat, lon], { radius: seat ? 3.5 : 2, color: '#33322c', weight: 1, fillColor: '#fff', fillOpacity: 1, interactive: false }).addTo(placeLayer);
    label([lat, lon], name(names), seat ? 'place-label' : 'place-label small').addTo(placeLayer);
  }
}

function label(at, content, className) {
  const box = document.createElement('span');
  box.textContent = content;
  return L.marker(at, { icon: L.divIcon({ html: box, className, iconSize: null, iconAnchor: [-6, 8] }), interactive: false, keyboard: false });
}

/** Where the nth symbol of one point stands, so that none hides another: the middle, then rings of six. */
function beside(nth) {
  if (nth === 0) return [12, 12];
  const ring = Math.ceil(nth / 6);
  const angle = ((nth % 6) + ring / 2) * (Math.PI / 3);
  return [12 - Math.round(26 * ring * Math.cos(angle)), 12 - Math.round(26 * ring * Math.sin(angle))];
}

/** Draws incidents: a symbol each, and the circle that holds the truth where the place is not exact. */
export function drawIncidents(incidents, vocabulary) {
  incidentLayer.clearLayers();
  markers.clear();
  const together = new Map();
  for (const incident of incidents) {
    if (!incident.point) continue;
    const spot = incident.point.join();
    const nth = together.get(spot) ?? 0;
    together.set(spot, nth + 1);
    const kind = vocabulary.kinds?.[incident.kind];
    const exact = incident.place.precision === 'exact';
    const icon = L.divIcon({ html: symbol(kind, exact), className: 'marker', iconSize: [24, 24], iconAnchor: beside(nth) });
    const marker = L.marker(incident.point, { icon, keyboard: true, riseOnHover: true });
    const said = `${name(kind?.names) || incident.kind}, ${name(incident.place.name)}, ${when(incident)}`;
    marker.on('add', () => marker.getElement()?.setAttribute('aria-label', said));
    if (!exact && incident.place.radiusKm > 0) {
      L.circle(incident.point, { radius: incident.place.radiusKm * 1000, color: kind?.colour ?? '#444', weight: 1, dashArray: '4 4', fillOpacity: 0.06, interactive: false }).addTo(incidentLayer);
    }
    marker.bindPopup(() => detail(incident, vocabulary), { maxWidth: 340, minWidth: 240, autoPanPadding: [20, 20] });
    marker.addTo(incidentLayer);
    markers.set(incident.id, marker);
  }
}

/** Shows one incident. */
export function show(incident) {
  const marker = markers.get(incident.id);
  if (!marker) return;
  map.setView(marker.getLatLng(), Math.max(map.getZoom(), 9), { animate: false });
  marker.openPopup();
}
