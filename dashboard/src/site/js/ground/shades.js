import { groupOf, GROUPS } from '../kinds.js';
import { toneOf } from '../view/marks.js';
import { landmarks } from './landmarks.js';
import { placeIn, trace } from './lines.js';

/** What lies under the marks: soft halos of possible places, roads as broad lines, districts as tints. */

const KM = 40075; // length of the equator
/** Half the width of the strip of a road, kilometres, and the least width of it, pixels. */
const ROAD_BUFFER = 2;
const LEAST_ROAD = 12;
/** Width from which a shade is paler the wider it is, as it would hide the map that it covers, pixels. */
const WIDE_ROAD = 60;
const WIDE_HALO = 200;
/** Zoom from which a tint is paler, as it covers the whole view. */
const FAR_TINT = 10.5;

/**
 * Draws the shades of marks.
 *
 * @param marks as the worker gives them, with `road` or `area` for those that have no place
 * @param areasOf finds the p-codes of a region by its id
 * @param colour resolves a colour of the theme, e.g. `var(--attack)`
 * @returns the number of halos drawn
 */
export function drawShades(pen, frame, marks, areasOf, colour) {
  for (const mark of marks.filter(({ area }) => area)) drawArea(pen, frame, mark, areasOf(mark.area), colour);
  for (const mark of marks.filter(({ road }) => road)) drawRoad(pen, frame, mark, colour);
  const drawn = new Set();
  for (const { rows, road, area } of marks) {
    if (road || area) continue;
    for (const row of rows ?? []) {
      const key = `${row.point} ${row.precision} ${row.radiusKm}`;
      if (row.precision === 'exact' || !(row.radiusKm > 0) || drawn.has(key)) continue;
      drawn.add(key);
      drawHalo(pen, frame, row, colour(`var(--${GROUPS[groupOf(row.kind)]})`));
    }
  }
  return drawn.size;
}

function drawArea(pen, frame, { groups, n, rows, lat, lon }, pcodes, colour) {
  const tone = colour(toneOf(groups, n));
  const rings = pcodes.flatMap(pcode => landmarks.districts.get(pcode) ?? []);
  if (!rings.length) {
    drawHalo(pen, frame, { point: [lat, lon], radiusKm: rows?.[0]?.radiusKm ?? 0 }, tone);
    return;
  }
  trace(pen, rings, frame, true);
  pen.globalAlpha = Math.min(0.2, 0.06 + 0.012 * n) * 2 ** Math.min(0, FAR_TINT - frame.zoom);
  pen.fillStyle = tone;
  pen.fill('evenodd');
  pen.globalAlpha = 0.8;
  pen.strokeStyle = tone;
  pen.lineWidth = 1.2;
  pen.setLineDash([2, 3]);
  if (pcodes.length === 1) pen.stroke();
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}

function drawRoad(pen, frame, { road, groups, n }, colour) {
  const line = landmarks.roads.get(road);
  if (!line) return;
  const y = (line.box[1] + line.box[3]) / 2;
  const buffer = 2 * ROAD_BUFFER * frame.scale / (KM * Math.cos(Math.atan(Math.sinh(Math.PI * (1 - 2 * y)))));
  const tone = colour(toneOf(groups, n));
  pen.lineCap = pen.lineJoin = 'round';
  pen.strokeStyle = tone;
  trace(pen, [line], frame);
  pen.globalAlpha = 0.28 * Math.min(1, WIDE_ROAD / buffer);
  pen.lineWidth = Math.max(LEAST_ROAD, buffer);
  pen.stroke();
  pen.globalAlpha = 0.9;
  pen.lineWidth = 2;
  pen.setLineDash([7, 4]);
  pen.stroke();
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}

function drawHalo(pen, frame, { point: [lat, lon], radiusKm }, tone) {
  const [x, y] = placeIn(frame, lat, lon);
  const radius = radiusKm * frame.scale / (KM * Math.cos(lat * Math.PI / 180));
  const gradient = pen.createRadialGradient(x, y, 0, x, y, radius);
  gradient.addColorStop(0, `${tone}59`);
  gradient.addColorStop(0.6, `${tone}33`);
  gradient.addColorStop(1, `${tone}00`);
  pen.globalAlpha = Math.min(1, WIDE_HALO / radius);
  pen.fillStyle = gradient;
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fill();
  pen.globalAlpha = 1;
}
