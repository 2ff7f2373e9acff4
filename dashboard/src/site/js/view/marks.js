/** Marks of kinds: told by shape and colour, never by colour alone; open where the place is not exact. */

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
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * How a mark is drawn: filled where the place is exact, open near it, dashed where only an area is known; hollow and
 * dotted around a question mark where the incident is not confirmed.
 */
export function style(kind, precision, unconfirmed) {
  const colour = /^#[0-9a-f]{6}$/i.test(kind?.colour) ? kind.colour : '#444444';
  const path = PATHS[kind?.shape] ?? PATHS.circle;
  if (unconfirmed) return { path, colour, fill: '#ffffff', stroke: colour, width: 2, dash: [1.5, 2.5], sign: '?' };
  if (precision === 'exact') return { path, colour, fill: colour, stroke: '#ffffff', width: 1.5, dash: [] };
  return { path, colour, fill: '#ffffff', stroke: colour, width: 3, dash: precision === 'near' ? [] : [4, 2.5] };
}

/** The width of the bubble of so many incidents, in pixels. */
export const bubbleSize = n => Math.min(56, 26 + 6 * Math.log2(Math.max(n, 1)));

/** The mark of a kind. */
export function symbol(kind, precision, unconfirmed) {
  const { path, fill, stroke, width, dash, sign } = style(kind, precision, unconfirmed);
  return svg('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' },
    svg('path', { d: path, fill, stroke, 'stroke-width': width, 'stroke-dasharray': dash.join(' ') }),
    ...sign ? [svg('text', { x: 12, y: 17, ...SIGN }, sign)] : []);
}

/** How the circle that holds the truth is drawn: a ring where the place is near one that is named, a ground where it is an area. */
export function circle(kind, precision) {
  const { colour } = style(kind, precision);
  return precision === 'near'
    ? { color: colour, weight: 1.5, dashArray: '6 5', fill: false }
    : { color: colour, weight: 1, dashArray: '1 5', fillColor: colour, fillOpacity: precision === 'area' ? 0.14 : 0.07 };
}
