import { colours } from '../ground/colours.js';
import { placeIn } from '../ground/lines.js';
import { GROUPS } from '../kinds.js';
import { number, rightToLeft, text } from '../text.js';
import { callWorker } from '../workerclient.js';
import { filtersText } from './filters.js';
import { colourOf, label, shade, shownMarks } from './maplayers.js';
import {
  deadAt, deadWidth, groupSymbol, isReadable, lettersOf, MARK_SIZE, radiusOf, ringOf, symbol, toneOf,
} from './marks.js';

/** The map as a PNG: base map, shades, marks, a legend, and what was chosen; background tiles are left out. */

const MARGIN = 12;
const LEGEND = 96;
const MAX_WIDTH = 4000;

/** Draws what a Leaflet map shows now; resolves to the picture, a Blob. */
export async function picture(map, places, headline) {
  const size = map.getSize();
  const canvas = document.createElement('canvas');
  const scale = Math.min(2, MAX_WIDTH / size.x);
  canvas.width = size.x * scale;
  canvas.height = (size.y + LEGEND) * scale;
  const pen = canvas.getContext('2d');
  pen.scale(scale, scale);
  const frame = frameOf(map, size);
  const ground = await callWorker('paint', frame, colours(), scale);
  if (ground) pen.drawImage(ground, 0, 0, frame.width, frame.height);
  shade(pen, frame);
  await drawMarks(pen, map, frame);
  label(pen, frame, places);
  await drawLegend(pen, size, headline);
  return new Promise(resolve => { canvas.toBlob(resolve, 'image/png'); });
}

/** What the map shows, as the base map is drawn. */
function frameOf(map, size) {
  const { x, y } = map.project(map.containerPointToLatLng([0, 0]));
  return { scale: 256 * 2 ** map.getZoom(), x, y, width: size.x, height: size.y, zoom: map.getZoom() };
}

/** Draws what lies on the base map: signs of incidents, donuts and badges, or the bubbles of districts. */
async function drawMarks(pen, map, frame) {
  for (const bubble of map.getContainer().querySelectorAll('.bubble.district')) drawDistrict(pen, map, bubble);
  const { marks, scale } = shownMarks();
  for (const mark of marks) {
    const [x, y] = placeIn(frame, ...mark.at ?? [mark.lat, mark.lon]);
    if (mark.road || mark.area) drawBadge(pen, mark, x, y);
    else if (mark.n > 1) drawDonut(pen, mark, x, y, scale);
    else await drawIncident(pen, mark.rows[0], x, y);
  }
}

async function drawIncident(pen, { kind, precision, unconfirmed, killed: [low, best] }, x, y) {
  const half = MARK_SIZE / 2;
  await drawSvg(pen, symbol(kind, precision, unconfirmed), x - half, y - half, MARK_SIZE, MARK_SIZE);
  drawDead(pen, best ?? low, x + 11, y - 13);
}

function drawDonut(pen, { n, groups, dead, rows }, x, y, scale) {
  const r = radiusOf(n, scale);
  const point = () => [[-5, -1], [5, -1], [0, 8]].forEach(([right, down]) => pen.lineTo(x + right, y + r + down));
  if (rows) drawShape(pen, 'var(--ink)', point);
  drawShape(pen, 'var(--paper)', () => pen.arc(x, y, r + 1.5, 0, 2 * Math.PI));
  let angle = -Math.PI / 2;
  for (const [group, count] of groups.entries()) {
    const from = angle;
    angle += 2 * Math.PI * count / n;
    if (count) drawShape(pen, `var(--${GROUPS[group]})`, () => {
      pen.moveTo(x, y);
      pen.arc(x, y, r, from, angle);
    });
  }
  drawShape(pen, 'var(--paper)', () => pen.arc(x, y, r - ringOf(r), 0, 2 * Math.PI));
  if (!isReadable(r)) return;
  writeBold(pen, number(n), x, y, lettersOf(r), 'var(--ink)');
  const [right, up] = deadAt(r);
  drawDead(pen, dead, x + right, y - up);
}

