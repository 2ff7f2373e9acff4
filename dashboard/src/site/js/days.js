/** Days and minutes as numbers since 1970, for the page and its worker; local days are Baghdad's. */

const DAY = 86400000;
const MINUTE = 60000;
const MINUTES = DAY / MINUTE;
const BAGHDAD = 180; // minutes ahead of UTC, all year since 2008
const EARLIEST = Date.UTC(1990, 0, 1) / DAY;
const LAST = Date.UTC(2100, 0, 1) / DAY;

/** Lengths of the rolling spans by their code in the address, hours; null for the quarter of the year that it is. */
export const SPANS = { '24h': 24, '7d': 7 * 24, '30d': 30 * 24, quarter: null, '365d': 365 * 24 };

/** Days after its first possible day on which an incident with a vague date counts as possible. */
export const VAGUE_DAYS = 6;

/** The value of a day or minute that is not known. */
export const UNKNOWN = -2147483648;

export const iso = day => new Date(day * DAY).toISOString().slice(0, 10);

/** The number of an ISO day; null for anything else. */
export function parse(text) {
  const ms = /^\d{4}-\d\d-\d\d$/.test(text ?? '') ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return Number.isNaN(ms) || iso(ms / DAY) !== text ? null : ms / DAY;
}

/** The current minute. */
export const now = () => Math.floor(Date.now() / MINUTE);

/** The day in Baghdad of a minute. */
export const dayAt = minute => Math.floor((minute + BAGHDAD) / MINUTES);

/** The time of day in Baghdad of a minute, e.g. `09:05`. */
export const clockAt = minute => new Date((minute + BAGHDAD) * MINUTE).toISOString().slice(11, 16);

/** The hour in Baghdad of a minute, 0 to 23. */
export const hourAt = minute => Math.floor((minute + BAGHDAD) / 60) % 24;

/** The first minute of a day in Baghdad. */
export const firstMinute = day => day * MINUTES - BAGHDAD;

/** Today in Baghdad. */
export const today = () => dayAt(now());

/** The first and last minute of an ISO instant or day, in Baghdad's time without an offset; null for anything else. */
export function minutesOf(text) {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d/.test(text)) return null;
  const whole = text.length === 10;
  const offset = /(Z|[+-]\d\d:?\d\d)$/i.test(text.slice(10)) ? '' : '+03:00';
  const first = Math.floor(Date.parse(`${text}${whole ? 'T00:00:00' : ''}${offset}`) / MINUTE);
  const day = dayAt(first);
  return day >= EARLIEST && day < LAST ? [first, whole ? first + MINUTES - 1 : first] : null;
}

/** The day of an ISO date or instant in Baghdad; UNKNOWN for anything else. */
export function dayOf(text) {
  const minutes = minutesOf(text);
  return minutes ? dayAt(minutes[0]) : UNKNOWN;
}

/** The first day of the quarter of the year that a day is in. */
export function quarterOf(day) {
  const date = new Date(day * DAY);
  return Date.UTC(date.getUTCFullYear(), 3 * Math.floor(date.getUTCMonth() / 3), 1) / DAY;
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
