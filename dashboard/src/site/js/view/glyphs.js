/** The shapes of the groups and the signs of the kinds: each kind is known without its colour. A field is 24 wide. */

/** The outline of a mark by group. */
export const SHAPES = {
  attack: 'M12 1.2a10.8 10.8 0 1 0 0 21.6a10.8 10.8 0 1 0 0-21.6z',
  explosive: 'M12 .6 23.4 12 12 23.4.6 12z',
  strike: 'M1.3 3.2h21.4L12 23z',
  operation: 'M3.5 2h17q1.5 0 1.5 1.5v17q0 1.5-1.5 1.5h-17q-1.5 0-1.5-1.5v-17q0-1.5 1.5-1.5z',
  civil: 'M6.5 1.8h11L23 12l-5.5 10.2h-11L1 12z',
};

/** The sign of each kind: lines, and `fill` where it is an area. */
const SIGNS = {
  'armed-clash': ['M8 8l8 8M16 8l-8 8'],
  'armed-attack': ['M12 6v3M12 15v3M6 12h3M15 12h3M12 9.8a2.2 2.2 0 1 0 0 4.4a2.2 2.2 0 1 0 0-4.4'],
  abduction: ['M8 8v8M8 12h8M13.5 9.5 16 12l-2.5 2.5'],
  killing: ['M12 6c3 4 4 5.5 4 7.5a4 4 0 0 1-8 0c0-2 1-3.5 4-7.5z', 'fill'],
  destruction: [
    'M12.5 5.5c.5 3 3.7 4.5 3.7 8a4.2 4.2 0 0 1-8.4 0c0-2 1-3 1.7-3.8.3 1 .9 1.5 1.4 1.3-.4-2 .2-4 1.6-5.5z',
    'fill',
  ],
  ied: ['M11.3 10.3a3.7 3.7 0 1 0 .01 0zM14 11l2.2-2.2M16.2 8.8c-.4-1 .4-1.9 1.4-1.6', 'fill'],
  'suicide-attack': [
    'M12 6.5l1.4 3.3 3.4-1.2-1.7 3.2 2.7 1.9-3.3.5.1 3.5L12 15.6l-2.6 2.1.1-3.5-3.3-.5 2.7-1.9-1.7-3.2 3.4 1.2z',
    'fill',
  ],
  'explosive-remnant': ['M7 15.5h10M8.7 15.5a3.3 3.3 0 0 1 6.6 0M12 12V9.5M8.5 12.5 7.3 11M15.5 12.5 16.7 11'],
  'air-strike': ['M12 4.5v11M12 8 7 11.5M12 8l5 3.5M12 14.5l-2.2 1.5M12 14.5l2.2 1.5'],
  'drone-strike': ['M9 7l6 5.5M15 7l-6 5.5M7.5 5.5h3M13.5 5.5h3M7.5 13.5h3M13.5 13.5h3'],
  shelling: ['M12 4.8c1.8 1.9 2.3 3.6 2.3 5.4v3.6H9.7v-3.6c0-1.8.5-3.5 2.3-5.4zM10.3 16.3h3.4', 'fill'],
  'military-operation': ['M7.5 12 12 8.5l4.5 3.5M7.5 16.5 12 13l4.5 3.5'],
  arrest: ['M8.7 9.5a2.6 2.6 0 1 0 .01 0zM15.3 9.5a2.6 2.6 0 1 0 .01 0z'],
  'weapons-found': ['M11 7.2a3.6 3.6 0 1 0 .01 0zM13.7 13.5l3.4 3.4'],
  'force-movement': ['M6.5 9.5h9.5M13.5 7 16 9.5 13.5 12M17.5 14.5H8M10.5 12 8 14.5l2.5 2.5'],
  protest: ['M7.5 6.5h9v5.5h-9zM12 12v6'],
  unrest: ['M13.5 5.5 9 12.3h5.5L10.5 18.5'],
  displacement: ['M6.5 12 12 7l5.5 5M8.5 11v6h7v-6'],
  meeting: ['M7 7.5h10v6.5h-5L9 17v-3H7z'],
};
const DOT = ['M12 9.5a2.5 2.5 0 1 0 .01 0z', 'fill'];

/** The sign of a kind as `[path, isFilled]`; a dot for a kind without one. */
export function signOf(kind) {
  const [path, filled] = Object.hasOwn(SIGNS, kind) ? SIGNS[kind] : DOT;
  return [path, filled === 'fill'];
}
