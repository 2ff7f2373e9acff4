import { lightColours } from '../ground/colours.js';
import { drawGround } from '../ground/ground.js';
import { drawLabels } from '../ground/labels.js';
import { number, rightToLeft, text } from '../text.js';
import { filtersText } from './filters.js';
import { bubbleSize, circleStyle, markStyle } from './marks.js';
import { kindName, kindOf } from './words.js';

/** The map as a PNG: base map, circles, marks, a legend, and what was chosen; background tiles are left out. */

const MARGIN = 12;
const LEGEND_COLUMN = 190;
const LEGEND_ROW = 22;
const LEGEND_HEAD = 66;
const MAX_WIDTH = 4000;
const KM_PER_DEGREE = 111.2;

/** Draws what the map shows now, `marks`; resolves to the picture, a Blob. */
export function picture(map, marks, places, headline) {
  const size = map.getSize();
  const kinds = [...new Set(marks.flatMap(mark => (mark.rows ?? []).map(row => row.kind)))];
  const height = size.y + LEGEND_HEAD + LEGEND_ROW * Math.ceil(kinds.length / legendColumns(size));
  const canvas = document.createElement('canvas');
  const scale = Math.min(2, MAX_WIDTH / size.x);
  canvas.width = size.x * scale;
  canvas.height = height * scale;
  const pen = canvas.getContext('2d');
  pen.scale(scale, scale);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, size.x, height);
  pen.save();
  pen.beginPath();
  pen.rect(0, 0, size.x, size.y);
  pen.clip();
  const frame = frameOf(map, size);
  drawGround(pen, frame, lightColours);
  for (const mark of marks) drawMark(pen, map, mark);
  drawLabels(pen, frame, lightColours, places, []);
  pen.restore();
  drawLegend(pen, size, kinds, headline);
  return new Promise(resolve => { canvas.toBlob(resolve, 'image/png'); });
}

/** What the map shows, as the base map is drawn. */
function frameOf(map, size) {
  const { x, y } = map.project(map.containerPointToLatLng([0, 0]));
  return { scale: 256 * 2 ** map.getZoom(), x, y, width: size.x, height: size.y, zoom: map.getZoom() };
}

function drawText(pen, content, x, y, size, colour = '#33322c') {
  pen.font = `${size}px ${getComputedStyle(document.body).fontFamily}`;
  pen.fillStyle = colour;
  pen.fillText(content, x, y);
}

function drawMark(pen, map, mark) {
  const { x, y } = map.latLngToContainerPoint([mark.lat, mark.lon]);
  for (const row of mark.rows ?? []) {
    if (row.precision === 'exact' || !row.radiusKm) continue;
    const edge = map.latLngToContainerPoint([mark.lat + row.radiusKm / KM_PER_DEGREE, mark.lon]);
    drawCircle(pen, x, y, Math.abs(y - edge.y), circleStyle(kindOf(row.kind), row.precision));
  }
  const [row] = mark.rows ?? [];
  if (mark.n === 1) drawSymbol(pen, row.kind, row.precision, x - 12, y - 12, row.unconfirmed);
  else drawBubble(pen, x, y, mark);
}

function drawCircle(pen, x, y, radius, style) {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.setLineDash(style.dashArray.split(' ').map(Number));
  pen.strokeStyle = style.color;
  pen.lineWidth = style.weight;
  pen.stroke();
  if (style.fill !== false) {
    pen.globalAlpha = style.fillOpacity;
    pen.fillStyle = style.fillColor;
    pen.fill();
    pen.globalAlpha = 1;
  }
  pen.setLineDash([]);
}

function drawBubble(pen, x, y, mark) {
  pen.beginPath();
  pen.arc(x, y, bubbleSize(mark.n) / 2, 0, 2 * Math.PI);
  pen.fillStyle = '#12343b';
  pen.fill();
  pen.textAlign = 'center';
  drawText(pen, mark.district ?? number(mark.n), x, y + 5, 13, '#ffffff');
  pen.textAlign = 'start';
}

function drawSymbol(pen, kind, precision, x, y, unconfirmed) {
  const style = markStyle(kindOf(kind), precision, unconfirmed);
  const path = new Path2D(style.path);
  pen.save();
  pen.translate(x, y);
  pen.setLineDash(style.dash);
  pen.fillStyle = style.fill;
  pen.strokeStyle = style.stroke;
  pen.lineWidth = style.width;
  pen.fill(path);
  pen.stroke(path);
  pen.setLineDash([]);
  if (style.sign) drawText(pen, style.sign, 8, 17, 13, '#1d1c1a');
  pen.restore();
}

const legendColumns = size => Math.max(1, Math.floor(size.x / LEGEND_COLUMN));

function drawLegend(pen, size, kinds, headline) {
  pen.direction = rightToLeft() ? 'rtl' : 'ltr';
  const edge = rightToLeft() ? size.x - MARGIN : MARGIN;
  drawText(pen, headline, edge, size.y + 18, 14);
  drawText(pen, filtersText(), edge, size.y + 36, 11);
  drawText(pen, text('mapNotice'), edge, size.y + 52, 10);
  for (const [n, kind] of kinds.entries()) {
    const x = MARGIN + LEGEND_COLUMN * (n % legendColumns(size));
    const y = size.y + 60 + LEGEND_ROW * Math.floor(n / legendColumns(size));
    pen.direction = 'ltr';
    drawSymbol(pen, kind, 'exact', x, y - 4);
    drawText(pen, kindName(kind), x + 28, y + 12, 12);
  }
}