function drawBadge(pen, { n, groups, dead }, x, y) {
  const width = 18 + 8 * number(n).length;
  const box = () => pen.roundRect(x - width / 2, y - 11, width, 22, 7);
  drawShape(pen, 'var(--paper)', box);
  pen.strokeStyle = colourOf(toneOf(groups, n));
  pen.lineWidth = 2.2;
  pen.stroke();
  writeBold(pen, number(n), x, y, 13, 'var(--ink)');
  drawDead(pen, dead, x + 18, y - 12);
}

function drawDead(pen, dead, x, y) {
  if (!dead) return;
  const width = deadWidth(number(dead));
  drawShape(pen, 'var(--dead)', () => pen.roundRect(x - width / 2, y - 8, width, 16, 8));
  writeBold(pen, number(dead), x, y, 11, 'var(--on-dead)');
}

function drawShape(pen, colour, outline) {
  pen.beginPath();
  outline();
  pen.fillStyle = colourOf(colour);
  pen.fill();
}

function writeBold(pen, words, x, y, size, colour) {
  pen.textAlign = 'center';
  pen.font = `700 ${size}px ${getComputedStyle(document.body).fontFamily}`;
  pen.fillStyle = colourOf(colour);
  pen.fillText(words, x, y + 0.36 * size);
  pen.textAlign = 'start';
}

/** Draws the bubble of a district as a disc with its text. */
function drawDistrict(pen, map, bubble) {
  const frame = map.getContainer().getBoundingClientRect();
  const box = bubble.getBoundingClientRect();
  const [x, y] = [box.x - frame.x + box.width / 2, box.y - frame.y + box.height / 2];
  pen.beginPath();
  pen.arc(x, y, box.width / 2, 0, 2 * Math.PI);
  pen.fillStyle = '#12343b';
  pen.fill();
  pen.textAlign = 'center';
  write(pen, bubble.innerText.replace(/\s+/g, ' '), x, y + 4, 12, '#ffffff');
  pen.textAlign = 'start';
}

/** Draws an SVG with room for what hangs over its edges; a browser that cannot do so leaves it out. */
async function drawSvg(pen, element, x, y, width, height) {
  const copy = element.cloneNode(true);
  const [left, top, across, down] = element.getAttribute('viewBox').split(' ').map(Number);
  const unit = across / width;
  const room = 14;
  const more = room * unit;
  copy.setAttribute('viewBox', [left - more, top - more, across + 2 * more, down + 2 * more].join(' '));
  copy.setAttribute('width', width + 2 * room);
  copy.setAttribute('height', height + 2 * room);
  copy.setAttribute('font-family', getComputedStyle(document.body).fontFamily);
  const source = new XMLSerializer().serializeToString(copy).replace(/var\(--[\w-]+\)/g, colourOf);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  try {
    await image.decode();
    pen.drawImage(image, x - room, y - room);
  } catch {
    // the picture does without it
  }
}

function write(pen, content, x, y, size, colour = colours().text) {
  pen.font = `${size}px ${getComputedStyle(document.body).fontFamily}`;
  pen.fillStyle = colour;
  pen.fillText(content, x, y);
}

async function drawLegend(pen, size, headline) {
  pen.fillStyle = colourOf('var(--paper)');
  pen.fillRect(0, size.y, size.x, LEGEND);
  pen.direction = rightToLeft() ? 'rtl' : 'ltr';
  pen.textAlign = 'start';
  const edge = rightToLeft() ? size.x - MARGIN : MARGIN;
  const forward = rightToLeft() ? -1 : 1;
  write(pen, headline, edge, size.y + 20, 14);
  write(pen, filtersText(), edge, size.y + 38, 11);
  write(pen, text('mapNotice'), edge, size.y + 54, 10, colours().soft);
  let x = edge;
  for (const group of GROUPS) {
    await drawSvg(pen, groupSymbol(group), rightToLeft() ? x - 16 : x, size.y + 68, 16, 16);
    write(pen, text(`group.${group}`), x + forward * 22, size.y + 81, 12);
    x += forward * (44 + pen.measureText(text(`group.${group}`)).width);
  }
}
