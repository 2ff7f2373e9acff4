import { h } from '../dom.js';
import { change, state } from '../state.js';
import { newest } from '../store.js';
import { current, number, text } from '../text.js';
import { drawGround } from './base.js';
import { bubbleSize, circle, symbol } from './marks.js';
import { kindOf, sentence } from './words.js';

/** The map: what the worker says is seen, as marks with circles that hold the truth, or as bubbles. */

const START = { center: [35.55, 44], zoom: 8 };
const seen = newest('seen');

let map;
let ground;
let layer;
let circles;
let alone;
let given = {};
/** What is drawn now, for the picture of the map. */
export let scene = [];
const marks = new Map();
let drawn = 0;
let chosen;
let lonely;
let groundIn;

/** Makes the empty map. */
export function start({ config, base, places }) {
  given = { base, places };
  const [lat, lon, zoom] = state.at.split(',').map(Number);
  const there = Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= 5 && zoom <= 13;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  map = L.map('map', { center: there ? [lat, lon] : START.center, zoom: there ? zoom : START.zoom, minZoom: 5, maxZoom: 13, zoomControl: false, attributionControl: Boolean(config?.tiles), zoomAnimation: !calm, fadeAnimation: !calm, markerZoomAnimation: !calm, inertia: !calm });
  if (config?.tiles?.url) L.tileLayer(config.tiles.url, { attribution: config.tiles.attribution ?? '' }).addTo(map);
  map.createPane('ground').style.zIndex = 350;
  map.createPane('names').style.zIndex = 360;
  ground = L.layerGroup().addTo(map);
  circles = L.layerGroup().addTo(map);
  layer = L.layerGroup().addTo(map);
  alone = L.layerGroup().addTo(map);
  map.on('moveend', moved);
  return map;
}

/** Draws the operator's outlines; throws where the file is none. */
export function outline(file) {
  L.geoJSON(file, { interactive: false, style: { color: '#5b5648', weight: 1, dashArray: '3 3', fill: false } }).addTo(map);
}

function moved() {
  const { lat, lng } = map.getCenter();
  change({ at: `${lat.toFixed(4)},${lng.toFixed(4)},${map.getZoom()}` });
  drawGroundNow();
  drawIncidents();
}

/** The ground changes with the box and the language, not with the incidents. */
function drawGroundNow() {
  drawGround(map, ground, given.base, given.places);
  groundIn = current();
}

/** Draws all of it, e.g. in another language; marks are made anew. */
export function drawAll() {
  clear();
  if (groundIn !== current()) drawGroundNow();
  return drawIncidents();
}

function clear() {
  layer.clearLayers();
  circles.clearLayers();
  marks.clear();
}

/** Draws what is seen of the incidents; a mark that stays is left alone, and so is the focus on it. */
export async function drawIncidents() {
  if (state.layer === 'districts') return;
  const box = map.getBounds();
  const found = await seen([box.getWest(), box.getSouth(), box.getEast(), box.getNorth()], map.getZoom());
  if (!found || state.layer === 'districts') return;
  scene = found.filter(whole);
  circles.clearLayers();
  const kept = new Set();
  for (const spot of scene) {
    if (spot.n === 1) place(kept, spot.rows[0].id, spot, () => single(spot.rows[0]));
    else place(kept, `${spot.lat} ${spot.lon} ${spot.n}`, spot, () => bubble(spot));
    for (const row of spot.rows ?? []) around(circles, kept, row);
  }
  for (const [key, mark] of marks) {
    if (!kept.has(key)) {
      mark.remove();
      marks.delete(key);
    }
  }
  choose();
  map.getContainer().dataset.drawn = ++drawn;
}

/** Whether a mark is seen whole: one that the edge cuts can neither be read nor hit. */
function whole({ lat, lon }) {
  const { x, y } = map.latLngToContainerPoint([lat, lon]);
  const size = map.getSize();
  return x >= 12 && y >= 12 && x <= size.x - 12 && y <= size.y - 12;
}

