import { language, name, rightToLeft } from '../text.js';
import { inSlices } from '../pause.js';
import { landmarks } from './landmarks.js';
import { placeIn } from './lines.js';

/** The names on the map, in the reader's language, each where it covers neither another name nor a mark. */

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
/** Size of the letters, pixels, and how much a place counts where two want the same room. */
const STYLES = {
  seat: { size: 15, weight: 700, rank: 1 },
  large: { size: 13, weight: 600, rank: 3 },
  town: { size: 12, weight: 400, rank: 5 },
  village: { size: 11, weight: 400, rank: 8, colour: 'soft' },
  mountain: { size: 11.5, weight: 400, rank: 7, colour: 'ridge', italic: true },
  river: { size: 11.5, weight: 400, rank: 6, colour: 'water', italic: true },
  governorate: { size: 13, weight: 600, rank: 4, colour: 'area', spaced: true },
  district: { size: 11, weight: 600, rank: 9, colour: 'area', spaced: true },
  foreign: { size: 11.5, weight: 400, rank: 6, colour: 'soft' },
};
/** Distance up to which the same name is not written twice, e.g. of a town and its district, pixels. */
const TWIN = 170;
const NATURE = new Set(['mountain', 'valley', 'plain']);
const isAt = at => Array.isArray(at) && Math.abs(at[0]) <= 180 && Math.abs(at[1]) <= 85;

