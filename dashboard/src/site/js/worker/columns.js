import { dayAt, dayOf, minutesOf, next, parse, UNKNOWN } from '../days.js';
import { bytesOf } from './fold.js';

/**
 * Incidents by column: numbers in typed arrays, words as codes of a dictionary, so that a hundred
 * thousand fit a phone. What a reader opens is read again from its file.
 */

/** Words as small numbers. */
class Dictionary {
  words = [];
  #codes = new Map();

  code(key, word = key) {
    let code = this.#codes.get(key);
    if (code === undefined) {
      code = this.words.length;
      this.#codes.set(key, code);
      this.words.push(word);
    }
    return code;
  }
}

/** A typed array that grows. */
class Growing {
  length = 0;

  constructor(type, size = 1024) {
    this.values = new type(size);
  }

  push(value) {
    this.#room(1);
    this.values[this.length++] = value;
  }

  append(values) {
    this.#room(values.length);
    this.values.set(values, this.length);
    this.length += values.length;
  }

  #room(more) {
    if (this.length + more <= this.values.length) return;
    const larger = new this.values.constructor(Math.max(Math.ceil(1.25 * this.values.length), this.length + more));
    larger.set(this.values);
    this.values = larger;
  }
}

/** Several words a row, e.g. the actors of an incident. */
class Words {
  dictionary = new Dictionary();
  #starts = new Growing(Uint32Array);
  #codes = new Growing(Uint32Array);

  constructor() {
    this.#starts.push(0);
  }

  add(words) {
    for (const word of new Set(words)) this.#codes.push(this.dictionary.code(word));
    this.#starts.push(this.#codes.length);
  }

  get words() {
    return this.dictionary.words;
  }

  get starts() {
    return this.#starts.values;
  }

  get codes() {
    return this.#codes.values;
  }
}

/** What can be chosen from, each with the words of one incident. */
export const FACETS = {
  kind: p => [p.kind],
  region: p => regions(p.place).map(([word]) => word),
  actor: p => list(p.actors).map(a => short(a?.id)).filter(Boolean),
  role: p => list(p.actors).map(a => short(a?.role)).filter(Boolean),
  casualties: p => [['killed', p.casualties?.killed], ['wounded', p.casualties?.wounded], ['taken', p.casualties?.captured]]
    .filter(([, count]) => (count?.high ?? count?.low) > 0).map(([word]) => word),
  confidence: p => [p.confidence >= 0.8 ? 'high' : p.confidence >= 0.6 ? 'middle' : 'low'],
  corroboration: p => [p.corroboration >= 3 ? '3' : p.corroboration === 2 ? '2' : '1'],
  source: p => list(p.reports).map(r => short(r?.source)).filter(Boolean),
  language: p => list(p.reports).map(r => short(r?.lang)).filter(Boolean),
};

const PRECISIONS = ['exact', 'near', 'area', 'district', 'governorate', 'country'];
const NUMBERS = ['start', 'end', 'published', 'updated', 'lon', 'lat', 'radius', 'killedLow', 'killed', 'killedHigh', 'woundedLow', 'wounded', 'woundedHigh'];
/** Flags of what is known by its day only. */
export const PUBLISHED = 1;
export const UPDATED = 2;
const list = value => Array.isArray(value) ? value.slice(0, 200) : [];
const short = value => typeof value === 'string' ? value.slice(0, 200) : '';
const count = value => Number.isFinite(value) && value >= 0 ? Math.min(value, 1e9) : UNKNOWN;

/** The governorates and districts that a place lies in or crosses, each as its word and its names. */
const regions = place => [['g', place.governorates], ['d', place.districts]]
  .flatMap(([level, areas]) => list(areas).filter(area => short(area?.id)).map(area => [`${level}:${short(area.id)}`, area.name]));

/** Names by language, those of one script or another that are not too long. */
const named = names => Object.fromEntries(Object.entries(names ?? {}).slice(0, 8).map(([lang, name]) => [lang, short(name)]));

export class Columns {
  ids = [];
  /** Rows by id: of the file of the newest, and of all months. An incident may be in both; each is whole by itself. */
  newest = new Map();
  months = new Map();
  /** Main ids by the other ids that mean the same incident. */
  aliases = new Map();
  /** Names of the regions by their words. */
  regions = new Map();
  size = 0;
  alive = 0;
  places = new Dictionary();
  files = new Dictionary();

  /** Whose `latest` file is the one that shows when no days are chosen. */
  constructor(latest) {
    this.latest = this.files.code(latest);
    for (const name of NUMBERS) this[name] = new Growing(name === 'lon' || name === 'lat' ? Float64Array : Int32Array);
    this.precision = new Growing(Uint8Array);
    this.vague = new Growing(Uint8Array);
    this.unconfirmed = new Growing(Uint8Array);
    for (const name of ['place', 'file', 'status', 'textStart']) this[name] = new Growing(Uint32Array);
    this.facets = Object.fromEntries(Object.keys(FACETS).map(name => [name, new Words()]));
    this.statuses = new Dictionary();
    this.text = new Growing(Uint8Array, 65536);
    this.textStart.push(0);
  }

