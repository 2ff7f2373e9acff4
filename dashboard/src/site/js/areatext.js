/** Writes areas as the address has them, see `area.js`. */

export const DEFAULT_KM = 20;

/** The text of an area. */
export const format = ({ kind, parts, km }) => `${kind}:${parts.join(';')}~${km}`;

/** A point in the address. */
export const pointText = ({ lat, lng }) => `${lat.toFixed(3)},${lng.toFixed(3)}`;
