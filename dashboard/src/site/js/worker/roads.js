import { kmBetween } from './geometry.js';

/** The way along the roads of the base map between two points, where these roads are connected. */

const ROADS = ['motorway', 'trunk', 'primary', 'minor'];
/** Largest gap between two ends that are one road, and from a place to its road, kilometres. */
const MAX_GAP = 1.5;
const MAX_ACCESS = 12;
/** Longest way along the roads, by the straight line. */
const MAX_DETOUR = 1.7;
const CELL = 0.02;

/** The points `[lat, lon]` of a line in differences of thousandths of a degree. */
export function decodeLine(coded) {
  const points = [];
  let [lon, lat] = [0, 0];
  for (let n = 0; n + 1 < coded.length; n += 2) {
    lon += coded[n];
    lat += coded[n + 1];
    points.push([lat / 1000, lon / 1000]);
  }
  return points;
}

/**
 * A way without what leads back to it: where two roads cross without a point in common, the graph knows only the next
 * place where they meet, and the way would go there and back.
 */
export function withoutDetours(way) {
  const left = [way[0]];
  for (let n = 0; n + 1 < way.length; n++) {
    let far = way.length - 2;
    let crossing = null;
    for (; far > n + 1 && !crossing; far--) crossing = crossingOf(left.at(-1), way[n + 1], way[far], way[far + 1]);
    if (crossing) {
      left.push(crossing);
      n = far;
    }
    left.push(way[n + 1]);
  }
  return left;
}

/** Where two stretches of road cross; null where they do not. */
function crossingOf([lat, lon], [lat2, lon2], [otherLat, otherLon], [otherLat2, otherLon2]) {
  const [up, right] = [lat2 - lat, lon2 - lon];
  const [otherUp, otherRight] = [otherLat2 - otherLat, otherLon2 - otherLon];
  const slant = right * otherUp - up * otherRight;
  if (slant === 0) return null;
  const [north, east] = [otherLat - lat, otherLon - lon];
  const along = (east * otherUp - north * otherRight) / slant;
  const alongOther = (east * up - north * right) / slant;
  const isOnBoth = along >= 0 && along <= 1 && alongOther >= 0 && alongOther <= 1;
  return isOnBoth ? [lat + along * up, lon + along * right] : null;
}

/** The roads as a graph; `files` are those of the base map. */
export class Roads {
  points = [];
  #edges = [];
  #nodes = new Map();

  constructor(files) {
    const coded = files.flatMap(file => [
      ...ROADS.flatMap(name => file?.lines?.[name] ?? []), ...Object.values(file?.roads ?? {}),
    ]);
    for (const line of coded.filter(Array.isArray)) {
      const nodes = decodeLine(line).map(point => this.#node(point));
      for (let n = 1; n < nodes.length; n++) this.#link(nodes[n - 1], nodes[n]);
    }
    this.#bridgeGaps();
  }

  #node(point) {
    const key = point.join();
    if (!this.#nodes.has(key)) {
      this.#nodes.set(key, this.points.length);
      this.points.push(point);
      this.#edges.push([]);
    }
    return this.#nodes.get(key);
  }

  #link(a, b) {
    const km = kmBetween(this.points[a], this.points[b]);
    this.#edges[a].push([b, km]);
    this.#edges[b].push([a, km]);
  }

  /** Links ends with what is close to them, for the tiles of the source cut roads. */
  #bridgeGaps() {
    const cells = new Map();
    const cellOf = ([lat, lon]) => [Math.floor(lat / CELL), Math.floor(lon / CELL)];
    for (const [n, point] of this.points.entries()) {
      const key = cellOf(point).join();
      cells.set(key, [...cells.get(key) ?? [], n]);
    }
    const ends = [...this.points.keys()].filter(n => this.#edges[n].length === 1);
    for (const end of ends) {
      const [row, column] = cellOf(this.points[end]);
      for (let r = row - 1; r <= row + 1; r++) {
        for (let c = column - 1; c <= column + 1; c++) {
          for (const other of cells.get(`${r},${c}`) ?? []) {
            if (other !== end && kmBetween(this.points[end], this.points[other]) < MAX_GAP) this.#link(end, other);
          }
        }
      }
    }
  }

  /** The points of the shortest way, the two ends included; null where the roads do not connect them well. */
  way(from, to) {
    const [start, end] = [this.#nearest(from), this.#nearest(to)];
    if (start === null || end === null) return null;
    const before = this.#shortest(start, end, MAX_DETOUR * kmBetween(from, to) + MAX_ACCESS);
    if (!before.has(end)) return null;
    const way = [to];
    for (let node = end; node !== undefined; node = before.get(node)) way.unshift(this.points[node]);
    return withoutDetours([from, ...way]);
  }

  #nearest(point) {
    let best = null;
    let least = MAX_ACCESS;
    for (const [n, other] of this.points.entries()) {
      if (Math.abs(other[0] - point[0]) > 0.15 || Math.abs(other[1] - point[1]) > 0.15) continue;
      const km = kmBetween(point, other);
      if (km < least) [best, least] = [n, km];
    }
    return best;
  }

  /** For each node on the way from `start` the one before it, as far as `maxKm`, until `end` is reached. */
  #shortest(start, end, maxKm) {
    const km = new Map([[start, 0]]);
    const before = new Map();
    const open = new Set([start]);
    while (open.size) {
      let next;
      for (const node of open) if (next === undefined || km.get(node) < km.get(next)) next = node;
      open.delete(next);
      if (next === end) break;
      for (const [node, length] of this.#edges[next]) {
        const total = km.get(next) + length;
        if (total > maxKm || total >= (km.get(node) ?? Infinity)) continue;
        km.set(node, total);
        before.set(node, next);
        open.add(node);
      }
    }
    return before;
  }
}
