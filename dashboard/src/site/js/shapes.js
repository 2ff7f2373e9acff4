/** Marker shapes: a kind is told by shape and colour, never by colour alone. */

const SVG = 'http://www.w3.org/2000/svg';
const PATHS = {
  circle: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z',
  square: 'M4 4h16v16H4z',
  triangle: 'M12 2.5 22 20.5H2z',
  diamond: 'M12 1.5 22.5 12 12 22.5 1.5 12z',
  star: 'M12 1.5l3.1 6.9 7.4.8-5.5 5 1.6 7.3L12 17.8l-6.6 3.7L7 14.2l-5.5-5 7.4-.8z',
  cross: 'M8.5 2h7v6.5H22v7h-6.5V22h-7v-6.5H2v-7h6.5z',
};

/** The symbol of a kind; open where the place is not exact. */
export function symbol(kind, exact = true) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  const colour = /^#[0-9a-f]{6}$/i.test(kind?.colour) ? kind.colour : '#444444';
  path.setAttribute('d', PATHS[kind?.shape] ?? PATHS.circle);
  path.setAttribute('fill', exact ? colour : '#ffffff');
  path.setAttribute('stroke', exact ? '#ffffff' : colour);
  path.setAttribute('stroke-width', exact ? '1.5' : '3.5');
  svg.append(path);
  return svg;
}
