import { lines, LINES, named } from './base.js';
import { inWords } from './filters.js';
import { bubbleSize, circle, style } from './marks.js';
import { kindName, kindOf } from './words.js';
import { name, number, rightToLeft, text } from '../text.js';

/** The map as a PNG: ground, circles, marks, a legend, and what was chosen; background tiles are left out. */

const MARGIN = 12;

/** Draws what the map shows now; resolves to the picture. */
export function picture(map, scene, { base, places }, headline) {
  const size = map.getSize();
  const kinds = [...new Set(scene.flatMap(spot => (spot.rows ?? []).map(row => row.kind)))];
  const canvas = document.createElement('canvas');
  const scale = Math.min(2, 4000 / size.x);
  const foot = 66 + 22 * Math.ceil(kinds.length / Math.max(1, Math.floor(size.x / 190)));
  canvas.width = size.x * scale;
  canvas.height = (size.y + foot) * scale;
  const pen = canvas.getContext('2d');
  pen.scale(scale, scale);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, size.x, size.y + foot);
  pen.save();
  pen.beginPath();
  pen.rect(0, 0, size.x, size.y);
  pen.clip();
  ground(pen, map, size, base, places);
  for (const spot of scene) drawSpot(pen, map, spot);
  pen.restore();
  legend(pen, size, kinds, headline);
  return new Promise(resolve => canvas.toBlob(resolve, 'image/png'));
}

function ground(pen, map, size, base, places) {
  pen.fillStyle = '#eae6d8';
  pen.fillRect(0, 0, size.x, size.y);
  for (const { kind, points } of lines(base)) {
    pen.strokeStyle = LINES[kind].color;
    pen.globalAlpha = LINES[kind].opacity;
    pen.lineWidth = LINES[kind].weight;
    pen.beginPath();
    for (const [n, point] of points.entries()) {
      const { x, y } = map.latLngToContainerPoint(point);
      if (n) pen.lineTo(x, y);
      else pen.moveTo(x, y);
    }
    pen.stroke();
  }
  pen.globalAlpha = 1;
  for (const place of named(places, Math.min(map.getZoom(), 9))) {
    const { x, y } = map.latLngToContainerPoint([place.lat, place.lon]);
    pen.fillStyle = '#33322c';
    pen.fillRect(x - 2, y - 2, 4, 4);
    words(pen, name(place.names), x + 6, y + 4, place.seat ? 13 : 11);
  }
}

function words(pen, content, x, y, size, colour = '#33322c') {
  pen.font = `${size}px ${getComputedStyle(document.body).fontFamily}`;
  pen.fillStyle = colour;
  pen.fillText(content, x, y);
}

function drawSpot(pen, map, spot) {
  const { x, y } = map.latLngToContainerPoint([spot.lat, spot.lon]);
  for (const row of spot.rows ?? []) {
    if (row.precision === 'exact' || !row.radiusKm) continue;
    const edge = map.latLngToContainerPoint([spot.lat + row.radiusKm / 111.2, spot.lon]);
    const look = circle(kindOf(row.kind), row.precision);
    pen.beginPath();
    pen.arc(x, y, Math.abs(y - edge.y), 0, 2 * Math.PI);
    pen.setLineDash(look.dashArray.split(' ').map(Number));
    pen.strokeStyle = look.color;
    pen.lineWidth = look.weight;
    pen.stroke();
    if (look.fill !== false) {
      pen.globalAlpha = look.fillOpacity;
      pen.fillStyle = look.fillColor;
      pen.fill();
      pen.globalAlpha = 1;
    }
    pen.setLineDash([]);
  }
  const [row] = spot.rows ?? [];
  if (spot.n === 1) return mark(pen, row.kind, row.precision, x - 12, y - 12, row.unconfirmed);
  pen.beginPath();
  pen.arc(x, y, bubbleSize(spot.n) / 2, 0, 2 * Math.PI);
  pen.fillStyle = '#12343b';
  pen.fill();
  pen.textAlign = 'center';
  words(pen, spot.district ?? number(spot.n), x, y + 5, 13, '#ffffff');
  pen.textAlign = 'start';
}

function mark(pen, kind, precision, x, y, unconfirmed) {
  const look = style(kindOf(kind), precision, unconfirmed);
  const path = new Path2D(look.path);
  pen.save();
  pen.translate(x, y);
  pen.setLineDash(look.dash);
  pen.fillStyle = look.fill;
  pen.strokeStyle = look.stroke;
  pen.lineWidth = look.width;
  pen.fill(path);
  pen.stroke(path);
  pen.setLineDash([]);
  if (look.sign) words(pen, look.sign, 8, 17, 13, '#1d1c1a');
  pen.restore();
}

function legend(pen, size, kinds, headline) {
  pen.direction = rightToLeft() ? 'rtl' : 'ltr';
  const edge = rightToLeft() ? size.x - MARGIN : MARGIN;
  words(pen, headline, edge, size.y + 18, 14);
  words(pen, inWords(), edge, size.y + 36, 11);
  words(pen, text('schematic'), edge, size.y + 52, 10);
  const columns = Math.max(1, Math.floor(size.x / 190));
  for (const [n, kind] of kinds.entries()) {
    const x = MARGIN + 190 * (n % columns);
    const y = size.y + 60 + 22 * Math.floor(n / columns);
    pen.direction = 'ltr';
    mark(pen, kind, 'exact', x, y - 4);
    words(pen, kindName(kind), x + 28, y + 12, 12);
  }
}
