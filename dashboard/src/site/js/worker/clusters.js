import '../../lib/supercluster/supercluster.min.js';

const MAX_ZOOM = 12;

/** The selected incidents on the map, those that would cover each other drawn as one. */
export class Clusters {
  #index = new globalThis.Supercluster({ radius: 44, extent: 256, minZoom: 5, maxZoom: MAX_ZOOM });

  constructor({ lat, lon }, rows) {
    const points = [];
    for (const row of rows) {
      const coordinates = [lon.values[row], lat.values[row]];
      if (!Number.isNaN(lat.values[row])) points.push({ geometry: { coordinates }, row });
    }
    this.#index.load(points);
  }

  /**
   * The marks in a box `[west, south, east, north]`: bubbles `{ lat, lon, n, zoom }` that zooming parts, and spots
   * `{ lat, lon, rows }`, a spot being one point with all its incidents.
   */
  visibleMarks(box, zoom) {
    const spots = new Map();
    const bubbles = [];
    for (const found of this.#index.getClusters(box, zoom)) {
      const points = found.properties?.cluster ? this.#pointsOfSpot(found.properties) : [found];
      if (points) points.forEach(point => addToSpot(spots, point));
      else bubbles.push(this.#bubble(found));
    }
    return [...bubbles, ...spots.values()];
  }

  #bubble({ geometry: { coordinates: [lon, lat] }, properties: { cluster_id: id, point_count: n } }) {
    return { lat, lon, n, zoom: this.#index.getClusterExpansionZoom(id) };
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

function addToSpot(spots, { geometry: { coordinates: [lon, lat] }, row }) {
  const key = `${lat} ${lon}`;
  const spot = spots.get(key);
  if (spot) spot.rows.push(row);
  else spots.set(key, { lat, lon, rows: [row] });
}
