import { GROUPS } from '../kinds.js';

/** Radius within which nodes are joined, CSS pixels of a map that is `TILE` wide at zoom 0. */
const RADIUS = 52;
const TILE = 256;
const COUNTS = GROUPS.length + 2;

/** Places of the map with the numbers of their incidents, all numbers of a node one after the other. */
export class Nodes {
  length = 0;

  constructor(size) {
    this.x = new Float64Array(size);
    this.y = new Float64Array(size);
    /** The point of a node that is one; -1 for one that was joined of several. */
    this.point = new Int32Array(size);
    /** The zoom at which a joined node parts. */
    this.zoom = new Uint8Array(size);
    this.counts = new Uint32Array(size * COUNTS);
  }

  /** Adds a node without incidents; returns its position. */
  add(point, x, y) {
    this.x[this.length] = x;
    this.y[this.length] = y;
    this.point[this.length] = point;
    return this.length++;
  }

  count(at, group, dead) {
    this.counts[at * COUNTS]++;
    this.counts[at * COUNTS + 1] += dead;
    this.counts[at * COUNTS + 2 + group]++;
  }

  /** The numbers of a node: `n` incidents, the `dead`, and the incidents by `groups`. */
  sums(at) {
    const [n, dead, ...groups] = this.counts.subarray(at * COUNTS, (at + 1) * COUNTS);
    return { n, dead, groups };
  }

  /** The nodes as a zoom shows them: those within a radius of an earlier one are joined with it, in their middle. */
  joined(zoom) {
    const radius = RADIUS / (TILE * 2 ** zoom);
    const cells = new Cells(this, radius);
    const result = new Nodes(this.length);
    const isTaken = new Uint8Array(this.length);
    for (let i = 0; i < this.length; i++) {
      if (isTaken[i]) continue;
      isTaken[i] = 1;
      const at = result.add(this.point[i], this.x[i], this.y[i]);
      result.zoom[at] = this.zoom[i];
      result.#addCounts(at, this, i);
      cells.near(this.x[i], this.y[i], j => {
        if (isTaken[j] || (this.x[i] - this.x[j]) ** 2 + (this.y[i] - this.y[j]) ** 2 > radius * radius) return;
        isTaken[j] = 1;
        result.#join(at, this, j, zoom + 1);
      });
    }
    return result;
  }

  #join(at, other, j, zoom) {
    this.#addCounts(at, other, j);
    const share = other.counts[j * COUNTS] / this.counts[at * COUNTS];
    this.x[at] += share * (other.x[j] - this.x[at]);
    this.y[at] += share * (other.y[j] - this.y[at]);
    this.point[at] = -1;
    this.zoom[at] = zoom;
  }

  #addCounts(at, other, j) {
    for (let k = 0; k < COUNTS; k++) this.counts[at * COUNTS + k] += other.counts[j * COUNTS + k];
  }
}

/** Nodes by squares as wide as the radius: what is near a point is in nine of them. */
class Cells {
  constructor({ x, y, length }, width) {
    this.width = width;
    this.mask = 2 ** Math.ceil(Math.log2(length + 1)) - 1;
    /** The first node of each square, and the next one of the same square; -1 where there is none. */
    this.first = new Int32Array(this.mask + 1).fill(-1);
    this.next = new Int32Array(length);
    for (let i = length - 1; i >= 0; i--) {
      const cell = this.cell(Math.floor(x[i] / width), Math.floor(y[i] / width));
      this.next[i] = this.first[cell];
      this.first[cell] = i;
    }
  }

  /** The number of a square; several may have the same. */
  cell(column, row) {
    return (Math.imul(column, 73856093) ^ Math.imul(row, 19349663)) & this.mask;
  }

  near(x, y, visit) {
    const [column, row] = [Math.floor(x / this.width), Math.floor(y / this.width)];
    for (let n = 0; n < 9; n++) {
      let i = this.first[this.cell(column + n % 3 - 1, row + Math.floor(n / 3) - 1)];
      for (; i >= 0; i = this.next[i]) visit(i);
    }
  }
}
