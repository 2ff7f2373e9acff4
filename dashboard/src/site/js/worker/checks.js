import { UNKNOWN } from '../days.js';

/** Checks of published data: what is not as expected becomes an empty or unknown value, and nothing is too large. */

const MAX_ITEMS = 200;
const MAX_LENGTH = 200;
const MAX_COUNT = 1e9;
const MAX_NAMES = 8;

/** An array with at most 200 items; empty for anything else. */
export const list = value => Array.isArray(value) ? value.slice(0, MAX_ITEMS) : [];

/** A text of at most 200 UTF-16 units; empty for anything else. */
export const limited = value => typeof value === 'string' ? value.slice(0, MAX_LENGTH) : '';

/** A number of people; UNKNOWN for anything else. */
export const count = value => Number.isFinite(value) && value >= 0 ? Math.min(value, MAX_COUNT) : UNKNOWN;

/** A minute so many after another; undefined where that number is none. */
export const later = (minute, more) => Number.isFinite(more) && Math.abs(more) < 1e8 ? minute + more : undefined;

/** Whether some lists are there, and all are equally long. */
export function areColumns(columns, names, most) {
  const length = columns?.[names[0]]?.length;
  return length <= most && names.every(name => Array.isArray(columns[name]) && columns[name].length === length);
}

/** Names by language, each limited. */
export function limitedNames(names) {
  const entries = Object.entries(names ?? {}).slice(0, MAX_NAMES);
  return Object.fromEntries(entries.map(([lang, name]) => [lang, limited(name)]));
}

/** Coordinates `[lon, lat]` that the map can show; `[NaN, NaN]` for anything else. */
export function position(geometry) {
  const [lon, lat] = list(geometry?.coordinates);
  const valid = Number.isFinite(lat) && Number.isFinite(lon) && Math.abs(lat) <= 85 && Math.abs(lon) <= 180;
  return valid ? [lon, lat] : [NaN, NaN];
}

/** Whether a feature is an incident: it has an id, a kind and a place. */
export function isIncident(feature) {
  const p = feature?.properties;
  return typeof p?.id === 'string' && p.id !== ''
    && typeof p.kind === 'string' && p.kind.length <= 100
    && typeof p.place === 'object' && p.place !== null;
}
