/** The shapes of the groups and the signs of the kinds: each kind is known without its colour. A field is 24 wide. */

/** The outline of a mark by group. */
export const SHAPES = {
  attack: 'M12 1.2a10.8 10.8 0 1 0 0 21.6a10.8 10.8 0 1 0 0-21.6z',
  explosive: 'M12 .6 23.4 12 12 23.4.6 12z',
  strike: 'M1.3 3.200h21.400L12 23z',
  operation: 'M3.5 2h17q1.5 0 1.5 1.500v17q0 1.5-1.5 1.500h-17q-1.5 0-1.5-1.500v-17q0-1.5 1.5-1.500z',
  civil: 'M6.5 1.800h11L23 12l-5.5 10.200h-11L1 12z',
};

/** The sign of each kind: lines, and `fill` where it is an area. */
const SIGNS = {
  'armed-clash': ['M8 8l8 8M16 8l-8 8'],
  'armed-attack': ['M12 6v3M12 15v3M6 12h3M15 12h3M12 9.800a2.2 2.2 0 1 0 0 4.400a2.2 2.2 0 1 0 0-4.4'],
  abduction: ['M8 8v8M8 12h8M13.5 9.5 16 12l-2.5 2.5'],
  killing: ['M12 6c3 4 4 5.5 4 7.500a4 4 0 0 1-8 0c0-2 1-3.5 4-7.500z', 'fill'],
  destruction: ['M12.5 5.500c.5 3 3.7 4.5 3.7 8a4.2 4.2 0 0 1-8.4 0c0-2 1-3 1.7-3.8.3 1 .9 1.5 1.4 1.3-.4-2 .2-4 1.6-5.500z', 'fill'],
  ied: ['M11.3 10.300a3.7 3.7 0 1 0 .01 0zM14 11l2.2-2.200M16.2 8.800c-.4-1 .4-1.9 1.4-1.6', 'fill'],
  'suicide-attack': ['M12 6.500l1.4 3.3 3.4-1.2-1.7 3.2 2.7 1.9-3.3.5.1 3.500L12 15.600l-2.6 2.1.1-3.5-3.3-.5 2.7-1.9-1.7-3.2 3.4 1.200z', 'fill'],
  'explosive-remnant': ['M7 15.500h10M8.7 15.500a3.3 3.3 0 0 1 6.6 0M12 12V9.500M8.5 12.5 7.3 11M15.5 12.5 16.7 11'],
  'air-strike': ['M12 4.500v11M12 8 7 11.500M12 8l5 3.500M12 14.500l-2.2 1.500M12 14.500l2.2 1.5'],
  'drone-strike': ['M9 7l6 5.500M15 7l-6 5.500M7.5 5.500h3M13.5 5.500h3M7.5 13.500h3M13.5 13.500h3'],
  shelling: ['M12 4.800c1.8 1.9 2.3 3.6 2.3 5.400v3.600H9.700v-3.600c0-1.8.5-3.5 2.3-5.400zM10.3 16.300h3.4', 'fill'],
  'military-operation': ['M7.5 12 12 8.500l4.5 3.500M7.5 16.5 12 13l4.5 3.5'],
  arrest: ['M8.7 9.500a2.6 2.6 0 1 0 .01 0zM15.3 9.500a2.6 2.6 0 1 0 .01 0z'],
  'weapons-found': ['M11 7.200a3.6 3.6 0 1 0 .01 0zM13.7 13.500l3.4 3.4'],
  'force-movement': ['M6.5 9.500h9.500M13.5 7 16 9.5 13.5 12M17.5 14.500H8M10.5 12 8 14.500l2.5 2.5'],
  protest: ['M7.5 6.500h9v5.500h-9zM12 12v6'],
  unrest: ['M13.5 5.5 9 12.300h5.500L10.5 18.5'],
  displacement: ['M6.5 12 12 7l5.5 5M8.5 11v6h7v-6'],
  meeting: ['M7 7.500h10v6.500h-5L9 17v-3H7z'],
};
const DOT = ['M12 9.500a2.5 2.5 0 1 0 .01 0z', 'fill'];

/** The sign of a kind as `[path, isFilled]`; a dot for a kind without one. */
export function signOf(kind) {
  const [path, filled] = Object.hasOwn(SIGNS, kind) ? SIGNS[kind] : DOT;
  return [path, filled === 'fill'];
}
