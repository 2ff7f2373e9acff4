import { GROUPS } from '../kinds.js';

/** Numbers of incidents by day and group. */
export class DayCounts {
  #days = new Map();
  #day;
  #counts;

  add(day, group) {
    if (day !== this.#day) this.#find(day); // mostly it is the day of the one before
    this.#counts[group]++;
  }

  #find(day) {
    this.#day = day;
    this.#counts = this.#days.get(day);
    if (!this.#counts) this.#days.set(day, this.#counts = new Uint32Array(GROUPS.length));
  }

  /** The `days`, the first one first, and the `counts` of the groups of each, one day after the other. */
  sums() {
    const days = Int32Array.from(this.#days.keys()).sort();
    const counts = new Uint32Array(days.length * GROUPS.length);
    days.forEach((day, n) => counts.set(this.#days.get(day), n * GROUPS.length));
    return { days, counts };
  }
}
