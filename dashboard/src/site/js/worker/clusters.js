import { GROUPS } from '../kinds.js';
import { groups } from './filter.js';
import { Nodes } from './nodes.js';
import { eastOf, latOf, lonOf, Points, southOf } from './points.js';

const MIN_ZOOM = 5;
const MAX_ZOOM = 13;
const AREAS = new Set([3, 4]); // districts and governorates in the column of precisions
const ROAD = /-road$/;
/** Most rows of a mark that are told. */
const MAX_ROWS = 6;

/** The points of the incidents, the same for every selection. */
let known = {};

function pointsOf(columns) {
  const { size } = columns;
  if (known.columns !== columns || known.size !== size) known = { columns, size, points: new Points(columns) };
  return known.points;
}

/** The selected incidents on the map, those that would cover each other drawn as one. */
export class Clusters {
  /** Nodes by zoom: one zoom above the largest each is a point, and each zoom joins those of the next. */
  #nodes = [];
  #points;
  /** The positions among the rows of the first one of a point and of the next one at the same point, plus 1. */
  #first;
  #next;
  #rows;
  /** Incidents that have no point of their own, by the id of their road or region. */
  #lines = new Map();

  /** Unsure incidents are left out unless they are asked for: `isUnsureDrawn`. */
  constructor(columns, rows, isUnsureDrawn) {
    const { unsure, precision, place, places, facets: { kind } } = columns;
    const group = groups(kind);
    const isRoad = places.words.map(({ id }) => ROAD.test(id));
    this.#points = pointsOf(columns);
    const { of, x, y, length } = this.#points;
    const node = new Int32Array(length).fill(-1);
    const last = new Uint32Array(length);
    const nodes = new Nodes(Math.min(length, rows.length));
    this.#rows = rows;
    this.#first = new Uint32Array(length);
    this.#next = new Uint32Array(rows.length);
    for (let n = 0; n < rows.length; n++) {
      const row = rows[n];
      const point = of[row];
      if (point < 0 || unsure.values[row] && !isUnsureDrawn) continue;
      const kindGroup = group[kind.rows[row]];
      const dead = columns.deadOf(row);
      const isArea = AREAS.has(precision.values[row]);
      const code = place.values[row];
      if (isArea || isRoad[code]) {
        const line = this.#lineOf(places.words[code].id, isArea, point);
        if (line.rows.length < MAX_ROWS) line.rows.push(row);
        line.n++;
        line.groups[kindGroup]++;
        line.dead += dead;
        continue;
      }
      if (node[point] < 0) {
        node[point] = nodes.add(point, x[point], y[point]);
        this.#first[point] = n + 1;
      } else this.#next[last[point]] = n + 1;
      last[point] = n;
      nodes.count(node[point], kindGroup, dead);
    }
    this.#nodes[MAX_ZOOM + 1] = nodes;
  }

  #lineOf(id, isArea, point) {
    let line = this.#lines.get(id);
    if (!line) {
      const [lat, lon] = [this.#points.lat[point], this.#points.lon[point]];
      line = { lat, lon, [isArea ? 'area' : 'road']: id, rows: [], n: 0, groups: GROUPS.map(() => 0), dead: 0 };
      this.#lines.set(id, line);
    }
    return line;
  }

  /**
   * The marks in a box `[west, south, east, north]`: donuts `{ lat, lon, zoom }` that zooming parts, spots
   * `{ lat, lon, rows }`, a spot being one point with its first incidents, and roads and regions, wherever they are,
   * `{ lat, lon, rows, road or area }`; all with the number `n` of their incidents, by `groups`, and of their `dead`.
   */
  visibleMarks([west, south, east, north], zoom) {
    const nodes = this.prepare(zoom);
    const [left, top, right, bottom] = [eastOf(west), southOf(north), eastOf(east), southOf(south)];
    const marks = [...this.#lines.values()];
    for (let i = 0; i < nodes.length; i++) {
      const [x, y] = [nodes.x[i], nodes.y[i]];
      if (x < left || x > right || y < top || y > bottom) continue;
      marks.push({ ...this.#place(nodes, i), ...nodes.sums(i) });
    }
    return marks;
  }

  /** Joins what a zoom shows as one; returns its nodes. */
  prepare(zoom) {
    return this.#at(Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom)));
  }

  /** The nodes of a zoom, which are joined when it is shown. */
  #at(zoom) {
    return this.#nodes[zoom] ??= this.#at(zoom + 1).joined(zoom);
  }

  #place({ x, y, point, zoom }, i) {
    const at = point[i];
    if (at < 0) return { lat: latOf(y[i]), lon: lonOf(x[i]), zoom: zoom[i] };
    const rows = [];
    for (let n = this.#first[at]; n > 0 && rows.length < MAX_ROWS; n = this.#next[n - 1]) rows.push(this.#rows[n - 1]);
    return { lat: this.#points.lat[at], lon: this.#points.lon[at], rows };
  }
}
