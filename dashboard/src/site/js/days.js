/** Days as numbers since 1970, in the page and in its worker; local days are Baghdad's. */

const DAY = 86400000;
const BAGHDAD = 3 * 3600000; // UTC+3 all year since 2008
const EARLIEST = Date.UTC(1990, 0, 1) / DAY;
const LAST = Date.UTC(2100, 0, 1) / DAY;

/** The sign for a day that is not known. */
export const UNKNOWN = -2147483648;

export const iso = day => new Date(day * DAY).toISOString().slice(0, 10);

/** The number of an ISO day; null for anything else. */
export function parse(text) {
  const ms = /^\d{4}-\d\d-\d\d$/.test(text ?? '') ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return Number.isNaN(ms) || iso(ms / DAY) !== text ? null : ms / DAY;
}

/** Today in Baghdad. */
export const today = () => Math.floor((Date.now() + BAGHDAD) / DAY);

/** The day of an ISO date or instant in Baghdad; UNKNOWN for anything else. */
export function dayOf(text) {
  const found = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text.length === 10 ? `${text}T00:00:00Z` : text) : NaN;
  const day = Math.floor((found + (text?.length > 10 ? BAGHDAD : 0)) / DAY);
  return day >= EARLIEST && day < LAST ? day : UNKNOWN;
}

export const monthOf = day => iso(day).slice(0, 7);

/** The first day of the day, ISO week or month that a day is in. */
export function floor(day, unit) {
  if (unit === 'month') return parse(`${monthOf(day)}-01`);
  return unit === 'week' ? day - (day + 3) % 7 : day; // day 4 of 1970 was a Monday
}

/** The first day of the unit after the one that begins with a day. */
export function next(day, unit, steps = 1) {
  if (unit !== 'month') return day + steps * (unit === 'week' ? 7 : 1);
  const date = new Date(day * DAY);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + steps, 1) / DAY;
}
