import { firstMinute, next, parse, UNKNOWN } from '../days.js';
import { count, limited, limitedNames, list, position } from './checks.js';
import { confidenceWord, corroborationWord } from './facets.js';
import { metres, PEOPLE, precisionCode, PUBLISHED, UPDATED } from './columns.js';

/** Reads the index of a year, `data/index/2025.json`: see docs/data.md. */

const MONTH = /^\d{4}-\d\d$/;
const MAX_ROWS = 1e6;
const MAX_WORDS = 1e5;
const FLAGS = { unconfirmed: 1, captured: 2, seenByDay: 4, updatedByDay: 8, unsure: 16 };
const NAMES = [
  'id', 'kind', 'status', 'day', 'days', 'place', 'actors', 'sources', ...PEOPLE,
  'confidence', 'corroboration', 'flags', 'seen', 'recorded', 'updated',
];

/** Whether a file is an index: each column is a list, and all are equally long. */
export function isIndex(file) {
  const length = file?.columns?.id?.length;
  return NAMES.every(name => Array.isArray(file?.columns?.[name]) && file.columns[name].length === length)
    && length <= MAX_ROWS && typeof file.months === 'object' && file.months !== null;
}

/**
 * Replaces the incidents of a year by those of its index; `gazetteer` has the names of places by id. Returns the number
 * of rows that are not incidents.
 */
export function replaceYear(columns, path, file, gazetteer) {
  columns.dropFile(path);
  const source = columns.sources.code(path);
  const known = codesOf(columns, file, gazetteer);
  let malformed = 0;
  let row = 0;
  for (const [month, n] of Object.entries(file.months)) {
    const first = MONTH.test(month) ? parse(`${month}-01`) : null;
    const end = Math.min(file.columns.id.length, row + (n > 0 ? n : 0));
    if (first === null) malformed += end - row;
    else {
      const filed = { source, first, last: next(first, 'month') - 1, prefix: `inc-${month}-` };
      filed.month = columns.monthCode(month);
      for (let i = row; i < end; i++) if (!addRow(columns, file.columns, known, filed, i)) malformed++;
    }
    row = end;
  }
  return malformed;
}

/** The codes that the columns have for the values which stand once in the file, by their positions there. */
function codesOf(columns, file, gazetteer) {
  const words = (name, values) => values.map(value => columns.facets[name].dictionary.code(limited(value)));
  const byWord = (name, values) => Object.fromEntries(values.map(value => [value, words(name, [value])]));
  const each = (values, convert) => (Array.isArray(values) ? values.slice(0, MAX_WORDS) : []).map(convert);
  const areas = each(file.areas, area => {
    const code = limited(area?.code);
    if (code && area.name) columns.addRegion(code, area.name);
    return code;
  });
  return {
    kinds: each(file.kinds, kind => ({
      kind: words('kind', [kind]), text: columns.texts.code(limited(kind)),
    })),
    statuses: each(file.statuses, status => columns.statuses.code(limited(status))),
    places: each(file.places, place => placeCodes(columns, place ?? {}, areas, gazetteer)),
    actors: each(file.actors, parts => {
      const pairs = list(parts).map(part => limited(part).split(' '));
      const ids = pairs.map(([, id]) => id).filter(Boolean);
      return {
        actor: [...new Set(words('actor', ids))],
        role: [...new Set(words('role', pairs.map(([role]) => role)))],
        text: columns.texts.code(ids.join(' ')),
      };
    }),
    sources: each(file.sources, said => ({
      source: words('source', list(said?.sources)), language: words('language', list(said?.languages)),
    })),
    outcomes: ['killed', 'wounded', 'captured'].map(outcome => words('casualties', [outcome])[0]),
    confidence: byWord('confidence', ['low', 'middle', 'high']),
    corroboration: byWord('corroboration', ['1', '2', '3']),
  };
}