function place(kept, key, { lat, lon }, make) {
  kept.add(key);
  if (marks.has(key)) return;
  const mark = make().setLatLng([lat, lon]).addTo(layer);
  marks.set(key, mark);
}

/** One circle for all incidents of a point that are known as exactly. */
function around(group, kept, row) {
  if (row.precision === 'exact' || !(row.radiusKm > 0)) return;
  const key = `circle ${row.point} ${row.precision} ${row.radiusKm}`;
  if (kept.has(key)) return;
  kept.add(key);
  L.circle(row.point, { radius: row.radiusKm * 1000, interactive: false, ...circle(kindOf(row.kind), row.precision) }).addTo(group);
}

function mark(html, said, size, className, act) {
  const made = L.marker([0, 0], { icon: L.divIcon({ html, className, iconSize: [size, size], iconAnchor: [size / 2, size / 2] }), riseOnHover: true });
  made.on('add', () => {
    const element = made.getElement();
    element.setAttribute('aria-label', said);
    element.title = said;
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

const single = (row, className = 'marker') => mark(
  symbol(kindOf(row.kind), row.precision, row.unconfirmed), sentence(row), 24, className, () => change({ id: row.id }));

function bubble(spot) {
  const size = Math.round(bubbleSize(spot.n));
  const said = text(spot.rows ? 'spotOf' : 'clusterOf', { n: number(spot.n) });
  const act = () => spot.rows ? change({ spot: `${spot.lat},${spot.lon}`, id: '' }) : map.setView([spot.lat, spot.lon], Math.min(13, Math.max(spot.zoom, map.getZoom() + 1)));
  return mark(h('span', {}, number(spot.n)), said, size, spot.rows ? 'bubble stack' : 'bubble', act);
}

/** Marks the point of the incident that is open, and brings it into view if it is not; one that is not `shown` gets a mark of its own. */
export function choose(row, shown) {
  if (row !== undefined) {
    chosen = row?.point;
    lonely = row?.point && !shown ? row : null;
  }
  drawLonely();
  for (const made of marks.values()) made.getElement()?.classList.toggle('chosen', Boolean(chosen) && made.getLatLng().equals(chosen));
  if (row?.point && (!map.getBounds().contains(row.point) || map.getZoom() < 9)) map.setView(row.point, Math.max(map.getZoom(), 9));
}

function drawLonely() {
  alone.clearLayers();
  if (!lonely) return;
  around(alone, new Set(), lonely);
  single(lonely, 'marker alone chosen').setLatLng(lonely.point).addTo(alone);
}

/** Draws bubbles of districts with what changed against the time before, where that is `known`. */
export function drawDistricts({ now, before }, known, districtOf) {
  clear();
  if (groundIn !== current()) drawGroundNow();
  scene = [];
  for (const word of Object.keys(known ? { ...now, ...before } : now)) {
    const district = districtOf(word);
    if (!district?.point) continue;
    const n = now[word] ?? 0;
    const was = before[word] ?? 0;
    const trend = known ? Math.sign(n - was) : NaN;
    const arrow = known ? `${['▼', '=', '▲'][trend + 1]} ${number(Math.abs(n - was))}` : '';
    const size = Math.round(Math.min(80, 34 + 5 * Math.sqrt(n)));
    const said = text('districtOf', { district: district.name, n: number(n), was: known ? number(was) : text('unknown') });
    const words = h('span', {}, h('b', {}, number(n)), h('small', {}, arrow));
    const lists = { ...state.lists, region: [word] };
    scene.push({ lat: district.point[0], lon: district.point[1], n, district: `${number(n)} ${arrow}` });
    mark(words, said, size, `bubble district ${trend > 0 ? 'more' : trend < 0 ? 'less' : ''}`, () => change({ lists, layer: 'incidents' })).setLatLng(district.point).addTo(layer);
  }
}

export const zoomBy = steps => map.setZoom(map.getZoom() + steps);
export const home = () => map.setView(START.center, START.zoom);
export const resized = () => map?.invalidateSize({ pan: false });
