import { AREA, decodeAll, placeIn, trace } from '../ground/lines.js';
import { FIRST, MORE, read } from './files.js';
import { STROKES } from './strokes.js';

/** The base map: relief, waters, roads by class, built-up land and borders of three levels, painted in the worker. */

const RELIEF = new URL('../../base/relief.webp', import.meta.url);

/** What was read: lines and areas by name. */
const ground = {
  lines: new Map(), areas: new Map(),
  /** Draws the relief into a frame, with some opacity; null until it is here. */
  relief: null,
};

/** Reads what the first view draws; returns the landmarks that the page names. */
export async function readFirst() {
  const file = await read(FIRST);
  ground.lines = decodeAll(file?.lines);
  ground.areas = decodeAll(file?.areas);
  return { names: rows(file?.names) };
}

/** Reads what comes after the first view; returns landmarks, rings of districts by p-code and roads by their id. */
export async function readMore() {
  const file = await read(MORE);
  for (const [name, lines] of decodeAll(file?.lines)) ground.lines.set(name, lines);
  return {
    districts: decodeAll(file?.districts),
    roads: new Map([...decodeAll(singles(file?.roads))].map(([id, [line]]) => [id, line])),
    peaks: rows(file?.peaks),
    towns: rows(file?.towns),
  };
}

const rows = value => Array.isArray(value) ? value.filter(Array.isArray).slice(0, 2000) : [];
const singles = value => Object.fromEntries(Object.entries(value ?? {}).map(([id, line]) => [id, [line]]));

/** Reads the relief; the map does without where it cannot be read. */
export async function readRelief() {
  try {
    const [answer, { drawRelief, shadow }] = await Promise.all([fetch(RELIEF), import('./relief.js')]);
    const picture = shadow(await createImageBitmap(await answer.blob()));
    ground.relief = (...parameters) => drawRelief(picture, ...parameters);
  } catch {
    ground.relief = null;
  }
}

/**
 * Paints the base map.
 *
 * @param frame what it shows: `scale` width of the world, `x`, `y` of its corner, `width` and `height`, pixels; `zoom`
 * @param palette colours, see `ground/colours.js`
 * @param ratio pixels of the device for one of the frame
 * @returns the picture; undefined where there is nothing to see, or in a browser whose workers cannot paint
 */
export function paint(frame, palette, ratio) {
  const [width, height] = [frame.width, frame.height].map(size => Math.round(size * ratio));
  if (!globalThis.OffscreenCanvas || !width || !height) return undefined;
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d', { alpha: false });
  if (!pen) return undefined;
  pen.scale(ratio, ratio);
  drawGround(pen, frame, palette);
  return canvas.transferToImageBitmap();
}

function drawGround(pen, frame, palette) {
  pen.fillStyle = palette.land;
  pen.fillRect(0, 0, frame.width, frame.height);
  pen.lineJoin = 'round';
  fill(pen, frame, 'builtup', palette.builtup);
  const closeness = Math.max(0, frame.zoom - 8.5);
  if (ground.relief) ground.relief(pen, frame, palette.relief * Math.max(0.3, 1 - 0.28 * closeness));
  fill(pen, frame, 'lake', palette.lake, palette.shore);
  for (const [name, colour, [width, growth], smallest, dashes] of STROKES) {
    if (frame.zoom < smallest || !ground.lines.has(name)) continue;
    trace(pen, ground.lines.get(name), frame);
    pen.setLineDash(dashes);
    pen.lineCap = dashes.length ? 'butt' : 'round';
    pen.lineWidth = width * growth ** (frame.zoom - 8);
    pen.strokeStyle = palette[colour];
    pen.stroke();
  }
  pen.setLineDash([]);
  fadeOut(pen, frame, palette.land);
}

function fill(pen, frame, name, colour, edge) {
  trace(pen, ground.areas.get(name) ?? [], frame, true);
  pen.fillStyle = colour;
  pen.fill('evenodd');
  if (!edge) return;
  pen.strokeStyle = edge;
  pen.lineWidth = 0.8;
  pen.stroke();
}

/** Width of the strip at the edge of the data over which the map fades into the land beyond, degrees. */
const FADE = 0.22;

function fadeOut(pen, frame, land) {
  const [west, south, east, north] = AREA;
  const [left, top] = placeIn(frame, north, west);
  const [right, bottom] = placeIn(frame, south, east);
  const [inLeft, inTop] = placeIn(frame, north - FADE, west + FADE);
  const [inRight, inBottom] = placeIn(frame, south + FADE, east - FADE);
  strip(pen, land, [left, 0, inLeft, 0], [0, 0, inLeft, frame.height]);
  strip(pen, land, [right, 0, inRight, 0], [inRight, 0, frame.width - inRight, frame.height]);
  strip(pen, land, [0, top, 0, inTop], [0, 0, frame.width, inTop]);
  strip(pen, land, [0, bottom, 0, inBottom], [0, inBottom, frame.width, frame.height - inBottom]);
}

function strip(pen, land, line, [x, y, width, height]) {
  if (width <= 0 || height <= 0) return;
  const gradient = pen.createLinearGradient(...line);
  gradient.addColorStop(0, land);
  gradient.addColorStop(1, `${land}00`);
  pen.fillStyle = gradient;
  pen.fillRect(x, y, width, height);
}
