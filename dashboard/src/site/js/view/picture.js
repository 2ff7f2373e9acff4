import { colours } from '../ground/colours.js';
import { placeIn } from '../ground/lines.js';
import { drawDead, drawSigns } from '../ground/signs.js';
import { GROUPS } from '../kinds.js';
import { number, rightToLeft, text } from '../text.js';
import { callWorker } from '../workerclient.js';
import { filtersText } from './filters.js';
import { colourOf, label, shade, shownMarks } from './maplayers.js';
import { groupSymbol, MARK_SIZE, symbol } from './marks.js';

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
  const shown = shownMarks();
  Object.assign(pen, { textAlign: 'center', textBaseline: 'middle' });
  for (const { n, road, area, lat, lon, rows } of shown.marks) {
    if (n === 1 && !road && !area) await drawIncident(pen, rows[0], ...placeIn(frame, lat, lon));
  }
  drawSigns(pen, frame, shown.marks, shown, colourOf);
  Object.assign(pen, { textAlign: 'start', textBaseline: 'alphabetic' });
}

async function drawIncident(pen, { kind, precision, unconfirmed, killed: [low, best] }, x, y) {
  const half = MARK_SIZE / 2;
  await drawSvg(pen, symbol(kind, precision, unconfirmed), x - half, y - half, MARK_SIZE, MARK_SIZE);
  drawDead(pen, best ?? low, x + 11, y - 13, colourOf);
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