  /** Adds the incidents of a file in place of those it gave before; returns how many were no incidents. */
  put(file, features) {
    const code = this.files.code(file);
    for (let i = 0; i < this.size; i++) if (this.file.values[i] === code) this.#drop(i);
    let malformed = 0;
    for (const feature of features) {
      if (sound(feature)) this.#add(code, feature);
      else malformed++;
    }
    return malformed;
  }

  rowsOf(file) {
    return file === this.latest ? this.newest : this.months;
  }

  /** The row of an incident by any of its ids, from the months if it is there. */
  find(id) {
    const main = this.months.has(id) || this.newest.has(id) ? id : this.aliases.get(id);
    return this.months.get(main) ?? this.newest.get(main);
  }

  #drop(i) {
    if (this.ids[i] === null) return;
    this.rowsOf(this.file.values[i]).delete(this.ids[i]);
    this.ids[i] = null;
    this.alive--;
  }

  #add(file, { properties: p, geometry }) {
    const id = p.id.slice(0, 100);
    const rows = this.rowsOf(file);
    if (rows.has(id)) this.#drop(rows.get(id));
    rows.set(id, this.size++);
    this.ids.push(id);
    this.alive++;
    for (const alias of list(p.aliases).filter(short)) this.aliases.set(short(alias), id);
    for (const [word, names] of regions(p.place)) if (!this.regions.has(word)) this.regions.set(word, named(names));
    this.file.push(file);
    this.unconfirmed.push(p.unconfirmed === true ? 1 : 0);
    this.#dates(p, file);
    this.#place(p.place, geometry);
    for (const outcome of ['killed', 'wounded']) {
      const told = p.casualties?.[outcome];
      this[`${outcome}Low`].push(count(told?.low));
      this[outcome].push(count(told?.best));
      this[`${outcome}High`].push(count(told?.high));
    }
    this.status.push(this.statuses.code(short(p.status)));
    for (const [name, words] of Object.entries(FACETS)) this.facets[name].add(words(p));
    const reports = list(p.reports).slice(0, 20);
    const names = Object.values(p.place.name ?? {}).map(short);
    this.text.append(bytesOf([p.kind, ...names, ...FACETS.actor(p), ...reports.flatMap(r => [short(r?.title), short(r?.quote)])].join(' ').slice(0, 2000)));
    this.textStart.push(this.text.length);
  }

  #dates(p, file) {
    const published = minutesOf(p.firstSeen);
    const updated = minutesOf(p.updated);
    const start = dayOf(p.date?.start);
    this.start.push(start === UNKNOWN ? this.#filed(published, file) : start);
    this.end.push(start === UNKNOWN ? UNKNOWN : Math.max(start, dayOf(p.date?.end)));
    this.published.push(published?.[0] ?? UNKNOWN);
    this.updated.push(updated?.[0] ?? UNKNOWN);
    this.vague.push((published?.[1] > published?.[0] ? PUBLISHED : 0) | (updated?.[1] > updated?.[0] ? UPDATED : 0));
  }

  /** The day under which an incident without one is filed: that of its first report, in the month of its file. */
  #filed(published, file) {
    if (!published) return UNKNOWN;
    const day = dayAt(published[0]);
    const first = parse(`${/(\d{4}-\d\d)\.geojson$/.exec(this.files.words[file])?.[1]}-01`);
    return first === null ? day : Math.min(Math.max(day, first), next(first, 'month') - 1);
  }

  #place(place, geometry) {
    const [lon, lat] = list(geometry?.coordinates);
    const there = Number.isFinite(lat) && Number.isFinite(lon) && Math.abs(lat) <= 85 && Math.abs(lon) <= 180;
    this.lon.push(there ? lon : NaN);
    this.lat.push(there ? lat : NaN);
    const radius = place.radiusKm > 0 && place.radiusKm < 1000 ? place.radiusKm : 0;
    this.radius.push(Math.round(radius * 1000));
    const precision = PRECISIONS.indexOf(place.precision);
    this.precision.push(precision < 0 ? PRECISIONS.length - 1 : precision);
    const names = named(place.name);
    this.place.push(this.places.code(JSON.stringify(names), names));
  }

  /** A row as the list and the map draw it; the end is UNKNOWN where the day of the event is not known. */
  get(i) {
    const told = (low, best, high) => [low, best, high].map(c => c.values[i] === UNKNOWN ? null : c.values[i]);
    const kind = this.facets.kind;
    return {
      id: this.ids[i],
      kind: kind.words[kind.codes[kind.starts[i]]],
      status: this.statuses.words[this.status.values[i]],
      unconfirmed: this.unconfirmed.values[i] === 1,
      start: this.start.values[i],
      end: this.end.values[i],
      name: this.places.words[this.place.values[i]],
      precision: PRECISIONS[this.precision.values[i]],
      radiusKm: this.radius.values[i] / 1000,
      point: Number.isNaN(this.lat.values[i]) ? null : [this.lat.values[i], this.lon.values[i]],
      killed: told(this.killedLow, this.killed, this.killedHigh),
      wounded: told(this.woundedLow, this.wounded, this.woundedHigh),
    };
  }
}

/** Whether a feature is an incident: it has an id, a kind and a place. */
function sound(feature) {
  const p = feature?.properties;
  return typeof p?.id === 'string' && p.id !== '' && typeof p.kind === 'string' && p.kind.length <= 100 && typeof p.place === 'object' && p.place !== null;
}
