import { firstMinute, next, parse, UNKNOWN } from '../days.js';
import { areColumns, count, later, limited, limitedNames, list, position } from './checks.js';
import { confidenceWord, corroborationWord } from './facets.js';
import { metres, PEOPLE, precisionCode, PUBLISHED, UPDATED } from './columns.js';

/** Reads the index of a year, `data/index/2025.json`: see docs/data.md. */

const MONTH = /^\d{4}-\d\d$/;
const MAX_ROWS = 1e6;
const MAX_WORDS = 1e5;
/** What the file has of a place as the files of places say it. */
const AS_PUBLISHED = { point: 1, radius: 2, name: 4 };
const FLAGS = { unconfirmed: 1, captured: 2, seenByDay: 4, updatedByDay: 8, unsure: 16 };
/** What people suffered, each a bit of the position in `outcomes`. */
const OUTCOMES = ['killed', 'wounded', 'captured'];
const NAMES = [
  'kind', 'status', 'day', 'days', 'place', 'actors', 'sources', ...PEOPLE,
  'confidence', 'corroboration', 'flags', 'seen',
];
const PLACE_NAMES = ['id', 'precision', 'as', 'name', 'lat', 'lon', 'radiusKm', 'areas'];

/** Whether a file is an index. */
export const isIndex = file => areColumns(file?.columns, NAMES, MAX_ROWS)
  && areColumns(file.places, PLACE_NAMES, MAX_WORDS)
  && typeof file.edition === 'string' && typeof file.months === 'object' && file.months !== null;

/**
 * Replaces the incidents of a year by those of its index; `gazetteer` has places by id. Returns the number of rows that
 * are not incidents. Until its details are here, an incident is called by month, row and edition, `~2025-11~17~3f9a`.
 */
export function replaceYear(columns, path, file, gazetteer) {
  columns.dropFile(path);
  const source = columns.sources.code(path);
  const known = codesOf(columns, file, gazetteer);
  const edition = limited(file.edition);
  let malformed = 0;
  let row = 0;
  for (const [month, n] of Object.entries(file.months)) {
    const first = MONTH.test(month) ? parse(`${month}-01`) : null;
    const end = Math.min(file.columns.kind.length, row + (n > 0 ? n : 0));
    const rows = first === null ? [] : incidentsOf(file.columns, known, row, end);
    malformed += end - row - rows.length;
    if (rows.length) addMonth(columns, file.columns, known, rows, { source, month, first, edition });
    row = end;
  }
  return malformed;
}

/** The rows from one to before another that are incidents. */
function incidentsOf({ kind, place }, known, from, end) {
  const rows = [];
  for (let i = from; i < end; i++) if (known.kinds[kind[i]] && known.places[place[i]]) rows.push(i);
  return rows;
}

/** What the columns have for the values that stand once in the file, by their positions there. */
function codesOf(columns, file, gazetteer) {
  const listOf = (name, words) => columns.facets[name].list(words.map(limited));
  const byWord = (name, words) => Object.fromEntries(words.map(word => [word, listOf(name, [word])]));
  const each = (values, convert) => (Array.isArray(values) ? values.slice(0, MAX_WORDS) : []).map(convert);
  const areas = each(file.areas, area => {
    const code = limited(area?.code);
    if (code && area.name) columns.addRegion(code, area.name);
    return code;
  });
  return {
    kinds: each(file.kinds, kind => ({ list: listOf('kind', [kind]), text: columns.texts.code(limited(kind)) })),
    statuses: each(file.statuses, status => columns.statuses.code(limited(status))),
    noStatus: columns.statuses.code(''),
    places: file.places.id.map(placeCodes(columns, file, areas, gazetteer)),
    actors: each(file.actors, parts => {
      const pairs = list(parts).map(part => limited(part).split(' '));
      const ids = pairs.map(([, id]) => id).filter(Boolean);
      const roles = pairs.map(([role]) => role);
      return { actor: listOf('actor', ids), role: listOf('role', roles), text: columns.texts.code(ids.join(' ')) };
    }),
    noActors: { actor: listOf('actor', []), role: listOf('role', []), text: 0 },
    sources: each(file.sources, said => ({
      source: listOf('source', list(said?.sources)), language: listOf('language', list(said?.languages)),
    })),
    noSources: { source: listOf('source', []), language: listOf('language', []) },
    outcomes: Array.from({ length: 8 }, (_, bits) => listOf('casualties', OUTCOMES.filter((_, n) => bits & 1 << n))),
    confidence: byWord('confidence', ['low', 'middle', 'high']),
    corroboration: byWord('corroboration', ['1', '2', '3']),
  };
}