/** The names to place at a zoom, those that count most first: `{ words, lat, lon, style, dot, angle }`. */
export function candidates(places, zoom) {
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

function ofPlace({ id, properties: { kind, name: names } = {}, geometry: { coordinates: [lon, lat] } }, zoom) {
  const look = lookOf(id, kind, zoom);
  if (!look) return null;
  const words = name(names);
  return { lat, lon, ...look, words: kind === 'governorate' || kind === 'district' ? bare(words) : words };
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
  const words = names?.[language()] ?? names?.en ?? names?.local ?? '';
  return { words, lat, lon, style: STYLES.foreign, dot: 2 };
}

function ofName([kind, lon, lat, angle, names]) {
  return { words: name(names), lat, lon, angle, style: STYLES[kind === 'ridge' ? 'mountain' : 'river'] };
}

function ofPeak([lon, lat, metres, names]) {
  const words = Number.isFinite(metres) && names ? `▲ ${metres}` : '';
  return { words, lat, lon, style: STYLES.mountain };
}

/** Widths of names by their font and words: the first use of a font takes long. */
const widths = new Map();
const families = {};

function fontOf({ italic, weight, size }) {
  families[language()] ??= getComputedStyle(document.body).fontFamily;
  return `${italic ? 'italic ' : ''}${weight} ${size}px ${families[language()]}`;
}

const isSpread = style => style.spaced && !rightToLeft();
const lettersOf = ({ style, words }) => isSpread(style) ? words.toLocaleUpperCase() : words;

/** The width of a name; the pen gets its font. */
function widthOf(pen, candidate) {
  const words = lettersOf(candidate);
  const font = fontOf(candidate.style);
  const key = `${font}|${words}`;
  pen.font = font;
  pen.letterSpacing = isSpread(candidate.style) ? '1.5px' : '0px';
  if (!widths.has(key)) widths.set(key, pen.measureText(words).width);
  return widths.get(key);
}

/** Measures the names of a zoom in advance. */
export function measureNames(places, zoom) {
  const pen = document.createElement('canvas').getContext('2d');
  return inSlices(candidates(places, zoom), candidate => widthOf(pen, candidate));
}

/** Whether a town of the base map is one of the gazetteer's places, about 6 km. */
const isNear = (own, [lon, lat]) => own.some(([x, y]) => Math.abs(x - lon) < 0.06 && Math.abs(y - lat) < 0.06);

/**
 * Draws the names.
 *
 * @param obstacles boxes `[left, top, right, bottom]` of the marks in the frame: names avoid them
 * @returns the words drawn
 */
export function drawLabels(pen, frame, palette, places, obstacles) {
  const room = new Room();
  const drawn = [];
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  pen.direction = rightToLeft() ? 'rtl' : 'ltr';
  pen.textAlign = 'center';
  const written = new Map();
  for (const candidate of candidates(places, frame.zoom)) {
    const [x, y] = placeIn(frame, candidate.lat, candidate.lon);
    if (x < 0 || y < 0 || x > frame.width || y > frame.height) continue;
    const { style, dot } = candidate;
    const twin = written.get(candidate.words);
    if (twin && Math.hypot(twin[0] - x, twin[1] - y) < TWIN) continue;
    const spot = room.find(x, y, widthOf(pen, candidate), style.size, dot, obstacles, style.rank <= 3);
    if (!spot) continue;
    if (dot && !room.isCovered(x, y, obstacles)) drawDot(pen, x, y, dot, palette);
    write(pen, lettersOf(candidate), spot, dot ? 0 : candidate.angle ?? 0, palette, palette[style.colour ?? 'text']);
    drawn.push(candidate.words);
    written.set(candidate.words, [x, y]);
  }
  pen.letterSpacing = '0px';
  return drawn;
}

function drawDot(pen, x, y, radius, palette) {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fillStyle = palette.halo;
  pen.fill();
  pen.lineWidth = 1.4;
  pen.strokeStyle = palette.dot;
  pen.stroke();
}

function write(pen, words, [x, y], angle, palette, colour) {
  pen.save();
  pen.translate(x, y);
  pen.rotate(-angle * Math.PI / 180);
  pen.lineWidth = 3.4;
  pen.strokeStyle = palette.halo;
  pen.strokeText(words, 0, 0);
  pen.fillStyle = colour;
  pen.fillText(words, 0, 0);
  pen.restore();
}

/** The room that is taken by names. */
class Room {
  #taken = [];

  /** The middle of a free box for a name beside, above or below its point; null where there is none. */
  find(x, y, width, size, dot, obstacles, isImportant) {
    const boxOf = ([cx, cy]) => [cx - width / 2 - 2, cy - size * 0.65, cx + width / 2 + 2, cy + size * 0.65];
    const free = spotsOf(x, y, width, size, dot, obstacles).filter(spot => !hits(this.#taken, boxOf(spot)));
    const clear = free.find(spot => !hits(obstacles, boxOf(spot)));
    const found = clear ?? (isImportant ? leastCovering(free, obstacles, boxOf) : undefined);
    if (found) this.#taken.push(boxOf(found));
    return found ?? null;
  }

  isCovered(x, y, obstacles) {
    return hits(obstacles, [x, y, x, y]);
  }
}

/** Where a name may stand: around its dot, or around the mark that covers it; at its point where it has no dot. */
function spotsOf(x, y, width, size, dot, obstacles) {
  if (!dot) return [[x, y]];
  const cover = obstacles.find(([left, top, right, bottom]) => x > left && x < right && y > top && y < bottom);
  const [left, top, right, bottom] = cover ?? [x - dot, y - dot, x + dot, y + dot];
  const [end, start] = [[right + 4 + width / 2, y], [left - 4 - width / 2, y]];
  const sides = rightToLeft() ? [start, end] : [end, start];
  const [above, below] = [top - size * 0.75, bottom + size * 0.75];
  const diagonals = [end, start].flatMap(([side]) => [[side, above + 4], [side, below - 4]]);
  return [...sides, [x, above], [x, below], ...diagonals];
}

/** The spot whose box covers least of the obstacles. */
function leastCovering(spots, obstacles, boxOf) {
  const covered = spots.map(spot => obstacles.reduce((sum, other) => sum + shared(boxOf(spot), other), 0));
  return spots[covered.indexOf(Math.min(...covered))];
}

/** The area that two boxes share. */
function shared(a, b) {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return width > 0 && height > 0 ? width * height : 0;
}

const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
const hits = (boxes, box) => boxes.some(other => overlap(box, other));
