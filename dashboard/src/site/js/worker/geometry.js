/** Distances on the small part of the Earth that the map shows, in kilometres; points are `[lat, lon]` in degrees. */

const KM_PER_LAT = 110.95; // at 35° north
const KM_PER_LON = 111.32; // at the equator

const lonKm = lat => KM_PER_LON * Math.cos(lat * Math.PI / 180);

export const kmBetween = ([lat, lon], [otherLat, otherLon]) =>
  Math.hypot((lat - otherLat) * KM_PER_LAT, (lon - otherLon) * lonKm((lat + otherLat) / 2));

/** A line or polygon in kilometres around its middle, for distances of many points. */
export class Shape {
  #x;
  #y;

  /**
   * @param points `[lat, lon]`; one point for a circle
   * @param isClosed whether the last point joins the first and what lies inside belongs to it
   */
  constructor(points, isClosed) {
    this.isClosed = isClosed && points.length > 2;
    this.lat = points.reduce((sum, [lat]) => sum + lat, 0) / points.length;
    this.kmPerLon = lonKm(this.lat);
    const ring = this.isClosed ? [...points, points[0]] : points;
    this.#x = Float64Array.from(ring, ([, lon]) => lon * this.kmPerLon);
    this.#y = Float64Array.from(ring, ([lat]) => lat * KM_PER_LAT);
  }

  /** The box with a margin in kilometres, `[south, west, north, east]`. */
  box(margin) {
    const [x, y] = [this.#x, this.#y];
    return [
      (Math.min(...y) - margin) / KM_PER_LAT, (Math.min(...x) - margin) / this.kmPerLon,
      (Math.max(...y) + margin) / KM_PER_LAT, (Math.max(...x) + margin) / this.kmPerLon,
    ];
  }

  /** The distance of a point from the line, or 0 inside a closed one. */
  km(lat, lon) {
    const [px, py] = [lon * this.kmPerLon, lat * KM_PER_LAT];
    const [xs, ys] = [this.#x, this.#y];
    let least = xs.length === 1 ? squared(px - xs[0], py - ys[0]) : Infinity;
    let isInside = false;
    for (let n = 1; n < xs.length; n++) {
      const [x1, y1, dx, dy] = [xs[n - 1], ys[n - 1], xs[n] - xs[n - 1], ys[n] - ys[n - 1]];
      const length = dx * dx + dy * dy;
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((px - x1) * dx + (py - y1) * dy) / length));
      const distance = squared(px - x1 - along * dx, py - y1 - along * dy);
      if (distance < least) least = distance;
      const crosses = y1 > py !== ys[n] > py && px < dx * (py - y1) / dy + x1;
      if (crosses) isInside = !isInside;
    }
    return this.isClosed && isInside ? 0 : Math.sqrt(least);
  }
}

const squared = (x, y) => x * x + y * y;
