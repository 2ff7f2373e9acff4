import { lineOf } from '../ground/shades.js';
import { MARK_SIZE, radiusOf, scaleFor } from './marks.js';

/** Marks that cover no other: small ones join a larger one, badges of roads and regions stand where there is room. */

const SIZE = [46, 26];
/** What must be free of a mark so that it can be hit, CSS pixels. */
const FREE = 24;
/** Times that marks are joined: a larger donut may cover others. */
const ROUNDS = 2;
/** Parts of the length of a road at which its badge may stand, the middle first. */
const ALONG = Array.from({ length: 19 }, (_, n) => 0.5 + (n % 2 ? -0.025 : 0.025) * (n + n % 2));
/** Ways from the point of a region, pixels, the shortest first. */
const AROUND = Array.from({ length: 99 }, (_, n) => [(n % 11 - 5) * 18, (Math.floor(n / 11) - 4) * 14])
  .sort((a, b) => Math.hypot(...a) - Math.hypot(...b));

const isLine = ({ road, area }) => Boolean(road ?? area);

/**
 * Joins marks of which too little would be seen, and gives each mark of a road or region the place `at` of its badge.
 *
 * @param side shorter side of the map, CSS pixels
 * @returns the `marks` and the `scale` of their donuts
 */
export function placeMarks(map, found, side) {
  let points = found.filter(mark => !isLine(mark)).sort((a, b) => b.n - a.n);
  let scale = scaleFor(points[0]?.n, side);
  for (let round = 0; round < ROUNDS && map.getZoom() < map.getMaxZoom(); round++) {
    points = joined(map, points, scale);
    scale = scaleFor(points[0]?.n, side);
  }
  const taken = points.map(mark => boxOf(map, mark, scale));
  const badges = found.filter(isLine).sort((a, b) => b.n - a.n).map(mark => {
    const spot = leastCovered(mark.road ? spotsAlong(map, mark) : spotsAround(map, mark), taken);
    taken.push(boxAround(spot, SIZE));
    const { lat, lng } = map.containerPointToLatLng(spot);
    return { ...mark, at: [lat, lng] };
  });
  return { marks: [...badges, ...points], scale };
}

/** The marks, the largest first, each joined with the first larger one that covers it. */
function joined(map, points, scale) {
  const hosts = [];
  for (const mark of points) {
    const box = boxOf(map, mark, scale);
    const host = hosts.find(other => Math.min(...shared(other.box, box)) > box[2] - box[0] - FREE);
    if (host) host.mark = sum(host.mark, mark);
    else hosts.push({ mark, box });
  }
  return hosts.map(({ mark }) => mark).sort((a, b) => b.n - a.n);
}

const sum = ({ lat, lon, n, groups, dead }, mark) =>
  ({ lat, lon, n: n + mark.n, zoom: 0, groups: groups.map((k, i) => k + mark.groups[i]), dead: dead + mark.dead });

/** The first spot whose badge covers nothing, or else the one that covers least. */
function leastCovered(spots, taken) {
  let best;
  let least = Infinity;
  for (const spot of spots) {
    const box = boxAround(spot, SIZE);
    const covered = taken.reduce((area, other) => area + shared(box, other).reduce((x, y) => x * y), 0);
    if (covered < least) [best, least] = [spot, covered];
    if (!covered) break;
  }
  return best;
}

function spotsAlong(map, { road, lat, lon }) {
  const points = lineOf(road) ?? [[lat, lon]];
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

function boxOf(map, { lat, lon, n }, scale) {
  const width = n === 1 ? MARK_SIZE : Math.max(FREE, 2 * radiusOf(n, scale) + 4);
  return boxAround(map.latLngToContainerPoint([lat, lon]), [width, width]);
}

const boxAround = ({ x, y }, [width, height]) => [x - width / 2, y - height / 2, x + width / 2, y + height / 2];

/** The width and height that two boxes share. */
const shared = (a, b) => [0, 1].map(i => Math.max(0, Math.min(a[i + 2], b[i + 2]) - Math.max(a[i], b[i])));
