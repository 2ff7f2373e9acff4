import { UNKNOWN } from '../days.js';
import { FACETS } from './columns.js';
import { search, wordsOf } from './fold.js';
import { timeOf } from './when.js';

/**
 * What of the incidents is shown, and what each further choice would show: the count beside a choice
 * is of all incidents that every other filter lets through.
 *
 * @param columns the incidents
 * @param wanted `lists` chosen words by facet, `hidden` kinds that show only when chosen, `from`, `to` days or
 *     null, `since`, `until` the same in minutes, `rolling` whether they move, `basis` of the time, `q` searched words,
 *     `spot` a point or null, `unconfirmed` whether incidents that are not confirmed are counted; they show
 *     in any case, `files` the only ones whose incidents show: what else happens to be here changes no count
 */
export function filter(columns, wanted) {
  const { size, ids, file, latest, months, unconfirmed } = columns;
  const names = Object.keys(FACETS);
  const chosen = names.map(name => allowed(columns.facets[name].words, wanted, name));
  const counts = names.map(name => new Uint32Array(columns.facets[name].words.length));
  const facets = names.map(name => columns.facets[name]);
  const time = timeOf(columns, wanted);
  const anyTime = wanted.from == null && wanted.to == null;
  const shows = Uint8Array.from(columns.files.words, path => wanted.files.includes(path));
  const found = wordsOf(wanted.q ?? '').map(word => marked(columns, word));
  const shown = new Uint32Array(columns.alive);
  const bins = new Map();
  let first = Infinity;
  let last = -Infinity;
  let length = 0;
  let doubtful = 0;

  for (let i = 0; i < size; i++) {
    if (ids[i] === null || found.some(marks => marks[i] === 0) || !at(columns, i, wanted.spot)) continue;
    let failed = -1;
    let failures = 0;
    for (let f = 0; f < names.length && failures < 2; f++) {
      if (chosen[f] !== null && !passes(facets[f], chosen[f], i)) {
        failed = f;
        failures++;
      }
    }
    if (failures > 1) continue;
    const day = failures === 0 ? time.day(i) : UNKNOWN;
    const counted = wanted.unconfirmed || unconfirmed.values[i] === 0;
    const twice = file.values[i] === latest && months.has(ids[i]);
    if (counted && day !== UNKNOWN && !twice) bins.set(day, (bins.get(day) ?? 0) + 1);
    if (shows[file.values[i]] === 0 || !anyTime && !time.among(i)) continue;
    for (let f = 0; f < names.length; f++) {
      if (counted && (failures === 0 || failed === f)) tally(facets[f], counts[f], i);
    }
    if (failures > 0) continue;
    shown[length++] = i;
    doubtful += unconfirmed.values[i];
    if (day === UNKNOWN) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const rows = sorted(columns, shown.subarray(0, length), wanted.sort, time.order);
  return {
    rows,
    unconfirmed: doubtful,
    days: first <= last ? [first, last] : null,
    bins: [...bins].sort((a, b) => a[0] - b[0]),
    facets: Object.fromEntries(names.map((name, f) => [name, named(facets[f].words, counts[f])])),
  };
}

/** A flag for each word of a facet, or null where all are let through. */
function allowed(words, { lists, hidden }, name) {
  const list = lists?.[name] ?? [];
  if (list.length) return Uint8Array.from(words, word => list.includes(word));
  return name === 'kind' && hidden?.length ? Uint8Array.from(words, word => !hidden.includes(word)) : null;
}

function passes({ starts, codes }, flags, i) {
  for (let at = starts[i]; at < starts[i + 1]; at++) if (flags[codes[at]] === 1) return true;
  return false;
}

function tally({ starts, codes }, counts, i) {
  for (let at = starts[i]; at < starts[i + 1]; at++) counts[codes[at]]++;
}

function marked(columns, word) {
  const marks = new Uint8Array(columns.size);
  search(columns.text, columns.textStart.values, word, marks);
  return marks;
}

function at({ lat, lon }, i, spot) {
  return spot == null || Math.abs(lat.values[i] - spot[0]) < 1e-4 && Math.abs(lon.values[i] - spot[1]) < 1e-4;
}

function named(words, counts) {
  return words.map((word, code) => [word, counts[code]]).filter(([, n]) => n > 0);
}

const PEOPLE = 2 ** 16;
const MINUTES = 2 ** 27;
const DAYS = 2 ** 16;
const ROWS = 2 ** 21;

/** The rows in the reader's order, by time or by the dead; within it the newest first. Order, time and row are one number each, for numbers sort fast. */
function sorted({ killed, killedLow }, rows, order, time) {
  const dead = i => Math.min(Math.max(killed.values[i], killedLow.values[i], 0), PEOPLE - 1);
  const late = i => Math.max(time(i), 0);
  const rank = {
    deadliest: i => (PEOPLE - dead(i)) * DAYS - Math.floor(late(i) / 1440),
    oldest: i => late(i) || MINUTES,
  }[order] ?? (i => MINUTES - late(i));
  const keys = new Float64Array(rows.length);
  for (let n = 0; n < rows.length; n++) keys[n] = rank(rows[n]) * ROWS + rows[n];
  keys.sort();
  for (let n = 0; n < rows.length; n++) rows[n] = keys[n] % ROWS;
  return rows;
}
