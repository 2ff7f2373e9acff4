/** A spatial index: rows by cells of a tenth of a degree, so that an area looks only at those near it. */

const CELLS = 10; // per degree

const keyOf = (row, column) => row * 4096 + column;
const cell = (degrees, offset) => Math.floor((degrees + offset) * CELLS);

export class Grid {
  #cells = new Map();
  #rows;

  /** Indexes the rows of the columns that have a point. */
  constructor({ ids, size, lat, lon }) {
    const counts = new Map();
    const keys = new Int32Array(size).fill(-1);
    for (let i = 0; i < size; i++) {
      if (ids[i] === null || Number.isNaN(lat.values[i])) continue;
      keys[i] = keyOf(cell(lat.values[i], 90), cell(lon.values[i], 180));
      counts.set(keys[i], (counts.get(keys[i]) ?? 0) + 1);
    }
    let start = 0;
    for (const [key, n] of counts) {
      this.#cells.set(key, [start, start]);
      start += n;
    }
    this.#rows = new Uint32Array(start);
    for (let i = 0; i < size; i++) {
      if (keys[i] < 0) continue;
      const range = this.#cells.get(keys[i]);
      this.#rows[range[1]++] = i;
    }
  }

  /** Calls a function with each row in the cells of a box `[south, west, north, east]`. */
  each([south, west, north, east], visit) {
    for (let row = cell(south, 90); row <= cell(north, 90); row++) {
      for (let column = cell(west, 180); column <= cell(east, 180); column++) {
        const range = this.#cells.get(keyOf(row, column));
        if (range) for (let n = range[0]; n < range[1]; n++) visit(this.#rows[n]);
      }
    }
  }
}
