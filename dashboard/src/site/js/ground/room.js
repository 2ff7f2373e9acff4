import { rightToLeft } from '../text.js';

/** Share of the size of letters that is above and below the middle of a line. */
const HALF_LINE = 0.65;

/** The room that is taken by names. */
export class Room {
  #taken = [];

  /**
   * The middle of a free place for a name beside, above or below its point; null where there is none.
   *
   * @param mostCovered part of the name up to which it may lie over marks where no place is free, from 0
   * @param label width of the words and `size` of the letters, radius of its `dot`, pixels, and the `angle`, degrees
   */
  find(x, y, label, obstacles, mostCovered) {
    const spots = spotsOf(x, y, label, obstacles).map(spot => ({ spot, boxes: boxesOf(spot, label) }));
    const around = aroundAll(spots.flatMap(({ boxes }) => boxes));
    const [taken, near] = [this.#taken, obstacles].map(all => all.filter(box => overlap(box, around)));
    const free = spots.filter(({ boxes }) => !hitAny(taken, boxes));
    const clear = free.find(({ boxes }) => !hitAny(near, boxes));
    const found = clear ?? leastCovering(free, near, mostCovered);
    if (found) this.#taken.push(...found.boxes);
    return found?.spot ?? null;
  }

  /** Whether a mark covers a point. */
  isCovered(x, y, obstacles) {
    return hits(obstacles, [x, y, x, y]);
  }
}

/** What a name covers: one box, or a row of small ones where it is written at an angle. */
function boxesOf([x, y], { width, size, angle = 0 }) {
  const [across, up] = [Math.cos(angle * Math.PI / 180), Math.sin(angle * Math.PI / 180)];
  const count = angle ? Math.ceil(width / (1.5 * size)) : 1;
  const half = width / count / 2 + 2;
  const halfLine = size * HALF_LINE;
  const halfWidth = half * Math.abs(across) + halfLine * Math.abs(up);
  const halfHeight = half * Math.abs(up) + halfLine * Math.abs(across);
  return Array.from({ length: count }, (_, n) => {
    const along = width * ((n + 0.5) / count - 0.5);
    const [cx, cy] = [x + along * across, y - along * up];
    return [cx - halfWidth, cy - halfHeight, cx + halfWidth, cy + halfHeight];
  });
}

/** The box around all of some boxes. */
const aroundAll = boxes => [0, 1, 2, 3].map(side => (side < 2 ? Math.min : Math.max)(...boxes.map(box => box[side])));

/** Where a name may stand: around its dot, or around the mark that covers it; at its point where it has no dot. */
function spotsOf(x, y, { width, size, dot }, obstacles) {
  if (!dot) return [[x, y]];
  const cover = obstacles.find(([left, top, right, bottom]) => x > left && x < right && y > top && y < bottom);
  const [left, top, right, bottom] = cover ?? [x - dot, y - dot, x + dot, y + dot];
  const [end, start] = [[right + 4 + width / 2, y], [left - 4 - width / 2, y]];
  const sides = rightToLeft() ? [start, end] : [end, start];
  const [above, below] = [top - size * 0.75, bottom + size * 0.75];
  const diagonals = [end, start].flatMap(([side]) => [[side, above + 4], [side, below - 4]]);
  return [...sides, [x, above], [x, below], ...diagonals];
}

/** The spot whose boxes cover least of the numbers, then of all obstacles, at most a part of them; or undefined. */
function leastCovering(spots, obstacles, mostCovered) {
  if (!mostCovered) return undefined;
  const partOf = (boxes, others) => boxes.reduce((sum, box) =>
    others.reduce((covered, other) => covered + shared(box, other), sum), 0);
  const numbers = obstacles.filter(box => box[4]);
  const found = spots.map(({ spot, boxes }) => {
    const room = boxes.reduce((sum, box) => sum + shared(box, box), 0);
    return { spot, boxes, covered: partOf(boxes, obstacles) / room, hidden: partOf(boxes, numbers) / room };
  });
  return found.filter(({ covered }) => covered <= mostCovered)
    .sort((a, b) => a.hidden - b.hidden || a.covered - b.covered)[0];
}

/** The area that two boxes share. */
function shared(a, b) {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return width > 0 && height > 0 ? width * height : 0;
}

const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
const hits = (boxes, box) => boxes.some(other => overlap(box, other));
const hitAny = (boxes, own) => own.some(box => hits(boxes, box));