function placeCodes(columns, place, areas, gazetteer) {
  const id = limited(place.id);
  const names = limitedNames(place.name ?? gazetteer.get(id) ?? { en: id });
  const [lon, lat] = position({ coordinates: [place.lon, place.lat] });
  const codes = list(place.areas).map(n => areas[n]).filter(Boolean);
  return {
    lon, lat,
    radius: metres(place.radiusKm),
    precision: precisionCode(place.precision),
    name: columns.placeCode(id, names),
    region: [...new Set(codes.map(code => columns.facets.region.dictionary.code(code)))],
    text: columns.texts.code(Object.values(names).join(' ')),
  };
}

/** Adds a row; returns false where it is not an incident. */
function addRow(columns, values, known, filed, i) {
  const id = limited(values.id[i]).slice(0, 100);
  const kind = known.kinds[values.kind[i]];
  const place = known.places[values.place[i]];
  if (!id || !kind || !place) return false;
  columns.begin(id.startsWith('inc-') ? id : filed.prefix + id);
  columns.source.push(filed.source);
  columns.month.push(filed.month);
  columns.status.push(known.statuses[values.status[i]] ?? columns.statuses.code(''));
  const flags = Number(values.flags[i]) | 0;
  columns.unconfirmed.push(flags & FLAGS.unconfirmed ? 1 : 0);
  columns.unsure.push(flags & FLAGS.unsure ? 1 : 0);
  addTimes(columns, values, filed, flags, i);
  addPlace(columns, place);
  for (const name of PEOPLE) columns[name].push(count(values[name][i] ?? NaN));
  addFacets(columns, values, known, { kind, place, flags }, i);
  return true;
}

function addTimes(columns, values, { first, last }, flags, i) {
  const day = Math.min(last, Math.max(first, first + (values.day[i] | 0)));
  const days = values.days[i];
  columns.start.push(day);
  columns.end.push(Number.isFinite(days) && days >= 0 ? day + Math.min(days, 400) : UNKNOWN);
  let minute = firstMinute(day);
  for (const name of ['seen', 'recorded', 'updated']) {
    const more = values[name][i];
    const isKnown = Number.isFinite(more) && Math.abs(more) < 1e8;
    if (isKnown) minute += more;
    columns[name === 'seen' ? 'published' : name].push(isKnown ? minute : UNKNOWN);
  }
  columns.vague.push((flags & FLAGS.seenByDay ? PUBLISHED : 0) | (flags & FLAGS.updatedByDay ? UPDATED : 0));
}

function addPlace(columns, place) {
  columns.lon.push(place.lon);
  columns.lat.push(place.lat);
  columns.radius.push(place.radius);
  columns.precision.push(place.precision);
  columns.place.push(place.name);
  columns.placeText.push(place.text);
}

const NONE = [];

function addFacets(columns, values, known, { kind, place, flags }, i) {
  const { facets } = columns;
  const actors = known.actors[values.actors[i]];
  const sources = known.sources[values.sources[i]];
  facets.kind.addCodes(kind.kind);
  facets.region.addCodes(place.region);
  facets.actor.addCodes(actors?.actor ?? NONE);
  facets.role.addCodes(actors?.role ?? NONE);
  facets.casualties.addCodes(outcomes(values, known, flags, i));
  facets.confidence.addCodes(known.confidence[confidenceWord(values.confidence[i] / 100)]);
  facets.corroboration.addCodes(known.corroboration[corroborationWord(values.corroboration[i])]);
  facets.source.addCodes(sources?.source ?? NONE);
  facets.language.addCodes(sources?.language ?? NONE);
  columns.kindText.push(kind.text);
  columns.actorsText.push(actors?.text ?? 0);
  columns.words.push(0);
}

function outcomes(values, known, flags, i) {
  const [killed, wounded, captured] = known.outcomes;
  const some = name => (values[`${name}High`][i] ?? values[`${name}Low`][i]) > 0;
  const codes = [];
  if (some('killed')) codes.push(killed);
  if (some('wounded')) codes.push(wounded);
  if (flags & FLAGS.captured) codes.push(captured);
  return codes;
}
