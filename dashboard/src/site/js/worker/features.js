import { dayAt, dayOf, minutesOf, next, parse, UNKNOWN } from '../days.js';
import { count, isIncident, limited, limitedNames, list, position } from './checks.js';
import { metres, precisionCode, PUBLISHED, UPDATED } from './columns.js';
import { confidenceWord, corroborationWord } from './facets.js';

/** Reads complete incidents, the features of a month's file: where a year has no index, and for their words. */

const MAX_SEARCHED_REPORTS = 20;
const MAX_SEARCHED_TEXT = 2000;

/** For each facet the words of one incident, from its properties. */
const WORDS = {
  kind: p => [p.kind],
  region: p => regions(p.place).map(([code]) => code),
  actor: p => texts(list(p.actors).map(actor => actor?.id)),
  role: p => texts(list(p.actors).map(actor => actor?.role)),
  casualties: p => ['killed', 'wounded', 'captured'].filter(outcome => hasPeople(p.casualties?.[outcome])),
  confidence: p => [confidenceWord(p.confidence)],
  corroboration: p => [corroborationWord(p.corroboration)],
  source: p => texts(list(p.reports).map(report => report?.source)),
  language: p => texts(list(p.reports).map(report => report?.lang)),
};

/** The governorates and districts that a place lies in or crosses, each as its code and its names. */
export function regions(place) {
  const coded = (level, areas) => list(areas)
    .filter(area => limited(area?.id))
    .map(area => [`${level}:${limited(area.id)}`, area.name]);
  return [...coded('g', place.governorates), ...coded('d', place.districts)];
}

const texts = values => values.map(limited).filter(Boolean);
const hasPeople = count => (count?.high ?? count?.low) > 0;

/** Replaces the incidents of a month's file; returns the number of features that are not incidents. */
export function replaceMonth(columns, path, { features }) {
  columns.dropFile(path);
  const source = columns.sources.code(path);
  const month = columns.files.code(path);
  let malformed = 0;
  for (const feature of features) {
    if (isIncident(feature)) addFeature(columns, source, month, feature);
    else malformed++;
  }
  return malformed;
}

function addFeature(columns, source, month, { properties: p, geometry }) {
  const id = p.id.slice(0, 100);
  columns.begin(id);
  for (const alias of list(p.aliases).filter(limited)) columns.aliases.set(limited(alias), id);
  for (const [code, names] of regions(p.place)) columns.addRegion(code, names);
  columns.source.push(source);
  columns.month.push(month);
  columns.status.push(columns.statuses.code(limited(p.status)));
  columns.unconfirmed.push(p.unconfirmed === true ? 1 : 0);
  columns.unsure.push(p.unsure === true ? 1 : 0);
  addDates(columns, p, month);
  addPlace(columns, p.place, geometry);
  addCasualties(columns, p.casualties);
  for (const [name, words] of Object.entries(WORDS)) {
    const facet = columns.facets[name];
    facet.push(facet.list(words(p)));
  }
  columns.kindText.push(columns.texts.code(p.kind));
  columns.actorsText.push(columns.texts.code(WORDS.actor(p).join(' ')));
  columns.words.push(columns.texts.add(reportedWords(p)));
}

function addDates(columns, p, month) {
  const published = minutesOf(p.firstSeen);
  const updated = minutesOf(p.updated);
  const start = dayOf(p.date?.start);
  columns.start.push(start === UNKNOWN ? filingDay(columns, published, month) : start);
  columns.end.push(start === UNKNOWN ? UNKNOWN : Math.max(start, dayOf(p.date?.end)));
  columns.published.push(published?.[0] ?? UNKNOWN);
  columns.recorded.push(minutesOf(p.recorded)?.[0] ?? UNKNOWN);
  columns.updated.push(updated?.[0] ?? UNKNOWN);
  columns.vague.push((isWholeDay(published) ? PUBLISHED : 0) | (isWholeDay(updated) ? UPDATED : 0));
}

const isWholeDay = minutes => minutes?.[1] > minutes?.[0];

/** The day under which an undated incident is filed: that of its first report, within the month of its file. */
function filingDay(columns, published, file) {
  if (!published) return UNKNOWN;
  const day = dayAt(published[0]);
  const month = /(\d{4}-\d\d)\.geojson$/.exec(columns.files.words[file])?.[1];
  const first = parse(`${month}-01`);
  return first === null ? day : Math.min(Math.max(day, first), next(first, 'month') - 1);
}

function addPlace(columns, place, geometry) {
  const [lon, lat] = position(geometry);
  columns.lon.push(lon);
  columns.lat.push(lat);
  columns.radius.push(metres(place.radiusKm));
  columns.precision.push(precisionCode(place.precision));
  const names = limitedNames(place.name);
  columns.place.push(columns.placeCode(limited(place.id), names));
  columns.placeText.push(columns.texts.code(Object.values(names).join(' ')));
}

function addCasualties(columns, casualties) {
  for (const outcome of ['killed', 'wounded']) {
    const reported = casualties?.[outcome];
    columns[`${outcome}Low`].push(count(reported?.low));
    columns[outcome].push(count(reported?.best));
    columns[`${outcome}High`].push(count(reported?.high));
  }
}

/** The words of an incident's reports that the search looks at. */
function reportedWords(p) {
  const reports = list(p.reports).slice(0, MAX_SEARCHED_REPORTS);
  const words = reports.flatMap(report => [limited(report?.title), limited(report?.quote)]);
  return words.join(' ').slice(0, MAX_SEARCHED_TEXT);
}

/** Makes the words of a month's reports searchable. */
export function addWords(columns, { features }) {
  for (const feature of features) {
    const row = isIncident(feature) ? columns.rows.get(feature.properties.id) : undefined;
    if (row === undefined || columns.words.values[row] !== 0) continue;
    columns.words.values[row] = columns.texts.add(reportedWords(feature.properties));
  }
}
