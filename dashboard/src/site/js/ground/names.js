import { language, name, rightToLeft } from '../text.js';
import { landmarks } from './landmarks.js';
import { latLonOf } from './lines.js';

/** What the map names at a zoom. */

const SEATS = ['kirkuk', 'erbil', 'mosul', 'tikrit', 'sulaymaniyah', 'baquba', 'duhok', 'halabja'];
const LARGE = [
  'makhmur', 'hawija', 'tuz', 'daquq', 'dibis', 'shirqat', 'baiji', 'chamchamal', 'samarra', 'khanaqin', 'sinjar',
  'tel-afar', 'kifri', 'kalar', 'zakho', 'ranya', 'soran', 'jalawla', 'muqdadiya',
];
/** Smallest zoom at which a kind of place is named. */
const SMALLEST = {
  town: 8.5, subdistrict: 9.5, mountain: 9.5, village: 10.5, camp: 10.5, dam: 10, oilfield: 11, base: 11, valley: 11,
  plain: 10, quarter: 12, checkpoint: 11.5,
};
/** Letters in pixels, how much a place counts where two want the same room, and the part that may cover marks. */
const STYLES = {
  seat: { size: 15, weight: 700, rank: 1, covers: 0.6 },
  large: { size: 13, weight: 600, rank: 3, covers: 0.45 },
  town: { size: 12, weight: 400, rank: 5 },
  village: { size: 11, weight: 400, rank: 8, colour: 'soft' },
  mountain: { size: 11.5, weight: 400, rank: 7, colour: 'ridge', italic: true },
  river: { size: 11.5, weight: 400, rank: 6, colour: 'water', italic: true },
  governorate: { size: 13, weight: 600, rank: 4, colour: 'area', spaced: true },
  district: { size: 11, weight: 600, rank: 9, colour: 'area', spaced: true },
  foreign: { size: 11.5, weight: 400, rank: 6, colour: 'soft' },
};
const NATURE = new Set(['mountain', 'valley', 'plain']);
const isAt = at => Array.isArray(at) && Math.abs(at[0]) <= 180 && Math.abs(at[1]) <= 85;

/** The names of the last zoom, for they are the same wherever the map is moved. */
let known = {};

/** The names to place at a zoom, those that count most first: `{ words, lat, lon, style, dot, angle }`. */
export function candidates(places, zoom) {
  const { towns, names, peaks, districts } = landmarks;
  const key = [zoom, language(), towns.length, names.length, peaks.length, districts.size].join();
  if (known.key !== key || known.places !== places) known = { key, places, names: namesAt(places, zoom) };
  return known.names;
}

function namesAt(places, zoom) {
  const features = Array.isArray(places?.features) ? places.features : [];
  const located = features.filter(place => isAt(place?.geometry?.coordinates));
  const all = located.map(place => ofPlace(place, zoom));
  if (zoom >= 8.5) {
    const own = located.map(place => place.geometry.coordinates);
    all.push(...landmarks.towns.filter(town => !isNear(own, town)).map(ofTown));
  }
  if (zoom >= 8) all.push(...landmarks.names.map(ofName));
  if (zoom >= 10.5) all.push(...landmarks.peaks.map(ofPeak));
  return all.filter(candidate => candidate?.words).sort((a, b) => a.style.rank - b.style.rank);
}

function ofPlace({ id, properties: { kind, name: names, pcode } = {}, geometry: { coordinates: [lon, lat] } }, zoom) {
  const look = lookOf(id, kind, zoom);
  if (!look) return null;
  const words = name(names);
  if (kind !== 'governorate' && kind !== 'district') return { lat, lon, ...look, words };
  const [middleLat, middleLon] = middleOf(pcode) ?? [lat, lon];
  return { lat: middleLat, lon: middleLon, ...look, words: bare(words) };
}

/** The middle of an area, whose own point is its seat; undefined where its outline is not there. */
function middleOf(pcode) {
  const outlines = pcode ? [...landmarks.districts].filter(([code]) => code.startsWith(pcode)) : [];
  const boxes = outlines.flatMap(([, rings]) => rings.map(({ box }) => box));
  if (!boxes.length) return undefined;
  const [west, north] = [0, 1].map(side => Math.min(...boxes.map(box => box[side])));
  const [east, south] = [2, 3].map(side => Math.max(...boxes.map(box => box[side])));
  return latLonOf((west + east) / 2, (north + south) / 2);
}

/** The style and the dot of a place at a zoom; null where it is not named. */
function lookOf(id, kind, zoom) {
  if (kind === 'governorate') return zoom < 9 ? { style: STYLES.governorate } : null;
  if (kind === 'district') return zoom >= 9 && zoom < 11 ? { style: STYLES.district } : null;
  if (SEATS.includes(id)) return { style: STYLES.seat, dot: 3.5 };
  if (LARGE.includes(id) && zoom >= 7.5) return { style: STYLES.large, dot: 2.6 };
  if (!(zoom >= SMALLEST[kind])) return null;
  if (NATURE.has(kind)) return { style: STYLES.mountain };
  const isTown = kind === 'town' || kind === 'subdistrict';
  return { style: isTown ? STYLES.town : STYLES.village, dot: isTown ? 2 : 1.5 };
}

/** A name without the word for its level, which English names have. */
const bare = words => words.replace(/ (governorate|district)$/, '');

function ofTown([lon, lat, , names]) {
  const [first, second] = rightToLeft() ? ['ar', 'local'] : ['en', 'local'];
  const words = names?.[language()] ?? names?.[first] ?? names?.[second] ?? names?.en ?? '';
  return { words, lat, lon, style: STYLES.foreign, dot: 2 };
}

function ofName([kind, lon, lat, angle, names]) {
  return { words: name(names), lat, lon, angle, style: STYLES[kind === 'ridge' ? 'mountain' : 'river'] };
}

function ofPeak([lon, lat, metres, names]) {
  const words = Number.isFinite(metres) && names ? `▲ ${metres}` : '';
  return { words, lat, lon, style: STYLES.mountain };
}

/** Whether a town of the base map is one of the gazetteer's places, about 6 km. */
const isNear = (own, [lon, lat]) => own.some(([x, y]) => Math.abs(x - lon) < 0.06 && Math.abs(y - lat) < 0.06);