/** A function that gives what the columns have for the place of a position; names and regions are looked up once. */
function placeCodes(columns, { places, areaSets }, areas, gazetteer) {
  const named = keep(id => nameCodes(columns, id, gazetteer.get(id)?.properties?.name ?? { en: id }, true));
  const regions = keep(n => columns.facets.region.list(list(areaSets?.[n]).map(area => areas[area]).filter(Boolean)));
  return (_, n) => {
    const id = limited(places.id[n]);
    const as = places.as[n];
    const known = gazetteer.get(id);
    const own = { coordinates: [places.lon[n], places.lat[n]] };
    const [lon, lat] = position(as & AS_PUBLISHED.point ? known?.geometry : own);
    return {
      lon, lat,
      radius: metres(as & AS_PUBLISHED.radius ? known?.properties?.radiusKm : places.radiusKm[n]),
      precision: precisionCode(places.precision[n]),
      ...as & AS_PUBLISHED.name || !places.name[n] ? named(id) : nameCodes(columns, id, places.name[n]),
      region: regions(places.areas[n]),
    };
  };
}

/** A function that keeps its results by its parameter. */
function keep(call) {
  const results = new Map();
  return key => {
    if (!results.has(key)) results.set(key, call(key));
    return results.get(key);
  };
}

function nameCodes(columns, id, names, isPublished) {
  const few = limitedNames(names);
  return { name: columns.placeCode(id, few, isPublished), text: columns.texts.code(Object.values(few).join(' ')) };
}

/** Adds the incidents of a month, some columns at a time: `source` is the code of the index, `first` the first day. */
function addMonth(columns, values, known, rows, { source, month, first, edition }) {
  const file = columns.monthCode(month);
  for (const i of rows) {
    columns.begin(`~${month}~${i}~${edition}`);
    columns.source.push(source);
    columns.month.push(file);
    columns.status.push(known.statuses[values.status[i]] ?? known.noStatus);
    columns.unconfirmed.push(values.flags[i] & FLAGS.unconfirmed ? 1 : 0);
    columns.unsure.push(values.flags[i] & FLAGS.unsure ? 1 : 0);
  }
  addTimes(columns, values, rows, first, next(first, 'month') - 1);
  addPlaces(columns, values, known, rows);
  for (const name of PEOPLE) {
    const [column, people] = [columns[name], values[name]];
    for (const i of rows) column.push(count(people[i]));
  }
  addFacets(columns, values, known, rows);
}

function addTimes({ start, end, published, recorded, updated, vague }, values, rows, first, last) {
  for (const i of rows) {
    const day = Math.min(last, Math.max(first, first + (values.day[i] | 0)));
    const days = values.days[i];
    start.push(day);
    end.push(Number.isFinite(days) && days >= 0 ? day + Math.min(days, 400) : UNKNOWN);
    published.push(later(firstMinute(day), values.seen[i]) ?? UNKNOWN);
    recorded.push(UNKNOWN);
    updated.push(UNKNOWN);
    const flags = values.flags[i];
    vague.push((flags & FLAGS.seenByDay ? PUBLISHED : 0) | (flags & FLAGS.updatedByDay ? UPDATED : 0));
  }
}

function addPlaces(columns, values, known, rows) {
  const { facets: { region, kind }, lon, lat, radius, precision, placeText, kindText } = columns;
  for (const i of rows) {
    const place = known.places[values.place[i]];
    lon.push(place.lon);
    lat.push(place.lat);
    radius.push(place.radius);
    precision.push(place.precision);
    columns.place.push(place.name);
    placeText.push(place.text);
    region.push(place.region);
    kind.push(known.kinds[values.kind[i]].list);
    kindText.push(known.kinds[values.kind[i]].text);
  }
}

function addFacets({ facets, actorsText, words }, values, known, rows) {
  const { killedLow, killedHigh, woundedLow, woundedHigh } = values;
  for (const i of rows) {
    const actors = known.actors[values.actors[i]] ?? known.noActors;
    facets.actor.push(actors.actor);
    facets.role.push(actors.role);
    actorsText.push(actors.text);
    const sources = known.sources[values.sources[i]] ?? known.noSources;
    facets.source.push(sources.source);
    facets.language.push(sources.language);
    const killed = (killedHigh[i] ?? killedLow[i]) > 0 ? 1 : 0;
    const wounded = (woundedHigh[i] ?? woundedLow[i]) > 0 ? 2 : 0;
    facets.casualties.push(known.outcomes[killed | wounded | (values.flags[i] & FLAGS.captured ? 4 : 0)]);
    facets.confidence.push(known.confidence[confidenceWord(values.confidence[i] / 100)]);
    facets.corroboration.push(known.corroboration[corroborationWord(values.corroboration[i])]);
    words.push(0);
  }
}
