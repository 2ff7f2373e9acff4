import { change, state } from '../state.js';
import { language } from '../text.js';
import { newestOnly } from '../workerclient.js';
import { drawBasemap } from './basemap.js';
import { addDistricts } from './mapdistricts.js';
import { addCircle, bubbleMarker, incidentMarker } from './mapmarkers.js';
import { drawScale } from './scale.js';

/** The map: incidents as marks with circles of possible places, or as bubbles, or districts. */

const START = { center: [35.55, 44], zoom: 8 };
const MIN_ZOOM = 5;
const MAX_ZOOM = 13;
/** Smallest zoom at which one point is shown. */
const DETAIL_ZOOM = 9;
/** Half the width of a mark, CSS pixels. */
const HALF_MARK = 12;

const readVisibleMarks = newestOnly('visibleMarks');

let map;
let files = {};
let basemapLayer;
let circleLayer;
let markLayer;
let unlistedLayer;
let basemapLanguage;
let drawings = 0;
/** The point of the open incident, and its row where the list does not show it. */
let selectedPoint;
let unlisted;
const markers = new Map();

/** What is drawn now, for the picture of the map. */
export let drawnMarks = [];

/** The Leaflet map; undefined where Leaflet could not be loaded. */
export const leafletMap = () => map;

/** Makes the empty map. */
export function start({ config, basemap, places }) {
  files = { basemap, places };
  map = L.map('map', { ...options(), attributionControl: Boolean(config?.tiles) });
  if (config?.tiles?.url) L.tileLayer(config.tiles.url, { attribution: config.tiles.attribution ?? '' }).addTo(map);
  map.createPane('ground').style.zIndex = 350;
  map.createPane('names').style.zIndex = 360;
  basemapLayer = L.layerGroup().addTo(map);
  circleLayer = L.layerGroup().addTo(map);
  markLayer = L.layerGroup().addTo(map);
  unlistedLayer = L.layerGroup().addTo(map);
  map.on('moveend', handleMove);
}

/** The view of the address or else of the start; no animation for readers who want none. */
function options() {
  const [lat, lon, zoom] = state.at.split(',').map(Number);
  const isValid = Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= MIN_ZOOM && zoom <= MAX_ZOOM;
  const animated = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    ...isValid ? { center: [lat, lon], zoom } : START,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    zoomControl: false,
    zoomAnimation: animated,
    fadeAnimation: animated,
    markerZoomAnimation: animated,
    inertia: animated,
  };
}

/** Draws the operator's outlines; throws where the file has none. */
export function drawOutlines(file) {
  const style = { color: '#5b5648', weight: 1, dashArray: '3 3', fill: false };
  L.geoJSON(file, { interactive: false, style }).addTo(map);
}

function handleMove() {
  drawScale(map);
  const { lat, lng } = map.getCenter();
  change({ at: `${lat.toFixed(4)},${lng.toFixed(4)},${map.getZoom()}` });
  redrawBasemap();
  drawIncidents();
}

/** The base map depends on the box and the language, not on the incidents. */
function redrawBasemap() {
  drawBasemap(map, basemapLayer, files.basemap, files.places);
  basemapLanguage = language();
}

/** Draws everything anew, e.g. in another language. */
export function drawAll() {
  drawScale(map);
  clear();
  if (basemapLanguage !== language()) redrawBasemap();
  return drawIncidents();
}

function clear() {
  markLayer.clearLayers();
  circleLayer.clearLayers();
  markers.clear();
}

/** Draws the visible incidents; a mark that stays is not touched, so that it keeps the focus. */
export async function drawIncidents() {
  if (state.layer === 'districts') return;
  const box = map.getBounds();
  const corners = [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()];
  const found = await readVisibleMarks(corners, map.getZoom());
  if (!found || state.layer === 'districts') return;
  drawnMarks = found.filter(isInside);
  circleLayer.clearLayers();
  const kept = new Set();
  for (const mark of drawnMarks) {
    putMarker(kept, mark);
    for (const row of mark.rows ?? []) addCircle(circleLayer, kept, row);
  }
  for (const [key, marker] of markers) {
    if (!kept.has(key)) {
      marker.remove();
      markers.delete(key);
    }
  }
  selectIncident();
  map.getContainer().dataset.drawn = ++drawings;
}

/** Whether all of a mark is on the map: one that the edge cuts can neither be read nor hit. */
function isInside({ lat, lon }) {
  const { x, y } = map.latLngToContainerPoint([lat, lon]);
  const size = map.getSize();
  return x >= HALF_MARK && y >= HALF_MARK && x <= size.x - HALF_MARK && y <= size.y - HALF_MARK;
}

function putMarker(kept, mark) {
  const { lat, lon, n, rows } = mark;
  const key = n === 1 ? rows[0].id : `${lat} ${lon} ${n}`;
  kept.add(key);
  if (markers.has(key)) return;
  const made = n === 1 ? incidentMarker(rows[0]) : bubbleMarker(mark, zoomTo);
  markers.set(key, made.setLatLng([lat, lon]).addTo(markLayer));
}

function zoomTo({ lat, lon, zoom }) {
  map.setView([lat, lon], Math.min(MAX_ZOOM, Math.max(zoom, map.getZoom() + 1)));
}

/**
 * Highlights the point of the open incident; the map does not move.
 *
 * @param row the incident; null where none is open, undefined to highlight the same one again
 * @param isListed whether the list shows it; one that it does not show gets a mark of its own
 */
export function selectIncident(row, isListed) {
  if (row !== undefined) {
    selectedPoint = row?.point;
    unlisted = row?.point && !isListed ? row : null;
  }
  drawUnlisted();
  for (const marker of markers.values()) {
    const isSelected = Boolean(selectedPoint) && marker.getLatLng().equals(selectedPoint);
    marker.getElement()?.classList.toggle('chosen', isSelected);
  }
}

/** Brings a point into view, when the reader asks for it. */
export const showPoint = point => map.setView(point, Math.max(map.getZoom(), DETAIL_ZOOM));

function drawUnlisted() {
  unlistedLayer.clearLayers();
  if (!unlisted) return;
  addCircle(unlistedLayer, new Set(), unlisted);
  incidentMarker(unlisted, 'marker alone chosen').setLatLng(unlisted.point).addTo(unlistedLayer);
}

/** Draws bubbles of districts in place of the incidents; for the parameters see `addDistricts`. */
export function drawDistricts(counts, comparable, districtOf) {
  clear();
  if (basemapLanguage !== language()) redrawBasemap();
  drawnMarks = addDistricts(markLayer, counts, comparable, districtOf);
}

export const zoomBy = steps => map.setZoom(map.getZoom() + steps);
export const showWholeArea = () => map.setView(START.center, START.zoom);
export const resized = () => map?.invalidateSize({ pan: false });
