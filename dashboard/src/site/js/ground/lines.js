/** Decodes the files of the base map: lines in thousandths of a degree become points of the Mercator square. */

/** The area of all data of the base map: west, south, east, north, degrees. */
export const AREA = [41.5, 33.5, 46.5, 37.5];

const MAX_LINES = 20000;

const listOf = value => Array.isArray(value) ? value.slice(0, MAX_LINES) : [];

/** The place of a point in the square of the world, 0 to 1 from west to east and from north to south. */
export function mercator(lat, lon) {
  const y = Math.asinh(Math.tan(lat * Math.PI / 180)) / Math.PI;
  return [(lon + 180) / 360, (1 - y) / 2];
}

/** Latitude and longitude of a point of that square, degrees. */
export const latLonOf = (x, y) => [Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180 / Math.PI, x * 360 - 180];

/** The place of a point in a frame, see `drawGround`, pixels. */
export function placeIn({ scale, x, y }, lat, lon) {
  const [east, south] = mercator(lat, lon);
  return [east * scale - x, south * scale - y];
}

/** A line as `{ points, box }`: x and y of its points, one after the other, and west, north, east, south. */
function decode(coded) {
  const points = new Float64Array(coded.length - coded.length % 2);
  const box = [1, 1, 0, 0];
  let [lon, lat] = [0, 0];
  for (let n = 0; n < points.length; n += 2) {
    lon += coded[n];
    lat += coded[n + 1];
    const [x, y] = mercator(lat / 1000, lon / 1000);
    points[n] = x;
    points[n + 1] = y;
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return { points, box };
}

const isCoded = line => Array.isArray(line) && line.length >= 4 && line.every(Number.isFinite);

/** The lines of each name in an object; what is not a line is left out. */
export function decodeAll(object) {
  const named = object && typeof object === 'object' ? Object.entries(object) : [];
  return new Map(named.map(([name, lines]) => [name, listOf(lines).filter(isCoded).map(decode)]));
}

/** Traces lines of the Mercator square; those outside the frame are left out. */
export function trace(pen, lines, { scale, x, y, width, height }, close = false) {
  pen.beginPath();
  for (const { points, box } of lines) {
    const [west, north, east, south] = box.map(part => part * scale);
    if (east < x || west > x + width || south < y || north > y + height) continue;
    pen.moveTo(points[0] * scale - x, points[1] * scale - y);
    for (let n = 2; n < points.length; n += 2) pen.lineTo(points[n] * scale - x, points[n + 1] * scale - y);
    if (close) pen.closePath();
  }
}
