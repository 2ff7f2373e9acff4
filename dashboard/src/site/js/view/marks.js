import { h } from '../dom.js';
import { groupOf, GROUPS } from '../kinds.js';
import { number } from '../text.js';
import { SHAPES, signOf } from './glyphs.js';

/**
 * Marks as SVG. Shape and colour say the group, the sign the kind. A filled mark is a named place, a hollow one the
 * middle of possible places, a dotted one with a question mark is not confirmed. Colours are those of the theme.
 */

const SVG = 'http://www.w3.org/2000/svg';
/** Size of the mark of one incident, CSS pixels. */
export const MARK_SIZE = 26;
const LETTERS = { 'text-anchor': 'middle', 'font-weight': 700 };

/** An SVG element. */
export function svg(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const colourOf = group => `var(--${GROUPS[group]})`;

/** The mark of an incident: `kind` a code, and how it is known. */
export function symbol(kind, precision, unconfirmed) {
  const colour = colourOf(groupOf(kind));
  const isFilled = precision === 'exact' && !unconfirmed;
  const shape = { d: SHAPES[GROUPS[groupOf(kind)]], 'stroke-linejoin': 'round' };
  const sign = isFilled ? 'var(--paper)' : colour;
  return svg('svg', { viewBox: '-1.5 -1.5 27 27', 'aria-hidden': 'true', class: 'mark' },
    svg('path', { ...shape, fill: 'none', stroke: 'var(--paper)', 'stroke-width': 3 }),
    svg('path', {
      ...shape,
      class: 'shape',
      fill: isFilled ? colour : 'var(--paper)',
      stroke: isFilled ? 'var(--paper)' : colour,
      'stroke-width': isFilled ? 1.2 : 2,
      'stroke-dasharray': unconfirmed ? '2 2' : '',
    }),
    unconfirmed
      ? svg('text', { x: 12, y: 16.5, 'font-size': 13, fill: 'var(--ink)', ...LETTERS }, '?')
      : signPath(kind, sign));
}

function signPath(kind, colour) {
  const [d, filled] = signOf(kind);
  const line = { stroke: colour, 'stroke-width': 1.7, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  return svg('path', { d, fill: filled ? colour : 'none', ...line });
}

/** The shape of a group, for the legend. */
export function groupSymbol(group) {
  return svg('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', class: 'mark' },
    svg('path', { d: SHAPES[group], fill: `var(--${group})` }));
}

/** The radius of a donut: its area is proportional to its number, without a limit. */
export const radiusOf = (n, scale) => scale * Math.sqrt(n);

/**
 * The scale of the donuts of a view: the largest has a radius of a thirteenth of the shorter side of the map, at most
 * 46 pixels, unless that would make small ones too small to hit or too large to tell apart.
 *
 * @param side shorter side of the map, CSS pixels
 */
export const scaleFor = (largest = 1, side) =>
  Math.min(6.5, Math.max(1.6, Math.min(46, side / 13) / Math.sqrt(largest)));

/** Width of the ring of a donut, and the size of its number. */
export const ringOf = r => Math.min(13, Math.max(3.5, 0.36 * r));
export const lettersOf = r => Math.round(Math.max(11, Math.min(19, 0.62 * r)));
/** Whether a donut has room for its numbers; a smaller one is a ring, whose name says them. */
export const isReadable = r => r > 8;
/** Where the number of dead stands, from the middle of a donut: so far to the right and so far up. */
export const deadAt = r => [Math.max(0.72 * r, 12), Math.max(0.72 * r, 11)];

/** The number of dead in a black badge, so far to the right of a middle and so far up. */
export function deadBadge(dead, right, up) {
  const words = number(dead);
  const width = deadWidth(words);
  const made = h('span', { class: 'dead-n' }, words);
  const [left, top] = [`calc(50% + ${right - width / 2}px)`, `calc(50% - ${up + 8}px)`];
  return Object.assign(made.style, { left, top, width: `${width}px` }) && made;
}

export const deadWidth = words => 11 + 6.5 * words.length;

/** Size of what the badge of a road or region needs, and where its number of dead stands. */
export const BADGE_ROOM = [48, 28];
export const DEAD_AT_BADGE = [18, 12];
/** Where the number of dead of one incident stands. */
export const DEAD_AT_MARK = [11, 13];

/** By how much it is worse to cover the number in a donut than anything else. */
const NUMBER_WEIGHT = 4;

const boxAround = (x, y, width, height) => [x - width / 2, y - height / 2, x + width / 2, y + height / 2];

/**
 * The boxes `[left, top, right, bottom]` of a mark at a point: the mark itself, its number of dead, and, for a donut,
 * the number in it, with a weight behind the box, for nothing should cover it.
 *
 * @param scale of donuts
 */
export function boxesOf({ n, dead, road, area }, [x, y], scale) {
  const isBadge = Boolean(road ?? area);
  const isDonut = n > 1 && !isBadge;
  const radius = isDonut ? Math.max(9, radiusOf(n, scale) + 2) : MARK_SIZE / 2;
  const boxes = [boxAround(x, y, ...isBadge ? BADGE_ROOM : [2 * radius, 2 * radius])];
  if (isDonut && !isReadable(radiusOf(n, scale))) return boxes;
  if (dead > 0) {
    const [right, up] = isBadge ? DEAD_AT_BADGE : isDonut ? deadAt(radiusOf(n, scale)) : DEAD_AT_MARK;
    boxes.push(boxAround(x + right, y - up, deadWidth(number(dead)) + 2, 18));
  }
  if (isDonut) boxes.push([...boxAround(x, y, 8 * number(n).length + 6, 18), NUMBER_WEIGHT]);
  return boxes;
}

/** The colour of a mixture: that of the group which has three fifths of it, or else a neutral one. */
export function toneOf(groups, n) {
  const most = groups.indexOf(Math.max(...groups));
  return groups[most] >= 0.6 * n ? colourOf(most) : 'var(--soft)';
}
