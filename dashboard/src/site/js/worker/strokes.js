/**
 * The lines of the map, the lowest first: name, colour, width in CSS pixels by zoom, smallest zoom, dashes. A width is
 * that at zoom 8 and what each further zoom multiplies it by.
 */
export const STROKES = [
  ['stream', 'stream', [1, 1.3], 7, []],
  ['river', 'river', [2.2, 1.35], 0, []],
  ['subdistrict', 'subdistrict', [0.9, 1.1], 10, [1.5, 3]],
  ['district', 'district', [0.9, 1.15], 8, [4, 3]],
  ['minor', 'minor', [0.9, 1.3], 9, [5, 2]],
  ['primary', 'casing', [1.7, 1.35], 0, []],
  ['trunk', 'casing', [2.4, 1.35], 0, []],
  ['motorway', 'casing', [3, 1.35], 0, []],
  ['primary', 'road', [0.9, 1.4], 8, []],
  ['trunk', 'road', [1.4, 1.4], 7, []],
  ['motorway', 'motorway', [1.9, 1.4], 7, []],
  ['governorate', 'band', [7, 1.03], 0, []],
  ['governorate', 'governorate', [1.2, 1.12], 0, [7, 3, 1.5, 3]],
  ['country', 'band', [9, 1.03], 0, []],
  ['country', 'country', [1.8, 1.1], 0, [10, 3, 2, 3]],
];
