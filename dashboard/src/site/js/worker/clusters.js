import '../../lib/supercluster/supercluster.min.js';

const DEEPEST = 12;

/** The incidents of one filter, drawn together where they would cover each other. */
export class Clusters {
  #index = new globalThis.Supercluster({ radius: 44, extent: 256, minZoom: 5, maxZoom: DEEPEST });

  constructor({ lat, lon }, rows) {
    const points = [];
    for (const i of rows) {
      if (!Number.isNaN(lat.values[i])) points.push({ geometry: { coordinates: [lon.values[i], lat.values[i]] }, row: i });
    }
    this.#index.load(points);
  }

  /** What is seen in a box `[west, south, east, north]`: bubbles `{ lat, lon, n, zoom }` and spots `{ lat, lon, rows }`, a spot being one point with all its incidents. */
  seen(box, zoom) {
    const spots = new Map();
    const bubbles = [];
    for (const found of this.#index.getClusters(box, zoom)) {
      const one = found.properties?.cluster ? this.#onePoint(found.properties) : [found];
      if (one) one.forEach(point => stand(spots, point));
      else bubbles.push(this.#bubble(found));
    }
    return [...bubbles, ...spots.values()];
  }

  #bubble({ geometry: { coordinates: [lon, lat] }, properties: { cluster_id: id, point_count: n } }) {
    return { lat, lon, n, zoom: this.#index.getClusterExpansionZoom(id) };
  }

  /** The incidents of a cluster that no zoom parts, for they are at one point; else nothing. */
  #onePoint({ cluster_id: id }) {
    if (this.#index.getClusterExpansionZoom(id) <= DEEPEST) return null;
    const leaves = this.#index.getLeaves(id, Infinity);
    const [lon, lat] = leaves[0].geometry.coordinates;
    return leaves.every(({ geometry: { coordinates: [x, y] } }) => x === lon && y === lat) ? leaves : null;
  }
}

function stand(spots, { geometry: { coordinates: [lon, lat] }, row }) {
  const key = `${lat} ${lon}`;
  const spot = spots.get(key);
  if (spot) spot.rows.push(row);
  else spots.set(key, { lat, lon, rows: [row] });
}
