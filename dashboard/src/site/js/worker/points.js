/** The points of incidents, each once however many incidents are there, in the Mercator square of the world. */
export class Points {
  /** @param columns the incidents, as many as there are now */
  constructor({ size, lat, lon }) {
    /** The point of each row; -1 where it has none. */
    this.of = new Int32Array(size).fill(-1);
    const codes = new Map();
    const first = [];
    for (let i = 0; i < size; i++) {
      if (Number.isNaN(lat.values[i])) continue;
      const key = keyOf(lat.values[i], lon.values[i]);
      let code = codes.get(key);
      if (code === undefined) codes.set(key, code = first.push(i) - 1);
      this.of[i] = code;
    }
    this.length = first.length;
    this.lat = Float64Array.from(first, i => lat.values[i]);
    this.lon = Float64Array.from(first, i => lon.values[i]);
    this.x = this.lon.map(eastOf);
    this.y = this.lat.map(southOf);
  }
}

/** A number for a point, the same within a metre. */
const keyOf = (lat, lon) => Math.round((lat + 90) * 1e5) * 1e8 + Math.round((lon + 180) * 1e5);

export const eastOf = lon => (lon + 180) / 360;
export const southOf = lat => (1 - Math.asinh(Math.tan(lat * Math.PI / 180)) / Math.PI) / 2;
export const lonOf = x => x * 360 - 180;
export const latOf = y => Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180 / Math.PI;
