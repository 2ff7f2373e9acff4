import { dayAt, dayOf, minutesOf, next, parse, UNKNOWN } from '../days.js';
import { Dictionary, GrowingArray, WordLists } from './arrays.js';
import { count, isIncident, limited, limitedNames, list, position } from './checks.js';
import { FACETS, regions } from './facets.js';
import { fold } from './textsearch.js';

const PRECISIONS = ['exact', 'near', 'area', 'district', 'governorate', 'country'];
const INT_COLUMNS = [
  'start', 'end', 'published', 'updated', 'radius',
  'killedLow', 'killed', 'killedHigh', 'woundedLow', 'wounded', 'woundedHigh',
];
const CODE_COLUMNS = ['place', 'file', 'status', 'textStart'];
const BYTE_COLUMNS = ['precision', 'vague', 'unconfirmed'];
const MAX_SEARCHED_REPORTS = 20;
const MAX_SEARCHED_TEXT = 2000;

/** Flags of the column `vague`: the time of the first report, or of the last change, is known by its day only. */
export const PUBLISHED = 1;
export const UPDATED = 2;

/**
 * Incidents by column, so that a hundred thousand fit into a phone's memory. An incident that a reader opens is read
 * again from its file.
 */
export class Columns {
  /** Ids by row; null where the row was dropped. */
  ids = [];
  /** Rows by id: of the file of the newest, and of all months. An incident may be in both; each row is complete. */
  newest = new Map();
  months = new Map();
  /** Main ids by the other ids of the same incident. */
  aliases = new Map();
  /** Names of regions by their codes. */
  regions = new Map();
  /** Number of rows, and of those that were not dropped. */
  size = 0;
  alive = 0;
  places = new Dictionary();
  files = new Dictionary();
  statuses = new Dictionary();
  facets = Object.fromEntries(Object.keys(FACETS).map(name => [name, new WordLists()]));
  text = new GrowingArray(Uint8Array, 65536);
  lon = new GrowingArray(Float64Array);
  lat = new GrowingArray(Float64Array);

  /** @param latest path of the file of the newest incidents */
  constructor(latest) {
    this.latest = this.files.code(latest);
    for (const name of INT_COLUMNS) this[name] = new GrowingArray(Int32Array);
    for (const name of CODE_COLUMNS) this[name] = new GrowingArray(Uint32Array);
    for (const name of BYTE_COLUMNS) this[name] = new GrowingArray(Uint8Array);
    this.textStart.push(0);
  }

  /** Replaces the incidents of a file; returns the number of features that are not incidents. */
  replaceFile(path, features) {
    const code = this.files.code(path);
    for (let i = 0; i < this.size; i++) if (this.file.values[i] === code) this.#drop(i);
    let malformed = 0;
    for (const feature of features) {
      if (isIncident(feature)) this.#add(code, feature);
      else malformed++;
    }
    return malformed;
  }

  /** The row of an incident by any of its ids, preferably the one of its month; undefined where it is not here. */
  find(id) {
    const main = this.months.has(id) || this.newest.has(id) ? id : this.aliases.get(id);
    return this.months.get(main) ?? this.newest.get(main);
  }

