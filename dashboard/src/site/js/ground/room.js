import { rightToLeft } from '../text.js';

/** The room that is taken by names. */
export class Room {
  #taken = [];

  /** The middle of a free box for a name beside, above or below its point; null where there is none. */
  find(x, y, width, size, dot, obstacles, isImportant) {
    const boxOf = ([cx, cy]) => [cx - width / 2 - 2, cy - size * 0.65, cx + width / 2 + 2, cy + size * 0.65];
    const free = spotsOf(x, y, width, size, dot, obstacles).filter(spot => !hits(this.#taken, boxOf(spot)));
    const clear = free.find(spot => !hits(obstacles, boxOf(spot)));
    const found = clear ?? (isImportant ? leastCovering(free, obstacles, boxOf) : undefined);
    if (found) this.#taken.push(boxOf(found));
    return found ?? null;
  }

  /** Whether a mark covers a point. */
  isCovered(x, y, obstacles) {
    return hits(obstacles, [x, y, x, y]);
  }
}

/** Where a name may stand: around its dot, or around the mark that covers it; at its point where it has no dot. */
function spotsOf(x, y, width, size, dot, obstacles) {
  if (!dot) return [[x, y]];
  const cover = obstacles.find(([left, top, right, bottom]) => x > left && x < right && y > top && y < bottom);
  const [left, top, right, bottom] = cover ?? [x - dot, y - dot, x + dot, y + dot];
  const [end, start] = [[right + 4 + width / 2, y], [left - 4 - width / 2, y]];
  const sides = rightToLeft() ? [start, end] : [end, start];
  const [above, below] = [top - size * 0.75, bottom + size * 0.75];
  const diagonals = [end, start].flatMap(([side]) => [[side, above + 4], [side, below - 4]]);
  return [...sides, [x, above], [x, below], ...diagonals];
}

/** The spot whose box covers least of the obstacles. */
function leastCovering(spots, obstacles, boxOf) {
  const covered = spots.map(spot => obstacles.reduce((sum, other) => sum + shared(boxOf(spot), other), 0));
  return spots[covered.indexOf(Math.min(...covered))];
}

/** The area that two boxes share. */
function shared(a, b) {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return width > 0 && height > 0 ? width * height : 0;
}

const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
const hits = (boxes, box) => boxes.some(other => overlap(box, other));
