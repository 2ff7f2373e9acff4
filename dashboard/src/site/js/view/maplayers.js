import { canvasLayer, paintedLayer } from '../ground/canvaslayer.js';
import { colours } from '../ground/colours.js';
import { drawLabels, measureNames } from '../ground/labels.js';
import { landmarks } from '../ground/landmarks.js';
import { placeIn } from '../ground/lines.js';
import { drawShades } from '../ground/shades.js';
import { drawSigns } from '../ground/signs.js';
import { pause } from '../pause.js';
import { places } from '../places.js';
import { callWorker } from '../workerclient.js';
import { boxesOf } from './marks.js';

/** The canvases of the map: the base map, the shades of marks below them, and names above them. */

/** The layer of the base map, and those of shades and names, as far as there are any. */
let below;
let layers = [];
let shown = { marks: [], inside: [], scale: 1, isSmall: false };
let resolved = {};

/** Adds the canvases to a map; an operator's tiles take the place of the base map and its names. */
export function addLayers(map, gazetteer, tiles) {
  for (const [pane, zIndex] of [['ground', 150], ['shades', 350], ['signs', 590], ['labels', 650]]) {
    map.createPane(pane).style.zIndex = zIndex;
  }
  if (tiles?.url) L.tileLayer(tiles.url, { attribution: tiles.attribution ?? '' }).addTo(map);
  const drawInto = (pen, frame, canvas) => { canvas.dataset.halos = shade(pen, frame); };
  const shades = canvasLayer('shades', 0.1, drawInto, 1); // they are soft
  const paint = (frame, ratio) => callWorker('paint', frame, colours(), ratio);
  below = tiles?.url ? undefined : paintedLayer('ground', 0.15, paint);
  const above = canvasLayer('labels', 0.08, (pen, frame, canvas) => {
    canvas.dataset.names = label(pen, frame, gazetteer).join('|');
  });
  const signs = canvasLayer('signs', 0.05, (pen, frame) => drawSigns(pen, frame, shown.inside, shown, colourOf));
  layers = below ? [signs, shades, above] : [signs, shades];
  for (const layer of [below, ...layers]) layer?.addTo(map);
}

/**
 * Draws what depends on the marks.
 *
 * @param changed `marks` as the worker gives them; those of them that are `inside`, which the edge of the map does not
 *     cut; the `scale` of donuts; whether badges are small, `isSmall`; `discs`, others that names avoid: their `point`
 *     and `size`
 */
export async function redrawMarks(changed) {
  const mine = shown = changed;
  for (const layer of layers) {
    if (mine === shown) layer.redraw();
    await pause();
  }
}

/** Prepares the names of a zoom, in slices. */
export const prepareNames = (gazetteer, zoom) => layers.length > 2 && measureNames(gazetteer, zoom);

/** What was drawn last, see `redrawMarks`. */
export const shownMarks = () => shown;

/** Paints the base map anew; resolves when it shows. */
export const paintGround = () => below?.redraw();

/** Draws everything anew, e.g. in the colours of another theme; resolves when the base map shows. */
export async function redrawGround() {
  resolved = {};
  await Promise.all([paintGround(), redrawMarks(shown)]);
}

/** Draws the shades of the marks into a frame. */
export const shade = (pen, frame) => drawShades(pen, frame, shown.marks, pcodesOf, colourOf);

/** Writes the names beside the marks into a frame; returns them. */
export const label = (pen, frame, gazetteer) => {
  const placed = mark => placeIn(frame, ...mark.at ?? [mark.lat, mark.lon]);
  const parts = mark => boxesOf(mark, placed(mark), shown.scale);
  const boxes = shown.marks.flatMap(mark => parts(mark).map((box, n) => [...box.slice(0, 4), n > 0]));
  const discs = shown.discs?.map(({ point, size }) => discBox(placeIn(frame, ...point), size / 2)) ?? [];
  return drawLabels(pen, frame, colours(), gazetteer, [...boxes, ...discs]);
};

const discBox = ([x, y], r) => [x - r, y - r, x + r, y + r];

/** The p-codes of the districts of a region, by its id. */
function pcodesOf(id) {
  const { kind, pcode } = places.get(id)?.properties ?? {};
  if (!pcode) return [];
  if (kind !== 'governorate') return [pcode];
  return [...landmarks.districts.keys()].filter(code => code.startsWith(`${pcode}Q`));
}

/** The value of a colour of the theme, e.g. `var(--attack)`. */
export function colourOf(variable) {
  const property = /^var\((.+)\)$/.exec(variable)?.[1] ?? '--soft';
  resolved[property] ??= getComputedStyle(document.documentElement).getPropertyValue(property).trim();
  return resolved[property];
}
