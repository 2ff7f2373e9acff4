import { AREA, mercator } from '../ground/lines.js';

/** The relief: a shaded picture of the area, in degrees of equal size, that becomes shadow and light on any colour. */

/** Brightness of flat land in the picture. */
const FLAT = 203;
const STRENGTH = 1.15;
const LIGHT = 0.8;
/** Part of the picture over which it fades out at its edges. */
const FADE = 0.06;

/** The relief of a picture (ImageBitmap), a canvas in the Mercator projection. */
export function shadow(picture) {
  const [west, south, east, north] = AREA;
  const [, top] = mercator(north, west);
  const [, bottom] = mercator(south, east);
  const height = Math.round(picture.height * 1.25);
  const flat = canvasOf(picture.width, picture.height);
  flat.pen.drawImage(picture, 0, 0);
  tone(flat.pen, picture);
  const { canvas, pen } = canvasOf(picture.width, height);
  for (let row = 0; row < height; row++) {
    const y = 1 - 2 * (top + (bottom - top) * (row + 0.5) / height);
    const lat = Math.atan(Math.sinh(y * Math.PI)) * 180 / Math.PI;
    const from = Math.min(picture.height - 1, Math.max(0, (north - lat) / (north - south) * picture.height - 0.5));
    pen.drawImage(flat.canvas, 0, from, picture.width, 1, 0, row, picture.width, 1);
  }
  return canvas;
}

function canvasOf(width, height) {
  const canvas = new OffscreenCanvas(width, height);
  return { canvas, pen: canvas.getContext('2d', { willReadFrequently: true }) };
}

/** Turns brightness into black or white of some opacity; none at the edges. */
function tone(pen, { width, height }) {
  const image = pen.getImageData(0, 0, width, height);
  const { data } = image;
  for (let n = 0; n < data.length; n += 4) {
    const [column, row] = [n / 4 % width, Math.floor(n / 4 / width)];
    const edge = Math.min(column / width, 1 - column / width, row / height, 1 - row / height) / FADE;
    const light = data[n] - FLAT;
    data[n] = data[n + 1] = data[n + 2] = light > 0 ? 255 : 30;
    data[n + 3] = Math.min(255, Math.abs(light) * (light > 0 ? LIGHT * 2 : STRENGTH)) * Math.min(1, edge);
  }
  pen.putImageData(image, 0, 0);
}

/** Draws a relief into a frame. */
export function drawRelief(relief, pen, { scale, x, y }, opacity) {
  const [west, south, east, north] = AREA;
  const [left, top] = mercator(north, west).map(part => part * scale);
  const [right, bottom] = mercator(south, east).map(part => part * scale);
  pen.globalAlpha = opacity;
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(relief, left - x, top - y, right - left, bottom - top);
  pen.globalAlpha = 1;
}
