import { landmarks } from '../ground/landmarks.js';
import { inSlices } from '../pause.js';
import { boxesOf, MARK_SIZE, radiusOf, scaleFor } from './marks.js';

/** Marks that cover no other: small ones join a larger one, badges of roads and regions stand where there is room. */

export const BADGE_SIZE = [46, 26];
/** What must be free of a mark so that it can be hit, CSS pixels. */
export const FREE = 25;
/** Most times that marks are joined: a larger donut may cover others. */
const ROUNDS = 12;
/** Parts of the length of a road at which its badge may stand, the middle first. */
const ALONG = Array.from({ length: 19 }, (_, n) => 0.5 + (n % 2 ? -0.025 : 0.025) * (n + n % 2));
/** Ways from the point of a region, pixels, the shortest first. */
const AROUND = Array.from({ length: 165 }, (_, n) => [(n % 15 - 7) * 18, (Math.floor(n / 15) - 5) * 15])
  .sort((a, b) => Math.hypot(...a) - Math.hypot(...b));

const isLine = ({ road, area }) => Boolean(road ?? area);

/**
 * Joins marks of which too little would be seen, and gives each mark of a road or region the place `at` of its badge.
 *
 * @param side shorter side of the map, CSS pixels
 * @returns a promise of the `marks` and the `scale` of their donuts
 */
export async function placeMarks(map, found, side) {
  let spots = found.filter(mark => !isLine(mark)).sort((a, b) => b.n - a.n)
    .map(mark => ({ mark, ...map.latLngToContainerPoint([mark.lat, mark.lon]) }));
  let scale = scaleFor(spots[0]?.mark.n, side);
  let before = Infinity;
  for (let round = 0; round < ROUNDS && spots.length < before && map.getZoom() < map.getMaxZoom(); round++) {
    before = spots.length;
    spots = joined(spots, scale);
    scale = scaleFor(spots[0]?.mark.n, side);
  }
  const partsOf = (mark, { x, y }) => boxesOf(mark, [x, y], scale);
  const taken = spots.flatMap(spot => partsOf(spot.mark, spot));
  const badges = [];
  await inSlices(found.filter(isLine).sort((a, b) => b.n - a.n), mark => {
    const spots = mark.road ? spotsAlong(map, mark) : spotsAround(map, mark);
    const own = partsOf(mark, { x: 0, y: 0 });
    const partsAt = ({ x, y }) => own.map(([left, top, right, bottom]) => [left + x, top + y, right + x, bottom + y]);
    const spot = leastCovered(spots, taken, partsAt);
    taken.push(...partsAt(spot));
    const { lat, lng } = map.containerPointToLatLng(spot);
    badges.push({ ...mark, at: [lat, lng] });
  });
  return { marks: [...badges, ...spots.map(({ mark }) => mark)], scale };
}

/** The marks with their points, the largest first, each joined with the first larger one that covers it. */
function joined(spots, scale) {
  const hosts = [];
  for (const { mark, x, y } of spots) {
    const half = halfOf(mark.n, scale);
    const host = hosts.find(other => covers(other, x, y, half) || mark.n > 1 && hidesNumber(other, x, y));
    if (host) host.mark = sum(host.mark, mark);
    else hosts.push({ mark, x, y, half });
  }
  return hosts.sort((a, b) => b.mark.n - a.mark.n);
}

/** Half the width of a mark, and that of the smallest. */
const halfOf = (n, scale) => n === 1 ? MARK_SIZE / 2 : Math.max(MARK_SIZE / 2, radiusOf(n, scale) + 2);

/** Whether too little of a mark is left beside a larger one to be hit. */
function covers(larger, x, y, half) {
  const least = Math.max(0, 2 * half - FREE);
  return sharedLength(larger.x, larger.half, x, half) > least && sharedLength(larger.y, larger.half, y, half) > least;
}

const sharedLength = (a, halfA, b, halfB) => Math.min(a + halfA, b + halfB) - Math.max(a - halfA, b - halfB);

/** Room that the number in a donut needs around its middle, CSS pixels. */
const NUMBER = 9;

/** Whether a larger mark reaches the number in the middle of a donut. */
const hidesNumber = (larger, x, y) => (larger.x - x) ** 2 + (larger.y - y) ** 2 < (larger.half + NUMBER) ** 2;

const sum = ({ lat, lon, n, groups, dead }, mark) =>
  ({ lat, lon, n: n + mark.n, zoom: 0, groups: groups.map((k, i) => k + mark.groups[i]), dead: dead + mark.dead });

/** The first spot whose badge covers nothing, or else the one that covers the smallest parts of other marks. */
function leastCovered(spots, taken, partsAt) {
  let best;
  let least = Infinity;
  for (const spot of spots) {
    let covered = 0;
    for (const part of partsAt(spot)) covered += coveredBy(part, taken);
    if (covered < least) [best, least] = [spot, covered];
    if (!covered) break;
  }
  return best;
}

/** The parts of other boxes that a box covers, added up, each by its weight. */
function coveredBy(box, others) {
  let covered = 0;
  for (let n = 0; n < others.length; n++) {
    const other = others[n];
    if (other[0] >= box[2] || other[2] <= box[0] || other[1] >= box[3] || other[3] <= box[1]) continue;
    const shared = sharedWidth(box, other, 0) * sharedWidth(box, other, 1);
    covered += (other[4] ?? 1) * shared / ((other[2] - other[0]) * (other[3] - other[1]));
  }
  return covered;
}

/** Ways from the road to a badge for which there is no room on it, pixels. */
const BESIDE = [0, -28, 28, -56, 56];

/** Where the badge of a road may stand, one after the other. */
function* spotsAlong(map, { road, lat, lon }) {
  const points = lineOf(map, road) ?? [map.latLngToContainerPoint([lat, lon])];
  const lengths = points.slice(1).map((point, n) => point.distanceTo(points[n]));
  const length = lengths.reduce((sum, part) => sum + part, 0);
  for (const down of BESIDE) {
    for (const part of ALONG) yield pointAt(points, lengths, part * length).add([0, down]);
  }
}

/** The line of a road in pixels of the map; undefined where it is not known. */
function lineOf(map, road) {
  const points = landmarks.roads.get(road)?.points;
  if (!points) return undefined;
  const { min } = map.getPixelBounds();
  const scale = map.options.crs.scale(map.getZoom());
  const at = n => L.point(points[n] * scale, points[n + 1] * scale).subtract(min);
  return Array.from({ length: points.length / 2 }, (_, n) => at(2 * n));
}

/** The point of a line that is so far from its beginning. */
function pointAt(points, lengths, far) {
  let left = far;
  const n = lengths.findIndex(length => (left -= length) <= 0);
  if (n < 0) return points.at(-1);
  const share = lengths[n] ? 1 + left / lengths[n] : 0;
  return points[n].add(points[n + 1].subtract(points[n]).multiplyBy(share));
}

function* spotsAround(map, { lat, lon }) {
  const point = map.latLngToContainerPoint([lat, lon]);
  for (const away of AROUND) yield point.add(away);
}

const boxAround = ({ x, y }, [width, height]) => [x - width / 2, y - height / 2, x + width / 2, y + height / 2];

/** The width that two boxes share, or with axis 1 the height. */
const sharedWidth = (a, b, axis) => Math.max(0, Math.min(a[axis + 2], b[axis + 2]) - Math.max(a[axis], b[axis]));
