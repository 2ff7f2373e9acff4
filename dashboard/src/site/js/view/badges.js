import { lineOf } from '../ground/shades.js';
import { MARK_SIZE, radiusOf } from './marks.js';

/** Where the badges of roads and regions stand: on their road or in their region, where they cover no other mark. */

const SIZE = [46, 26];
/** Parts of the length of a road at which its badge may stand, the first the best. */
const ALONG = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
/** Ways from the point of a region, pixels. */
const AROUND = [
  [0, 0], [0, -24], [0, 24], [34, 0], [-34, 0], [34, -24], [-34, 24], [34, 24], [-34, -24], [0, -44], [0, 44],
];

/** Gives each mark of a road or region the place `at` of its badge; other marks stay as they are. */
export function placeBadges(map, marks, scale) {
  const points = marks.filter(({ road, area }) => !road && !area);
  const taken = points.map(mark => boxAround(map.latLngToContainerPoint([mark.lat, mark.lon]), sizeOf(mark, scale)));
  const badges = marks.filter(({ road, area }) => road || area).sort((a, b) => b.n - a.n);
  const placed = badges.map(mark => {
    const spots = mark.road ? spotsAlong(map, mark) : spotsAround(map, mark);
    const free = spots.find(spot => !taken.some(box => overlap(box, boxAround(spot, SIZE)))) ?? spots[0];
    taken.push(boxAround(free, SIZE));
    const { lat, lng } = map.containerPointToLatLng(free);
    return { ...mark, at: [lat, lng] };
  });
  return [...placed, ...points];
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
const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
