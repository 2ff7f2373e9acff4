import { UNKNOWN } from '../days.js';
import { Dictionary, GrowingArray, WordLists } from './arrays.js';
import { limitedNames } from './checks.js';
import { FACETS } from './facets.js';
import { fileOf } from './files.js';
import { Texts } from './texts.js';

export const PRECISIONS = ['exact', 'near', 'area', 'district', 'governorate', 'country'];
export const PEOPLE = ['killedLow', 'killed', 'killedHigh', 'woundedLow', 'wounded', 'woundedHigh'];
const INT_COLUMNS = ['start', 'end', 'published', 'recorded', 'updated', 'radius', ...PEOPLE];
const CODE_COLUMNS = ['place', 'source', 'month', 'status', 'placeText', 'kindText', 'actorsText', 'words'];
const BYTE_COLUMNS = ['precision', 'vague', 'unconfirmed', 'unsure'];

/** Flags of the column `vague`: the time of the first report, or of the last change, is known by its day only. */
export const PUBLISHED = 1;
export const UPDATED = 2;

/**
 * Incidents by column, so that a hundred thousand fit into a phone's memory. An incident that a reader opens is read
 * from the file of its month.
 */
export class Columns {
  /** Ids by row; null where the row was dropped. */
  ids = [];
  /** Rows by id. */
  rows = new Map();
  /** What a row was called before its id was known; undefined for others. */
  handles = [];
  /** Main ids by the other ids of the same incident, and by what it was called before. */
  aliases = new Map();
  /** Names of regions by their codes. */
  regions = new Map();
  /** Number of rows, and of those that were not dropped. */
  size = 0;
  alive = 0;
  places = new Dictionary();
  /** Files from which rows were read, and files with the complete incidents of a month. */
  sources = new Dictionary();
  files = new Dictionary();
  statuses = new Dictionary();
  facets = Object.fromEntries(FACETS.map(name => [name, new WordLists()]));
  texts = new Texts();
  lon = new GrowingArray(Float64Array);
  lat = new GrowingArray(Float64Array);

  constructor() {
    for (const name of INT_COLUMNS) this[name] = new GrowingArray(Int32Array);
    for (const name of CODE_COLUMNS) this[name] = new GrowingArray(Uint32Array);
    for (const name of BYTE_COLUMNS) this[name] = new GrowingArray(Uint8Array);
  }

  /** Drops the rows of a file. */
  dropFile(path) {
    const code = this.sources.code(path);
    for (let i = 0; i < this.size; i++) if (this.source.values[i] === code) this.#drop(i);
  }

  /** The row of an incident by any of its ids; undefined where it is not here. */
  find(id) {
    return this.rows.get(id) ?? this.rows.get(this.aliases.get(id));
  }

  #drop(i) {
    if (this.ids[i] === null) return;
    if (this.rows.get(this.ids[i]) === i) this.rows.delete(this.ids[i]);
    this.ids[i] = null;
    this.alive--;
  }

  /** Begins a row under an id; a row that has it already is dropped. The caller pushes a value to each column. */
  begin(id) {
    if (this.rows.has(id)) this.#drop(this.rows.get(id));
    this.rows.set(id, this.size++);
    this.ids.push(id);
    this.alive++;
  }

  /** Gives a row its id, by which it was not known until now; another row that has it is dropped. */
  identify(i, id) {
    const handle = this.ids[i];
    if (this.rows.has(id)) this.#drop(this.rows.get(id));
    this.rows.delete(handle);
    this.rows.set(id, i);
    this.aliases.set(handle, id);
    this.ids[i] = id;
    this.handles[i] = handle;
  }

  /** The code of a place with its names; those that are `published` may become more, see `namePlaces`. */
  placeCode(id, names, published) {
    return this.places.code(published ? id : `${id} ${JSON.stringify(names)}`, { id, names, published });
  }

  /** Gives the published places all names of the gazetteer, `places` by id. */
  namePlaces(places) {
    const { words } = this.places;
    for (const word of words) {
      const names = word.published && places.get(word.id)?.properties?.name;
      if (!names) continue;
      word.names = limitedNames(names);
      word.text = this.texts.code(Object.values(word.names).join(' '));
    }
    const [place, placeText] = [this.place.values, this.placeText.values];
    for (let i = 0; i < this.size; i++) placeText[i] = words[place[i]].text ?? placeText[i];
  }

  addRegion(code, names) {
    if (!this.regions.has(code)) this.regions.set(code, limitedNames(names));
  }

  /** A flag for each row in which a word stands: in its place, kind, actors, or reports as far as these were read. */
  matches(word, textsearch) {
    const found = this.texts.matches(word, textsearch);
    const flags = new Uint8Array(this.size);
    const columns = [this.placeText, this.kindText, this.actorsText, this.words].map(({ values }) => values);
    for (let i = 0; i < this.size; i++) flags[i] = columns.some(values => found[values[i]] === 1) ? 1 : 0;
    return flags;
  }

  /** The path of the file with a row's complete incident. */
  fileOf = i => this.files.words[this.month.values[i]];

  /** The code of a month's file. */
  monthCode = month => this.files.code(fileOf(month));

  /** The kind of a row. */
  kindOf(i) {
    const { words, lists, rows } = this.facets.kind;
    return words[lists[rows[i]][0]];
  }

  /** How many were killed in a row, the likeliest number; 0 where none is known. */
  deadOf = i => Math.max(this.killed.values[i], this.killedLow.values[i], 0);

  /** A row as the list and the map draw it; the end is UNKNOWN where the day of the event is not known. */
  get(i) {
    const counts = columns => columns.map(({ values }) => values[i] === UNKNOWN ? null : values[i]);
    const [lon, lat] = [this.lon.values[i], this.lat.values[i]];
    return {
      id: this.ids[i],
      key: this.handles[i] ?? this.ids[i],
      kind: this.kindOf(i),
      status: this.statuses.words[this.status.values[i]],
      unconfirmed: this.unconfirmed.values[i] === 1,
      unsure: this.unsure.values[i] === 1,
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

/** A radius in metres; 0 for anything that is not one. */
export const metres = km => km > 0 && km < 1000 ? Math.round(km * 1000) : 0;

/** The code of a precision; that of a country for anything else. */
export function precisionCode(precision) {
  const code = PRECISIONS.indexOf(precision);
  return code < 0 ? PRECISIONS.length - 1 : code;
}
