import { UNKNOWN } from '../days.js';
import { groupOf } from '../kinds.js';
import { DayCounts } from './daycounts.js';
import { FACETS } from './facets.js';
import { sorted } from './sorting.js';
import { timeOf } from './timefilter.js';

/**
 * The incidents that match a query, and the count of every further choice: the count beside a choice is of all
 * incidents that every other filter lets through. One pass over the sorted rows finds all of it.
 *
 * @param columns the incidents
 * @param query `lists` chosen words by facet; `hidden` kinds that show only when chosen; `from`, `to` days or null;
 *     `since`, `until` the same in minutes; `rolling` whether they move with the clock; `basis` of the time; `q` text
 *     to search; `killed` smallest number of dead; `spot` a point or null; `unconfirmed` whether unconfirmed incidents
 *     are counted, which show in any case; `unsure` whether the map draws unsure ones
 * @param area a flag for each row, 1 in the chosen area, 2 where it may be in it; undefined where none is chosen
 * @param searches for each searched word a flag for each row that has it
 */
export function filter(columns, query, area, searches = []) {
  const { ids } = columns;
  const { spot } = query;
  const [lat, unconfirmed, unsure] = [columns.lat.values, columns.unconfirmed.values, columns.unsure.values];
  const facets = FACETS.map(name => columns.facets[name]);
  const rows = facets.map(facet => facet.rows);
  const counts = facets.map(({ lists }) => new Uint32Array(lists.length));
  const allowed = facets.map((facet, f) => allowedLists(facet, query, FACETS[f]));
  const limited = allowed.flatMap((lists, f) => lists ? [f] : []);
  const group = groups(columns.facets.kind);
  const kinds = columns.facets.kind.rows;
  const time = timeOf(columns, query);
  const anyTime = query.from == null && query.to == null;
  const all = sorted(columns, query.sort, query.basis, time.order);
  const shown = new Uint32Array(columns.alive);
  const bins = new DayCounts();
  const found = { unconfirmed: 0, unsure: 0, unplaced: 0, possible: 0 };
  let first = Infinity;
  let last = -Infinity;
  let length = 0;

  for (let n = 0; n < all.length; n++) {
    const i = all[n];
    if (ids[i] === null || area && area[i] === 0) continue;
    if (searches.length && searches.some(matches => matches[i] === 0)) continue;
    if (spot != null && !isAt(columns, i, spot)) continue;
    if (query.killed > 0 && columns.deadOf(i) < query.killed) continue;
    let failed = -1;
    let failures = 0;
    for (let l = 0; l < limited.length && failures < 2; l++) {
      const f = limited[l];
      if (allowed[f][rows[f][i]] === 0) {
        failed = f;
        failures++;
      }
    }
    if (failures > 1) continue;
    const day = failures === 0 ? time.day(i) : UNKNOWN;
    const counted = query.unconfirmed || unconfirmed[i] === 0;
    if (area && area[i] === 2) {
      if (failures === 0 && counted && (anyTime || time.matches(i))) found.possible++;
      continue;
    }
    if (counted && day !== UNKNOWN) bins.add(day, group[kinds[i]]);
    if (!anyTime && !time.matches(i)) continue;
    if (failures > 0) {
      if (counted) counts[failed][rows[failed][i]]++;
      continue;
    }
    if (counted) for (let f = 0; f < rows.length; f++) counts[f][rows[f][i]]++;
    shown[length++] = i;
    found.unconfirmed += unconfirmed[i];
    if (Number.isNaN(lat[i])) found.unplaced++;
    else if (!query.unsure) found.unsure += unsure[i];
    if (day === UNKNOWN) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return {
    ...found,
    rows: shown.slice(0, length),
    days: first <= last ? [first, last] : null,
    bins: bins.sums(),
    facets: Object.fromEntries(FACETS.map((name, f) => [name, countsByWord(facets[f], counts[f])])),
  };
}

/** A flag for each list of words of a facet, or null where all are let through. */
function allowedLists({ words, lists }, query, name) {
  const chosen = query.lists?.[name] ?? [];
  if (!chosen.length && (name !== 'kind' || !query.hidden?.length)) return null;
  const isAllowed = words.map(word => chosen.length ? chosen.includes(word) : !query.hidden.includes(word));
  return Uint8Array.from(lists, codes => codes.some(code => isAllowed[code]) ? 1 : 0);
}

/** The group of each list of kinds. */
export const groups = ({ words, lists }) => Uint8Array.from(lists, ([code]) => groupOf(words[code]));

function isAt({ lat, lon }, i, spot) {
  return Math.abs(lat.values[i] - spot[0]) < 1e-4 && Math.abs(lon.values[i] - spot[1]) < 1e-4;
}

/** The words that are counted, each with its count, from the counts of the lists. */
function countsByWord({ words, lists }, counts) {
  const sums = new Uint32Array(words.length);
  lists.forEach((codes, list) => { for (const code of codes) sums[code] += counts[list]; });
  return words.map((word, code) => [word, sums[code]]).filter(([, n]) => n > 0);
}
