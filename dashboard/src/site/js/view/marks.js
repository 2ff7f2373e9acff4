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
  Math.min(6.5, Math.max(2.2, Math.min(46, side / 13) / Math.sqrt(largest)));

/** A donut of incidents by group with their number; a spot, where all are at one place, has a point below. */
export function donut({ n, groups, dead, rows }, scale) {
  const r = radiusOf(n, scale);
  const ring = Math.min(13, Math.max(3.5, 0.36 * r));
  const size = Math.ceil(2 * r + 4);
  const letters = Math.max(11, Math.min(19, 0.62 * r));
  return svg('svg', { viewBox: `${-size / 2} ${-size / 2} ${size} ${size}`, width: size, height: size, class: 'donut' },
    rows ? svg('path', { d: `M-5 ${r - 1}h10L0 ${r + 8}z`, fill: 'var(--ink)', stroke: 'var(--paper)' }) : '',
    svg('circle', { r: r + 1.5, fill: 'var(--paper)' }),
    ...arcs(groups, n, r - ring / 2, ring),
    svg('text', { y: 0.36 * letters, 'font-size': letters, fill: 'var(--ink)', class: 'n', ...LETTERS }, number(n)),
    ...deadBadge(dead, Math.max(0.72 * r, 12), -Math.max(0.72 * r, 11)));
}

/** The ring, a piece for each group, beginning at the top. */
function arcs(groups, n, r, width) {
  const ring = { r, fill: 'none', 'stroke-width': width };
  const round = 2 * Math.PI * r;
  let before = 0;
  return groups.flatMap((count, group) => {
    if (count === 0) return [];
    const length = count / n * round;
    const piece = { 'stroke-dasharray': `${length} ${round - length}`, 'stroke-dashoffset': round / 4 - before };
    before += length;
    return [svg('circle', { ...ring, ...piece, stroke: colourOf(group) })];
  });
}

/** The number of dead in a black badge around a point; nothing where there are none. */
export function deadBadge(dead, x, y) {
  if (!dead) return [];
  const words = number(dead);
  const width = 11 + 6.5 * words.length;
  const box = { x: x - width / 2, y: y - 8, width, height: 16, rx: 8 };
  return [
    svg('rect', { ...box, fill: 'var(--dead)', stroke: 'var(--paper)', 'stroke-width': 1.2, class: 'dead-box' }),
    svg('text', { x, y: y + 4, 'font-size': 11, fill: 'var(--on-dead)', class: 'dead-n', ...LETTERS }, words),
  ];
}

const ROAD = 'M4 20 9 4h6l5 16M12 6v3M12 12v3M12 18v2';
const AREA = 'M4 5l7-1 9 3-2 7 1 6-8-2-6 1 1-7z';

/** The badge of a road or of a district with its number, which is no place on the map; `scale` makes it smaller. */
export function badge({ n, groups, dead, road }, scale = 1) {
  const words = number(n);
  const width = 34 + 7.5 * words.length;
  const outline = { fill: 'none', stroke: 'var(--ink)', 'stroke-width': 2, 'stroke-linejoin': 'round' };
  const box = { x: -width / 2 + 1, y: -12, width: width - 2, height: 24, rx: 7 };
  const size = { viewBox: `${-width / 2} -14 ${width} 28`, width: scale * width, height: scale * 28 };
  return svg('svg', { ...size, class: 'donut' },
    svg('rect', { ...box, fill: 'var(--paper)', stroke: toneOf(groups, n), 'stroke-width': 2.2 }),
    svg('g', { transform: `translate(${-width / 2 + 6},-8) scale(.68)` },
      svg('path', { d: road ? ROAD : AREA, ...outline })),
    svg('text', { x: 10, y: 4.5, 'font-size': 13, fill: 'var(--ink)', class: 'n', ...LETTERS }, words),
    ...deadBadge(dead, width / 2 - 3, -12));
}

/** The colour of a mixture: that of the group which has three fifths of it, or else a neutral one. */
export function toneOf(groups, n) {
  const most = groups.indexOf(Math.max(...groups));
  return groups[most] >= 0.6 * n ? colourOf(most) : 'var(--soft)';
}
