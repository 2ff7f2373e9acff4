import '../../lib/supercluster/supercluster.min.js';
import { groupOf, GROUPS } from '../kinds.js';

const MAX_ZOOM = 13;
const AREAS = new Set([3, 4]); // districts and governorates in the column of precisions
const ROAD = /-road$/;

/** The selected incidents on the map, those that would cover each other drawn as one. */
export class Clusters {
  #index = new globalThis.Supercluster({
    radius: 52, extent: 256, minZoom: 5, maxZoom: MAX_ZOOM, map: sumOf, reduce: addSum,
  });
  /** Incidents that have no point of their own, by the id of their road or region. */
  #lines = new Map();

  /** Unsure incidents are left out unless they are asked for: `isUnsureDrawn`. */
  constructor(columns, rows, isUnsureDrawn) {
    const { lat, lon, unsure, precision, place, places, facets: { kind } } = columns;
    const group = Uint8Array.from(kind.words, groupOf);
    const points = [];
    for (const row of rows) {
      if (Number.isNaN(lat.values[row]) || unsure.values[row] && !isUnsureDrawn) continue;
      const properties = {
        row,
        group: group[kind.codes[kind.starts[row]]],
        dead: columns.deadOf(row),
      };
      const { id } = places.words[place.values[row]];
      const isArea = AREAS.has(precision.values[row]);
      const coordinates = [lon.values[row], lat.values[row]];
      if (isArea || ROAD.test(id)) this.#addToLine(id, isArea, coordinates, properties);
      else points.push({ geometry: { coordinates }, properties });
    }
    this.#index.load(points);
  }

  #addToLine(id, isArea, [lon, lat], properties) {
    const line = this.#lines.get(id);
    if (!line) {
      const name = isArea ? 'area' : 'road';
      this.#lines.set(id, { lat, lon, [name]: id, rows: [properties.row], sum: sumOf(properties) });
    } else {
      line.rows.push(properties.row);
      addSum(line.sum, sumOf(properties));
    }
  }

  /**
   * The marks in a box `[west, south, east, north]`: donuts `{ lat, lon, n, zoom }` that zooming parts, spots
   * `{ lat, lon, rows }`, a spot being one point with all its incidents, and roads and regions, wherever they are,
   * `{ lat, lon, rows, road or area }`; all with the numbers of their `groups` and their `dead`.
   */
  visibleMarks(box, zoom) {
    const spots = new Map();
    const donuts = [];
    for (const found of this.#index.getClusters(box, zoom)) {
      const points = found.properties.cluster ? this.#pointsOfSpot(found.properties) : [found];
      if (points) points.forEach(point => addToSpot(spots, point));
      else donuts.push(this.#donut(found));
    }
    const counted = groups => [...groups.values()].map(({ sum, ...group }) => ({ ...group, ...countsOf(sum) }));
    return [...counted(this.#lines), ...donuts, ...counted(spots)];
  }

  #donut({ geometry: { coordinates: [lon, lat] }, properties }) {
    const zoom = this.#index.getClusterExpansionZoom(properties.cluster_id);
    return { lat, lon, n: properties.point_count, zoom, ...countsOf(properties) };
  }

  /** The incidents of a cluster that no zoom parts because they are at one point; null for others. */
  #pointsOfSpot({ cluster_id: id }) {
    if (this.#index.getClusterExpansionZoom(id) <= MAX_ZOOM) return null;
    const leaves = this.#index.getLeaves(id, Infinity);
    const [lon, lat] = leaves[0].geometry.coordinates;
    const isSame = ({ geometry: { coordinates: [x, y] } }) => x === lon && y === lat;
    return leaves.every(isSame) ? leaves : null;
  }
}

/** The counts of one incident as numbers that add up: `g0` to `g4` by group, and `dead`. */
function sumOf({ group, dead }) {
  const sum = { g0: 0, g1: 0, g2: 0, g3: 0, g4: 0, dead };
  sum[`g${group}`] = 1;
  return sum;
}

function addSum(sum, other) {
  sum.g0 += other.g0;
  sum.g1 += other.g1;
  sum.g2 += other.g2;
  sum.g3 += other.g3;
  sum.g4 += other.g4;
  sum.dead += other.dead;
}

const countsOf = sum => ({ groups: GROUPS.map((_, n) => sum[`g${n}`]), dead: sum.dead });

function addToSpot(spots, { geometry: { coordinates: [lon, lat] }, properties }) {
  const key = `${lat} ${lon}`;
  const spot = spots.get(key);
  if (!spot) spots.set(key, { lat, lon, rows: [properties.row], sum: sumOf(properties) });
  else {
    spot.rows.push(properties.row);
    addSum(spot.sum, sumOf(properties));
  }
}
