import { inSlices, pause } from '../pause.js';
import { nearestTown, regionName, places as gazetteerPlaces } from '../places.js';
import { change, state } from '../state.js';
import { name } from '../text.js';
import { newestOnly } from '../workerclient.js';
import { addLayers, redrawMarks } from './maplayers.js';
import { covers, placeMarks } from './badges.js';
import { badgeMarker, donutMarker, incidentMarker } from './mapmarkers.js';
import { drawScale } from './scale.js';

/** The map: incidents as marks, as donuts of several, on their road or in their region; or districts. */

/** What the first view shows whole: the south-western and north-eastern corner. */
const START = [[34.35, 42.6], [36.7, 45.3]];
/** Beyond these corners the base map has no data. */
const LIMITS = [[32.7, 40.5], [38.2, 47.5]];
const MIN_ZOOM = 7;
const MAX_ZOOM = 13;
/** Smallest zoom at which one point is shown. */
const DETAIL_ZOOM = 9;
/** Zoom below which badges are smaller. */
const SMALL_BADGES = 8;
/** Half the width of a mark, CSS pixels. */
const HALF_MARK = 12;

const readVisibleMarks = newestOnly('visibleMarks');

let map;
let markLayer;
let unlistedLayer;
let drawings = 0;
/** The place of the open incident, and its row where the list does not show it. */
let selectedPoint;
let unlisted;
const markers = new Map();

/** The Leaflet map; undefined where Leaflet could not be loaded. */
export const leafletMap = () => map;

/** Makes the empty map. */
export function start({ config, places }) {
  map = L.map('map', { ...options(), attributionControl: Boolean(config?.tiles) });
  if (!map._loaded) map.fitBounds(START, { animate: false });
  addLayers(map, places, config?.tiles);
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
    ...isValid ? { center: [lat, lon], zoom } : {},
    zoomSnap: 0.5,
    maxBounds: LIMITS,
    maxBoundsViscosity: 0.8,
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
  drawIncidents();
}

/** Draws everything anew, e.g. in another language. */
export function drawAll() {
  drawScale(map);
  clear();
  return drawIncidents();
}

function clear() {
  markLayer.clearLayers();
  markers.clear();
}

/** Draws the visible incidents; a mark that stays is not touched, so that it keeps the focus. */
export async function drawIncidents() {
  if (state.layer === 'districts') return;
  const box = map.getBounds();
  const corners = [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()];
  const found = await readVisibleMarks(corners, Math.round(map.getZoom()));
  if (!found || state.layer === 'districts') return;
  const mine = ++drawings;
  const { x, y } = map.getSize();
  const panels = panelBoxes();
  const { marks, scale } = await placeMarks(map, found, Math.min(x, y));
  if (mine !== drawings) return;
  const kept = new Set();
  await inSlices(marks.filter(isInside), mark => putMarker(kept, mark, scale), () => mine !== drawings);
  if (mine !== drawings) return;
  for (const [key, marker] of markers) {
    if (!kept.has(key)) {
      marker.remove();
      markers.delete(key);
    }
  }
  selectIncident();
  freeCovered(panels);
  await pause();
  if (mine !== drawings) return;
  await redrawMarks(marks, scale);
  map.getContainer().dataset.drawn = drawings;
}

/** Whether all of a mark is on the map: one that the edge cuts can neither be read nor hit. */
function isInside({ lat, lon, at = [lat, lon] }) {
  const { x, y } = map.latLngToContainerPoint(at);
  const size = map.getSize();
  return x >= HALF_MARK && y >= HALF_MARK && x <= size.x - HALF_MARK && y <= size.y - HALF_MARK;
}

/** The boxes of what lies on the map, in its pixels. */
function panelBoxes() {
  const { left, top } = map.getContainer().getBoundingClientRect();
  return Array.from(document.querySelectorAll('.rail > *, .observatory > .card, .corner > *'), panel => {
    const box = panel.getBoundingClientRect();
    return [box.left - left, box.top - top, box.right - left, box.bottom - top];
  });
}

/** Marks of which a panel or a mark in front leaves too little to be hit take neither clicks nor the focus. */
function freeCovered(panels) {
  const inFront = [...panels];
  for (const marker of [...markers.values()].sort((a, b) => b._zIndex - a._zIndex)) {
    const half = L.point(marker.options.icon.options.iconSize).divideBy(2);
    const point = map.latLngToContainerPoint(marker.getLatLng());
    const [{ x: left, y: top }, { x: right, y: bottom }] = [point.subtract(half), point.add(half)];
    const box = [left, top, right, bottom];
    marker.getElement().inert = inFront.some(other => covers(other, box));
    inFront.push(box);
  }
}

function putMarker(kept, mark, scale) {
  const { lat, lon, n, rows, groups, dead, road, area } = mark;
  const isAlone = n === 1 && !road && !area;
  const looks = [road ?? area, mark.at ?? [lat, lon], groups, dead, scale, map.getZoom() < SMALL_BADGES];
  const key = isAlone ? rows[0].id : looks.join(' ');
  kept.add(key);
  if (markers.has(key)) return;
  const made = isAlone ? incidentMarker(rows[0]) : road || area
    ? badgeMarker(mark, nameOf(road ?? area), map.getZoom() < SMALL_BADGES)
    : donutMarker(mark, scale, nearestName(mark), zoomTo);
  made.place = L.latLng(lat, lon);
  markers.set(key, made.setLatLng(mark.at ?? [lat, lon]).addTo(markLayer));
}

/** The name of the place of a spot, or of the town that is nearest to a group. */
const nearestName = ({ rows, lat, lon }) => rows ? name(rows[0].name) || '?' : nearestTown(lat, lon);

/** The name of a road, a district or a governorate. */
function nameOf(id) {
  const { kind, name: names } = gazetteerPlaces.get(id)?.properties ?? {};
  if (kind === 'governorate' || kind === 'district') return regionName(`${kind[0]}:${id}`);
  return name(names) || id;
}

function zoomTo({ lat, lon, zoom }) {
  map.setView([lat, lon], Math.min(MAX_ZOOM, Math.max(zoom, map.getZoom() + 1)));
}

/**
 * Highlights the mark of the open incident; the map does not move.
 *
 * @param row the incident; null where none is open, undefined to highlight the same one again
 * @param isListed whether the list shows it; one that it does not show gets a mark of its own
 */
export function selectIncident(row, isListed) {
  if (row !== undefined) {
    selectedPoint = row?.point;
    unlisted = row?.point && !isListed ? row : null;
  }
  unlistedLayer.clearLayers();
  if (unlisted) incidentMarker(unlisted, 'marker alone chosen').setLatLng(unlisted.point).addTo(unlistedLayer);
  for (const marker of markers.values()) {
    const isSelected = Boolean(selectedPoint) && marker.place.equals(selectedPoint);
    marker.getElement()?.classList.toggle('chosen', isSelected);
  }
}

/** Brings a point into view, when the reader asks for it. */
export const showPoint = point => map.setView(point, Math.max(map.getZoom(), DETAIL_ZOOM));

/** Draws bubbles of districts in place of the incidents; for the parameters see `addDistricts`. */
export async function drawDistricts(counts, comparable, districtOf) {
  const { addDistricts } = await import('./mapdistricts.js');
  if (state.layer !== 'districts') return;
  drawings++;
  clear();
  addDistricts(markLayer, counts, comparable, districtOf);
  redrawMarks([], 1);
}

export const zoomBy = steps => map.setZoom(map.getZoom() + steps);
export const showWholeArea = () => map.fitBounds(START);
export const resized = () => map?.invalidateSize({ pan: false });
