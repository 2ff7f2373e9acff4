import { lineOf } from '../ground/shades.js';
import { MARK_SIZE, radiusOf } from './marks.js';

/** Where the badges of roads and regions stand: on their road or in their region, where they cover no other mark. */

const SIZE = [46, 26];
/** Parts of the length of a road at which its badge may stand, the middle first. */
const ALONG = [0, ...Array.from({ length: 20 }, (_, n) => (n % 2 ? -1 : 1) * Math.ceil((n + 1) / 2) * 0.045)]
  .map(way => 0.5 + way);
/** Ways from the point of a region, pixels, the shortest first. */
const AROUND = Array.from({ length: 99 }, (_, n) => [(n % 11 - 5) * 18, (Math.floor(n / 11) - 4) * 14])
  .sort((a, b) => Math.hypot(...a) - Math.hypot(...b));

/** Gives each mark of a road or region the place `at` of its badge; other marks stay as they are. */
export function placeBadges(map, marks, scale) {
  const points = marks.filter(({ road, area }) => !road && !area);
  const taken = points.map(mark => boxAround(map.latLngToContainerPoint([mark.lat, mark.lon]), sizeOf(mark, scale)));
  const badges = marks.filter(({ road, area }) => road || area).sort((a, b) => b.n - a.n);
  const placed = badges.map(mark => {
    const spots = mark.road ? spotsAlong(map, mark) : spotsAround(map, mark);
    const free = leastCovered(spots, taken);
    taken.push(boxAround(free, SIZE));
    const { lat, lng } = map.containerPointToLatLng(free);
    return { ...mark, at: [lat, lng] };
  });
  return [...placed, ...points];
}

/** The first spot whose badge covers nothing, or else the one that covers least. */
function leastCovered(spots, taken) {
  let best = spots[0];
  let least = Infinity;
  for (const spot of spots) {
    const box = boxAround(spot, SIZE);
    const covered = taken.reduce((sum, other) => sum + overlapOf(box, other), 0);
    if (covered === 0) return spot;
    if (covered < least) [best, least] = [spot, covered];
  }
  return best;
}

function sizeOf({ n }, scale) {
  const width = n === 1 ? MARK_SIZE : 2 * radiusOf(n, scale) + 4;
  return [width, width];
}

function spotsAlong(map, { road, lat, lon }) {
  const line = lineOf(road);
  const points = line ?? [[lat, lon]];
  return ALONG.map(part => map.latLngToContainerPoint(pointAt(points, part)));
}

/** The point at a part of the length of a line. */
function pointAt(points, part) {
  const lengths = points.slice(1).map(([lat, lon], n) => Math.hypot(lat - points[n][0], (lon - points[n][1]) * 0.81));
  let left = part * lengths.reduce((sum, length) => sum + length, 0);
  const n = lengths.findIndex(length => (left -= length) <= 0);
  if (n < 0) return points.at(-1);
  const share = lengths[n] ? 1 + left / lengths[n] : 0;
  return [0, 1].map(axis => points[n][axis] + share * (points[n + 1][axis] - points[n][axis]));
}

function spotsAround(map, { lat, lon }) {
  const { x, y } = map.latLngToContainerPoint([lat, lon]);
  return AROUND.map(([right, down]) => L.point(x + right, y + down));
}

const boxAround = ({ x, y }, [width, height]) => [x - width / 2, y - height / 2, x + width / 2, y + height / 2];

/** The area that two boxes share, square pixels. */
const overlapOf = (a, b) =>
  Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) * Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