  #rowsOf(file) {
    return file === this.latest ? this.newest : this.months;
  }

  #drop(i) {
    if (this.ids[i] === null) return;
    this.#rowsOf(this.file.values[i]).delete(this.ids[i]);
    this.ids[i] = null;
    this.alive--;
  }

  #add(file, { properties: p, geometry }) {
    const id = p.id.slice(0, 100);
    const rows = this.#rowsOf(file);
    if (rows.has(id)) this.#drop(rows.get(id));
    rows.set(id, this.size++);
    this.ids.push(id);
    this.alive++;
    for (const alias of list(p.aliases).filter(limited)) this.aliases.set(limited(alias), id);
    for (const [code, names] of regions(p.place)) {
      if (!this.regions.has(code)) this.regions.set(code, limitedNames(names));
    }
    this.file.push(file);
    this.status.push(this.statuses.code(limited(p.status)));
    this.unconfirmed.push(p.unconfirmed === true ? 1 : 0);
    this.#addDates(p, file);
    this.#addPlace(p.place, geometry);
    this.#addCasualties(p.casualties);
    for (const [name, words] of Object.entries(FACETS)) this.facets[name].add(words(p));
    this.text.append(fold(searchedText(p)));
    this.textStart.push(this.text.length);
  }

  #addDates(p, file) {
    const published = minutesOf(p.firstSeen);
    const updated = minutesOf(p.updated);
    const start = dayOf(p.date?.start);
    this.start.push(start === UNKNOWN ? this.#filingDay(published, file) : start);
    this.end.push(start === UNKNOWN ? UNKNOWN : Math.max(start, dayOf(p.date?.end)));
    this.published.push(published?.[0] ?? UNKNOWN);
    this.updated.push(updated?.[0] ?? UNKNOWN);
    this.vague.push((isWholeDay(published) ? PUBLISHED : 0) | (isWholeDay(updated) ? UPDATED : 0));
  }

  /** The day under which an undated incident is filed: that of its first report, within the month of its file. */
  #filingDay(published, file) {
    if (!published) return UNKNOWN;
    const day = dayAt(published[0]);
    const month = /(\d{4}-\d\d)\.geojson$/.exec(this.files.words[file])?.[1];
    const first = parse(`${month}-01`);
    return first === null ? day : Math.min(Math.max(day, first), next(first, 'month') - 1);
  }

  #addPlace(place, geometry) {
    const [lon, lat] = position(geometry);
    this.lon.push(lon);
    this.lat.push(lat);
    const radiusKm = place.radiusKm > 0 && place.radiusKm < 1000 ? place.radiusKm : 0;
    this.radius.push(Math.round(radiusKm * 1000));
    const precision = PRECISIONS.indexOf(place.precision);
    this.precision.push(precision < 0 ? PRECISIONS.length - 1 : precision);
    const names = limitedNames(place.name);
    const id = limited(place.id);
    this.place.push(this.places.code(`${id} ${JSON.stringify(names)}`, { id, names }));
  }

  #addCasualties(casualties) {
    for (const outcome of ['killed', 'wounded']) {
      const reported = casualties?.[outcome];
      this[`${outcome}Low`].push(count(reported?.low));
      this[outcome].push(count(reported?.best));
      this[`${outcome}High`].push(count(reported?.high));
    }
  }

  /** A row as the list and the map draw it; the end is UNKNOWN where the day of the event is not known. */
  get(i) {
    const counts = columns => columns.map(({ values }) => values[i] === UNKNOWN ? null : values[i]);
    const { kind } = this.facets;
    const [lon, lat] = [this.lon.values[i], this.lat.values[i]];
    return {
      id: this.ids[i],
      kind: kind.words[kind.codes[kind.starts[i]]],
      status: this.statuses.words[this.status.values[i]],
      unconfirmed: this.unconfirmed.values[i] === 1,
      start: this.start.values[i],
      end: this.end.values[i],
      name: this.places.words[this.place.values[i]].names,
      precision: PRECISIONS[this.precision.values[i]],
      radiusKm: this.radius.values[i] / 1000,
      point: Number.isNaN(lat) ? null : [lat, lon],
      killed: counts([this.killedLow, this.killed, this.killedHigh]),
      wounded: counts([this.woundedLow, this.wounded, this.woundedHigh]),
    };
  }
}

const isWholeDay = minutes => minutes?.[1] > minutes?.[0];

/** The text of an incident that the search looks at. */
function searchedText(p) {
  const names = Object.values(p.place.name ?? {}).map(limited);
  const reports = list(p.reports).slice(0, MAX_SEARCHED_REPORTS);
  const quoted = reports.flatMap(report => [limited(report?.title), limited(report?.quote)]);
  return [p.kind, ...names, ...FACETS.actor(p), ...quoted].join(' ').slice(0, MAX_SEARCHED_TEXT);
}
