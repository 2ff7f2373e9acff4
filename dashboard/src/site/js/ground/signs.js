import { GROUPS } from '../kinds.js';
import { number } from '../text.js';
import { DEAD_AT_BADGE, deadAt, deadWidth, isReadable, lettersOf, radiusOf, ringOf, toneOf } from '../view/marks.js';
import { placeIn } from './lines.js';

/**
 * Signs of several incidents on a canvas: a hundred of them as elements of the page would take the browser longer to
 * lay out than all else that a filter changes. Who reads, hits or focuses them finds an element at the same place.
 */

/** The pictures in the badges of roads and of regions, in a square of 24, and the size in which they are drawn. */
const WAY = 'M4 20 9 4h6l5 16M12 6v3M12 12v3M12 18v2';
const ZONE = 'M4 5l7-1 9 3-2 7 1 6-8-2-6 1 1-7z';
const PICTURE = 15;

/**
 * Draws the donuts and badges among marks, from the north to the south; the signs of single incidents are left out.
 *
 * @param scale of the donuts
 * @param isSmall whether badges are small
 * @param colour resolves a colour of the theme, e.g. `var(--attack)`
 */
export function drawSigns(pen, frame, marks, { scale, isSmall }, colour) {
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.direction = 'ltr';
  hasFont = false;
  const placed = marks.map(mark => [mark, placeIn(frame, ...mark.at ?? [mark.lat, mark.lon])]);
  for (const [mark, at] of placed.sort(([, [, y]], [, [, other]]) => y - other)) {
    if (mark.road || mark.area) drawBadge(pen, mark, at, isSmall, colour);
    else if (mark.n > 1) drawDonut(pen, mark, at, scale, colour);
  }
}

/** A donut of incidents by group with their number; a spot, where all are at one place, has a point below. */
function drawDonut(pen, { n, groups, dead, rows }, [x, y], scale, colour) {
  const r = radiusOf(n, scale);
  const disc = (radius, fill) => drawShape(pen, fill, () => pen.arc(x, y, radius, 0, 2 * Math.PI));
  const point = () => [[-5, -1], [5, -1], [0, 8]].forEach(([right, down]) => pen.lineTo(x + right, y + r + down));
  if (rows) drawShape(pen, colour('var(--ink)'), point);
  disc(r + 2.5, '#0003');
  disc(r + 1.5, colour('var(--paper)'));
  let angle = -Math.PI / 2;
  groups.forEach((count, group) => {
    const from = angle;
    angle += 2 * Math.PI * count / n;
    if (count) drawShape(pen, colour(`var(--${GROUPS[group]})`), () => {
      pen.moveTo(x, y);
      pen.arc(x, y, r, from, angle);
    });
  });
  disc(Math.max(0, r - ringOf(r)), colour('var(--paper)'));
  if (!isReadable(r)) return;
  writeBold(pen, number(n), x, y, lettersOf(r), colour('var(--ink)'));
  const [right, up] = deadAt(r);
  writeDead(pen, dead, x + right, y - up, colour);
}

/** The badge of a road or of a region with its number, which is no place on the map. */
function drawBadge(pen, { n, groups, dead, road }, [x, y], isSmall, colour) {
  const words = number(n);
  const [height, size, room] = isSmall ? [19, 11, 29] : [23, 13, 32];
  const width = room + 0.58 * size * words.length;
  const left = x - width / 2;
  const box = (rim, down) => () =>
    pen.roundRect(left + rim, y - height / 2 + rim + down, width - 2 * rim, height - 2 * rim, 7 - rim);
  drawShape(pen, '#0004', box(-0.5, 1.2));
  drawShape(pen, colour(toneOf(groups, n)), box(0, 0));
  drawShape(pen, colour('var(--paper)'), box(2.2, 0));
  pen.save();
  pen.translate(left + 6, y - PICTURE / 2);
  pen.scale(PICTURE / 24, PICTURE / 24);
  Object.assign(pen, { strokeStyle: colour('var(--ink)'), lineWidth: 2.6, lineJoin: 'round' });
  pen.stroke(new Path2D(road ? WAY : ZONE));
  pen.restore();
  writeBold(pen, words, left + (width + PICTURE + 5) / 2, y, size, colour('var(--ink)'));
  writeDead(pen, dead, x + DEAD_AT_BADGE[0], y - DEAD_AT_BADGE[1], colour);
}

/** The number of dead in a black badge around a point; nothing where there are none. */
export function drawDead(pen, dead, x, y, colour) {
  hasFont = false;
  writeDead(pen, dead, x, y, colour);
}

function writeDead(pen, dead, x, y, colour) {
  if (!dead) return;
  const width = deadWidth(number(dead));
  const box = rim => () => pen.roundRect(x - width / 2 - rim, y - 8 - rim, width + 2 * rim, 16 + 2 * rim, 8 + rim);
  drawShape(pen, colour('var(--paper)'), box(1.2));
  drawShape(pen, colour('var(--dead)'), box(0));
  writeBold(pen, number(dead), x, y, 11, colour('var(--on-dead)'));
}

function drawShape(pen, fill, outline) {
  pen.beginPath();
  outline();
  pen.fillStyle = fill;
  pen.fill();
}

let family = {};
/** Size of the one font in which all is written, each in its own scale: to set the font of a pen takes long. */
const LETTERS = 16;
/** Whether the pen has that font. */
let hasFont = false;

/** Writes words around a point. */
function writeBold(pen, words, x, y, size, fill) {
  const { lang } = document.documentElement;
  if (family.lang !== lang) family = { lang, names: getComputedStyle(document.body).fontFamily };
  if (!hasFont) pen.font = `700 ${LETTERS}px ${family.names}`;
  hasFont = true;
  pen.save();
  pen.translate(x, y + 0.04 * size);
  pen.scale(size / LETTERS, size / LETTERS);
  pen.fillStyle = fill;
  pen.fillText(words, 0, 0);
  pen.restore();
}
