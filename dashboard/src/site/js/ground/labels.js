import { language, rightToLeft } from '../text.js';
import { inSlices } from '../pause.js';
import { placeIn } from './lines.js';
import { candidates } from './names.js';
import { Room } from './room.js';

/** The names on the map, in the reader's language, each where it covers neither another name nor a mark. */

/** Distance up to which the same name is not written twice, e.g. of a town and its district, pixels. */
const TWIN = 170;

/** Widths of names by their font and words: to measure takes long. */
const widths = new Map();
const families = {};

function fontOf({ italic, weight, size }) {
  families[language()] ??= getComputedStyle(document.body).fontFamily;
  return `${italic ? 'italic ' : ''}${weight} ${size}px ${families[language()]}`;
}

const isSpread = style => style.spaced && !rightToLeft();
const lettersOf = ({ style, words }) => isSpread(style) ? words.toLocaleUpperCase() : words;

/** Gives the pen the font of a style, which takes long. */
function takeFont(pen, style) {
  pen.font = fontOf(style);
  pen.letterSpacing = isSpread(style) ? '1.5px' : '0px';
}

/** The pen that measures, so that the one that writes keeps its font. */
const ruler = document.createElement('canvas').getContext('2d');

function widthOf(candidate) {
  candidate.width ??= measured(candidate);
  return candidate.width;
}

function measured(candidate) {
  const words = lettersOf(candidate);
  const key = `${fontOf(candidate.style)}|${words}`;
  if (!widths.has(key)) {
    takeFont(ruler, candidate.style);
    widths.set(key, ruler.measureText(words).width);
  }
  return widths.get(key);
}

/** Measures the names of a zoom in advance. */
export const measureNames = (places, zoom) => inSlices(candidates(places, zoom), widthOf);

/**
 * Draws the names.
 *
 * @param obstacles boxes `[left, top, right, bottom, isNumber]` of the marks in the frame: names avoid them
 * @returns the words drawn
 */
export function drawLabels(pen, frame, palette, places, obstacles) {
  const room = new Room();
  const drawn = [];
  let penStyle;
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
    const angle = dot ? 0 : candidate.angle ?? 0;
    const measures = { width: widthOf(candidate), size: style.size, dot, angle };
    const spot = room.find(x, y, measures, obstacles, style.covers);
    if (!spot) continue;
    if (dot && !room.isCovered(x, y, obstacles)) drawDot(pen, x, y, dot, palette);
    if (style !== penStyle) takeFont(pen, penStyle = style);
    write(pen, lettersOf(candidate), spot, angle, palette, palette[style.colour ?? 'text']);
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
