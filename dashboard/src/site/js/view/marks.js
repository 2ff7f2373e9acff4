/** Marks of kinds: distinguished by shape and colour, never by colour alone; open where the place is not exact. */

const SVG = 'http://www.w3.org/2000/svg';
const PATHS = {
  circle: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z',
  square: 'M4 4h16v16H4z',
  triangle: 'M12 2.5 22 20.5H2z',
  diamond: 'M12 1.5 22.5 12 12 22.5 1.5 12z',
  star: 'M12 1.5l3.1 6.9 7.4.8-5.5 5 1.6 7.3L12 17.8l-6.6 3.7L7 14.2l-5.5-5 7.4-.8z',
  cross: 'M8.5 2h7v6.5H22v7h-6.5V22h-7v-6.5H2v-7h6.5z',
};

const SIGN = { 'text-anchor': 'middle', 'font-size': 13, 'font-weight': 700, fill: '#1d1c1a' };

/** An SVG element. */
export function svg(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * How a mark is drawn: filled for an exact place, open near a place, dashed where only an area is known; dotted with a
 * question mark where the incident is not confirmed.
 */
export function markStyle(kind, precision, unconfirmed) {
  const colour = /^#[0-9a-f]{6}$/i.test(kind?.colour) ? kind.colour : '#444444';
  const path = PATHS[kind?.shape] ?? PATHS.circle;
  if (unconfirmed) return { path, colour, fill: '#ffffff', stroke: colour, width: 2, dash: [1.5, 2.5], sign: '?' };
  if (precision === 'exact') return { path, colour, fill: colour, stroke: '#ffffff', width: 1.5, dash: [] };
  return { path, colour, fill: '#ffffff', stroke: colour, width: 3, dash: precision === 'near' ? [] : [4, 2.5] };
}

/** The diameter of a bubble of n incidents, CSS pixels. */
export const bubbleSize = n => Math.min(56, 26 + 6 * Math.log2(Math.max(n, 1)));

/** The mark of a kind. */
export function symbol(kind, precision, unconfirmed) {
  const { path, fill, stroke, width, dash, sign } = markStyle(kind, precision, unconfirmed);
  return svg('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' },
    svg('path', { d: path, fill, stroke, 'stroke-width': width, 'stroke-dasharray': dash.join(' ') }),
    ...sign ? [svg('text', { x: 12, y: 17, ...SIGN }, sign)] : []);
}

/** How the circle of possible places is drawn: a ring near a named place, a tinted circle for an area. */
export function circleStyle(kind, precision) {
  const { colour } = markStyle(kind, precision);
  if (precision === 'near') return { color: colour, weight: 1.5, dashArray: '6 5', fill: false };
  const fillOpacity = precision === 'area' ? 0.14 : 0.07;
  return { color: colour, weight: 1, dashArray: '1 5', fillColor: colour, fillOpacity };
}
