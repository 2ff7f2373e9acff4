import { nearestTown, places, regionName } from '../places.js';
import { inSlices } from '../pause.js';
import { name } from '../text.js';
import { FREE } from './badges.js';
import { badgeMarker, donutMarker, incidentMarker } from './mapmarkers.js';

/** The markers on the map: those that stay are not touched, so that they keep the focus. */

/** Half the width of a mark, CSS pixels. */
const HALF_MARK = 12;

let map;
let markLayer;
let unlistedLayer;
/** The place of the open incident, and its row where the list does not show it. */
let selectedPoint;
let unlisted;
const markers = new Map();

/** Adds the layers of the markers to a map. */
export function addMarkers(to) {
  map = to;
  markLayer = L.layerGroup().addTo(map);
  unlistedLayer = L.layerGroup().addTo(map);
}

export function clearMarkers() {
  markLayer.clearLayers();
  markers.clear();
}

/** Adds markers that are no incidents. */
export const addOthers = add => add(markLayer);

/**
 * Puts a marker for each mark and removes the others; returns false where `isStale` stopped it.
 *
 * @param scale of the donuts
 * @param zoomTo is called with a donut that the reader opens
 */
export async function putMarkers(marks, scale, zoomTo, isStale) {
  const kept = new Set();
  await inSlices(marks, mark => putMarker(kept, mark, scale, zoomTo), isStale);
  if (isStale()) return false;
  for (const [key, marker] of markers) {
    if (!kept.has(key)) {
      marker.remove();
      markers.delete(key);
    }
  }
  return true;
}

/** Whether all of a mark is on the map: one that the edge cuts can neither be read nor hit. */
export function isInside({ lat, lon, at = [lat, lon] }) {
  const { x, y } = map.latLngToContainerPoint(at);
  const size = map.getSize();
  return x >= HALF_MARK && y >= HALF_MARK && x <= size.x - HALF_MARK && y <= size.y - HALF_MARK;
}

/** Marks of which a panel or a mark in front leaves too little to be hit take neither clicks nor the focus. */
export function freeCovered(panels) {
  const inFront = [...panels];
  // of two at the same height the later one is in front
  for (const marker of [...markers.values()].reverse().sort((a, b) => b._zIndex - a._zIndex)) {
    const half = L.point(marker.options.icon.options.iconSize).divideBy(2);
    const point = map.latLngToContainerPoint(marker.getLatLng());
    const [{ x: left, y: top }, { x: right, y: bottom }] = [point.subtract(half), point.add(half)];
    const box = [left, top, right, bottom];
    const free = freeOf(box, inFront);
    marker.getElement().inert = [0, 1].some(axis => sizeOf(free, axis) < Math.min(FREE, sizeOf(box, axis)));
    inFront.push(box);
  }
}

const sizeOf = (box, axis) => box[axis + 2] - box[axis];

/** What is left of a box beside those in front of it: the piece whose shorter side is longest. */
function freeOf(box, inFront) {
  let free = box;
  for (const [left, top, right, bottom] of inFront) {
    const [l, t, r, b] = free;
    if (left >= r || right <= l || top >= b || bottom <= t) continue;
    const pieces = [[l, t, left, b], [right, t, r, b], [l, t, r, top], [l, bottom, r, b]];
    const shorter = piece => Math.min(sizeOf(piece, 0), sizeOf(piece, 1));
    free = pieces.reduce((best, piece) => shorter(piece) > shorter(best) ? piece : best);
  }
  return free;
}

function putMarker(kept, mark, scale, zoomTo) {
  const { lat, lon, n, rows, groups, dead, road, area } = mark;
  const isAlone = n === 1 && !road && !area;
  const looks = [road ?? area, mark.at ?? [lat, lon], groups, dead, scale];
  const key = isAlone ? rows[0].key : looks.join(' ');
  kept.add(key);
  if (markers.has(key)) return;
  const made = isAlone ? incidentMarker(rows[0]) : road || area
    ? badgeMarker(mark, nameOf(road ?? area))
    : donutMarker(mark, scale, nearestName(mark), zoomTo);
  made.place = L.latLng(lat, lon);
  markers.set(key, made.setLatLng(mark.at ?? [lat, lon]).addTo(markLayer));
}

/** The name of the place of a spot, or of the town that is nearest to a group. */
const nearestName = ({ rows, lat, lon }) => rows ? name(rows[0].name) || '?' : nearestTown(lat, lon);

/** The name of a road, a district or a governorate. */
function nameOf(id) {
  const { kind, name: names } = places.get(id)?.properties ?? {};
  if (kind === 'governorate' || kind === 'district') return regionName(`${kind[0]}:${id}`);
  return name(names) || id;
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
