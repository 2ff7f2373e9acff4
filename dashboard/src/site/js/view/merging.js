import { MARK_SIZE, radiusOf, scaleFor } from './marks.js';

/** Marks of which too little would be seen beside a larger one are drawn as one with it. */

/** What must be free of a mark so that it can be hit, CSS pixels. */
const FREE = 24;
/** Times that marks are joined: a larger donut may cover others. */
const ROUNDS = 2;

/**
 * Joins marks that cover each other; those of roads and regions stay as they are.
 *
 * @param side shorter side of the map, CSS pixels
 * @returns the `marks` and the `scale` of their donuts
 */
export function joinCovered(map, found, side) {
  const lines = found.filter(isLine);
  let points = found.filter(mark => !isLine(mark)).sort((a, b) => b.n - a.n);
  let scale = scaleFor(points[0]?.n ?? 1, side);
  for (let round = 0; round < ROUNDS && map.getZoom() < map.getMaxZoom(); round++) {
    points = joined(map, points, scale).sort((a, b) => b.n - a.n);
    scale = scaleFor(points[0]?.n ?? 1, side);
  }
  return { marks: [...lines, ...points], scale };
}

const isLine = ({ road, area }) => Boolean(road ?? area);

/** The marks, each joined with the first larger one that covers it. */
function joined(map, points, scale) {
  const hosts = [];
  for (const mark of points) {
    const { x, y } = map.latLngToContainerPoint([mark.lat, mark.lon]);
    const size = mark.n === 1 ? MARK_SIZE : Math.max(FREE, 2 * radiusOf(mark.n, scale) + 4);
    const host = hosts.find(other => covers(other, x, y, size));
    if (host) host.mark = sum(host.mark, mark);
    else hosts.push({ mark, x, y, size });
  }
  return hosts.map(({ mark }) => mark);
}

function covers(host, x, y, size) {
  const reach = (host.size + size) / 2;
  return Math.min(reach - Math.abs(x - host.x), reach - Math.abs(y - host.y)) > size - FREE;
}

const sum = (a, b) => ({
  lat: a.lat,
  lon: a.lon,
  n: a.n + b.n,
  zoom: 0,
  groups: a.groups.map((n, group) => n + b.groups[group]),
  dead: a.dead + b.dead,
});
