import { Shape } from './geometry.js';
import { Grid } from './grid.js';
import { decodeLine, Roads } from './roads.js';

/**
 * What lies in a corridor, a circle or a polygon. An incident lies in it if the middle of its place does. A road counts
 * whole where the corridor is along that road. Incidents that are known only by their district or governorate, and
 * those whose circle reaches into the area, may lie in it: they are counted apart.
 */

/** Codes of precisions from which on the middle of the place says little: district, governorate. */
const DISTRICT = 3;
const GOVERNORATE = 4;
const MAX_POINTS = 100;
const MAX_KM = 50;
const MAX_RADIUS = 120;

let roads;
let grid;

/**
 * Finds the line of an area: along a road of the gazetteer, along roads between two points, or what its points are.
 *
 * @param area `kind` (`road`, `line`, `point`, `polygon`), `points`, `km`, and `road`, the id of a road
 * @param readBase reads the files of the base map
 * @return the area with `line`, and `isStraight` where two points are joined by a straight line for want of a road
 */
export async function resolve(area, readBase) {
  const points = area.points.slice(0, MAX_POINTS);
  if (area.kind === 'road') {
    const line = (await readBase())[1]?.roads?.[area.road];
    if (Array.isArray(line)) return { ...area, line: decodeLine(line) };
  }
  if (area.kind === 'way' && points.length === 2) {
    roads ??= new Roads(await readBase());
    const way = roads.way(points[0], points[1]);
    return { ...area, line: way ?? points, isStraight: !way };
  }
  return { ...area, line: points };
}

let last = {};

/** The rows of the columns in a resolved area: a flag for each, 1 in it, 2 where it may be. */
export function flagsOf(columns, area) {
  const { size } = columns;
  if (last.columns !== columns || last.size !== size || last.area !== area) {
    last = { columns, size, area, flags: findFlags(columns, area) };
  }
  return last.flags;
}

function findFlags(columns, area) {
  if (grid?.columns !== columns || grid.size !== columns.size) {
    grid = Object.assign(new Grid(columns), { columns, size: columns.size });
  }
  const flags = new Uint8Array(columns.size);
  if (!area.line.length) return flags;
  const shape = new Shape(area.line, area.kind === 'polygon');
  const km = Math.min(MAX_KM, Math.max(0, area.km));
  const { lat, lon, precision, radius, place, places } = columns;
  grid.each(shape.box(km + MAX_RADIUS), i => {
    const distance = shape.km(lat.values[i], lon.values[i]);
    const isCoarse = precision.values[i] === DISTRICT || precision.values[i] === GOVERNORATE;
    const isOfRoad = area.kind === 'road' && places.words[place.values[i]].id === area.road;
    if (!isCoarse && (isOfRoad || distance <= km)) flags[i] = 1;
    else if (distance - radius.values[i] / 1000 <= km) flags[i] = 2;
  });
  return flags;
}
