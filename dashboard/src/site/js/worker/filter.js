import { UNKNOWN } from '../days.js';
import { groupOf, GROUPS } from '../kinds.js';
import { FACETS } from './facets.js';
import { sorted } from './sorting.js';
import { timeOf } from './timefilter.js';

/**
 * The incidents that match a query, and the count of every further choice: the count beside a choice is of all
 * incidents that every other filter lets through.
 *
 * @param columns the incidents
 * @param query `lists` chosen words by facet; `hidden` kinds that show only when chosen; `from`, `to` days or null;
 *     `since`, `until` the same in minutes; `rolling` whether they move with the clock; `basis` of the time; `q` text
 *     to search; `killed` smallest number of dead; `spot` a point or null; `unconfirmed` whether unconfirmed incidents
 *     are counted, which show in any case
 * @param area a flag for each row, 1 in the chosen area, 2 where it may be in it; undefined where none is chosen
 * @param searches for each searched word a flag for each row that has it
 */
export function filter(columns, query, area, searches = []) {
  const { size, ids, unconfirmed, killed, killedLow } = columns;
  const names = FACETS;
  const facets = names.map(name => columns.facets[name]);
  const allowed = names.map((name, f) => allowedWords(facets[f].words, query, name));
  const counts = facets.map(({ words }) => new Uint32Array(words.length));
  const time = timeOf(columns, query);
  const anyTime = query.from == null && query.to == null;
  const shown = new Uint32Array(columns.alive);
  const bins = new Map();
  const { kind: kinds } = columns.facets;
  const group = Uint8Array.from(kinds.words, groupOf);
  let first = Infinity;
  let last = -Infinity;
  let length = 0;
  let unconfirmedShown = 0;
  let possible = 0;

  for (let i = 0; i < size; i++) {
    if (area?.[i] === 0 || ids[i] === null || searches.some(matches => matches[i] === 0)) continue;
    if (!isAt(columns, i, query.spot)) continue;
    if (query.killed > 0 && Math.max(killed.values[i], killedLow.values[i]) < query.killed) continue;
    let failed = -1;
    let failures = 0;
    for (let f = 0; f < names.length && failures < 2; f++) {
      if (allowed[f] !== null && !hasAllowedWord(facets[f], allowed[f], i)) {
        failed = f;
        failures++;
      }
    }
    if (failures > 1) continue;
    const day = failures === 0 ? time.day(i) : UNKNOWN;
    const counted = query.unconfirmed || unconfirmed.values[i] === 0;
    if (area?.[i] === 2) {
      if (failures === 0 && counted && (anyTime || time.matches(i))) possible++;
      continue;
    }
    if (counted && day !== UNKNOWN) countGroup(bins, day, group[kinds.codes[kinds.starts[i]]]);
    if (!anyTime && !time.matches(i)) continue;
    for (let f = 0; f < names.length; f++) {
      if (counted && (failures === 0 || failed === f)) countWords(facets[f], counts[f], i);
    }
    if (failures > 0) continue;
    shown[length++] = i;
    unconfirmedShown += unconfirmed.values[i];
    if (day === UNKNOWN) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return {
    rows: sorted(columns, shown.subarray(0, length), query.sort, time.order),
    unconfirmed: unconfirmedShown,
    possible,
    days: first <= last ? [first, last] : null,
    bins: [...bins].sort((a, b) => a[0] - b[0]),
    facets: Object.fromEntries(names.map((name, f) => [name, countsByWord(facets[f].words, counts[f])])),
  };
}

/** A flag for each word of a facet, or null where all are let through. */
function allowedWords(words, { lists, hidden }, name) {
  const chosen = lists?.[name] ?? [];
  if (chosen.length) return Uint8Array.from(words, word => chosen.includes(word));
  return name === 'kind' && hidden?.length ? Uint8Array.from(words, word => !hidden.includes(word)) : null;
}

function hasAllowedWord({ starts, codes }, flags, i) {
  for (let at = starts[i]; at < starts[i + 1]; at++) if (flags[codes[at]] === 1) return true;
  return false;
}

function countWords({ starts, codes }, counts, i) {
  for (let at = starts[i]; at < starts[i + 1]; at++) counts[codes[at]]++;
}

/** Counts an incident of a day in its group. */
function countGroup(bins, day, group) {
  let counts = bins.get(day);
  if (!counts) bins.set(day, counts = new Array(GROUPS.length).fill(0));
  counts[group]++;
}

function isAt({ lat, lon }, i, spot) {
  return spot == null || Math.abs(lat.values[i] - spot[0]) < 1e-4 && Math.abs(lon.values[i] - spot[1]) < 1e-4;
}

function countsByWord(words, counts) {
  return words.map((word, code) => [word, counts[code]]).filter(([, n]) => n > 0);
}
