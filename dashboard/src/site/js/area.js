import { places, pointOf } from './places.js';
import { state } from './state.js';
import { name, number, text } from './text.js';

/**
 * The chosen area in the address: `road:ID~km`, `way:ID;ID~km` along roads between two places, `place:ID~km`,
 * `point:lat,lon~km`, `line:lat,lon;lat,lon…~km`, `polygon:lat,lon;…~km`.
 */

const KINDS = ['road', 'way', 'place', 'point', 'line', 'polygon'];
export const NAMED = ['road', 'way', 'place'];
const MAX_POINTS = 50;
export const MIN_KM = 2;
export const MAX_KM = 50;

/** The parts of an area's text: `kind`, `parts` between semicolons, `km`; null where it is not one. */
export function parse(area) {
  const [, kind, what, km] = /^(\w+):([^~]+)~(\d+)$/.exec(area) ?? [];
  if (!KINDS.includes(kind)) return null;
  const parts = what.split(';').slice(0, MAX_POINTS);
  const smallest = kind === 'polygon' ? 0 : MIN_KM;
  return { kind, parts, km: Math.min(MAX_KM, Math.max(smallest, Number(km))) };
}

/** The chosen area as the worker takes it; null where there is none, or where it names places that are not known. */
export function chosenArea() {
  const area = parse(state.area);
  if (!area) return null;
  const points = area.parts.map(NAMED.includes(area.kind) ? pointOf : coordinates);
  if (points.some(point => !point)) return null;
  return { kind: area.kind, km: area.km, points, road: area.kind === 'road' ? area.parts[0] : undefined };
}

function coordinates(text) {
  const [lat, lon] = text.split(',').map(Number);
  return Math.abs(lat) <= 85 && Math.abs(lon) <= 180 ? [lat, lon] : null;
}

/** The chosen area in words, e.g. `within 20 km of Kirkuk – Makhmur`. */
export function areaText() {
  const area = parse(state.area);
  if (!area) return text('corridor.unknown');
  const names = area.parts.map(id => name(places.get(id)?.properties?.name));
  const what = NAMED.includes(area.kind) ? names.filter(Boolean).join(' – ') : text(`corridor.${area.kind}`);
  if (area.kind === 'polygon' && area.km === 0) return what;
  return text('corridor.within', { km: number(area.km), what: what || text('corridor.unknown') });
}
