import { debounce } from '../dom.js';
import { pause } from '../pause.js';
import { change, state } from '../state.js';
import { newestOnly } from '../workerclient.js';
import { placeMarks } from './badges.js';
import { addLayers, redrawMarks, shownMarks } from './maplayers.js';
import {
  addMarkers, addOthers, clearMarkers, freeCovered, isInside, putMarkers, selectIncident,
} from './markers.js';
import { drawScale } from './scale.js';

/** The map: incidents as marks, as donuts of several, on their road or in their region; or districts. */

/** What the first view shows whole: the south-western and north-eastern corner. */
const START = [[34.35, 42.6], [36.7, 45.3]];
/** Beyond these corners the base map has no data. */
const LIMITS = [[32.7, 40.5], [38.2, 47.5]];
/** What lies on the map. */
const PANELS = '.rail > *, .observatory > .card, .corner > *, #notices, #chips > *';
const MIN_ZOOM = 7;
const MAX_ZOOM = 13;
/** Smallest zoom at which one point is shown. */
const DETAIL_ZOOM = 9;
/** Zoom below which badges are smaller. */
const SMALL_BADGES = 8;
/** Time after which the map is at rest, milliseconds. */
const REST = 120;

const readVisibleMarks = newestOnly('visibleMarks');

let map;
let drawings = 0;
/** The boxes of what lies on the map, in its pixels, as last measured. */
let panels = [];

/** The Leaflet map; undefined where Leaflet could not be loaded. */
export const leafletMap = () => map;

/** Makes the empty map. */
export function start({ config, places }) {
  map = L.map('map', { ...options(), attributionControl: Boolean(config?.tiles) });
  if (!map._loaded) map.fitBounds(START, { animate: false });
  map.on('moveend', handleMove); // before those of the layers: the worker finds the marks before it paints the base map
  addLayers(map, places, config?.tiles);
  addMarkers(map);
  // what opens or arrives while marks are drawn, e.g. an incident or the legend, lies over other marks
  const observer = new ResizeObserver(() => freeCovered(panels = panelBoxes()));
  for (const panel of document.querySelectorAll(`${PANELS}, #chips`)) observer.observe(panel);
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
  if (state.layer === 'districts') redrawMarks(shownMarks());
  else drawIncidents();
  rememberView();
}

/** Writes the view into the address when the map has come to rest, for a browser takes its time to do so. */
const rememberView = debounce(() => {
  const { lat, lng } = map.getCenter();
  change({ at: `${lat.toFixed(4)},${lng.toFixed(4)},${map.getZoom()}` });
}, REST);

/** Draws everything anew, e.g. in another language. */
export function drawAll() {
  drawScale(map);
  clearMarkers();
  return drawIncidents();
}

/** Draws the visible incidents. */
export async function drawIncidents() {
  if (state.layer === 'districts') return;
  const box = map.getBounds();
  const corners = [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()];
  const found = await readVisibleMarks(corners, Math.round(map.getZoom()));
  if (!found || state.layer === 'districts') return;
  const mine = ++drawings;
  const { x, y } = map.getSize();
  panels = panelBoxes();
  const { marks, scale } = await placeMarks(map, found, Math.min(x, y));
  const isStale = () => mine !== drawings;
  const inside = marks.filter(isInside);
  if (isStale() || !await putMarkers(inside, scale, zoomTo, isStale)) return;
  selectIncident();
  freeCovered(panels);
  await pause();
  if (isStale()) return;
  await redrawMarks({ marks, inside, scale, isSmall: map.getZoom() < SMALL_BADGES });
  map.getContainer().dataset.drawn = drawings;
}

/** Measures what lies on the map. */
function panelBoxes() {
  const { left, top } = map.getContainer().getBoundingClientRect();
  return Array.from(document.querySelectorAll(PANELS), panel => {
    const box = panel.getBoundingClientRect();
    return [box.left - left, box.top - top, box.right - left, box.bottom - top];
  });
}

function zoomTo({ lat, lon, zoom }) {
  map.setView([lat, lon], Math.min(MAX_ZOOM, Math.max(zoom, map.getZoom() + 1)));
}

/** Brings a point into view, when the reader asks for it. */
export const showPoint = point => map.setView(point, Math.max(map.getZoom(), DETAIL_ZOOM));

/** Draws bubbles of districts in place of the incidents; for the parameters see `addDistricts`. */
export async function drawDistricts(counts, comparable, districtOf) {
  const { addDistricts } = await import('./mapdistricts.js');
  if (state.layer !== 'districts') return;
  drawings++;
  drawScale(map);
  clearMarkers();
  const discs = addOthers(layer => addDistricts(layer, counts, comparable, districtOf));
  redrawMarks({ marks: [], inside: [], scale: 1, discs });
}

export const zoomBy = steps => map.setZoom(map.getZoom() + steps);
export const showWholeArea = () => map.fitBounds(START);
export const resized = () => map?.invalidateSize({ pan: false });
