import { clean } from '../dom.js';
import { UNKNOWN } from '../days.js';
import { day, name, number, span, text } from '../text.js';

/** What is said of an incident wherever it is shown. */

let vocabulary = {};

/** Takes the names of the codes. */
export function learn(told) {
  vocabulary = told ?? {};
}

export const kindOf = code => Object.hasOwn(vocabulary.kinds ?? {}, code) ? vocabulary.kinds[code] : undefined;
export const kindName = code => name(kindOf(code)?.names) || clean(code);
export const actorName = id => name(vocabulary.actors?.[id]?.names) || clean(id);
export const weaponName = code => name(vocabulary.weapons?.[code]) || clean(code);
export const hiddenKinds = () => Object.keys(vocabulary.kinds ?? {}).filter(code => vocabulary.kinds[code].incident === false);
export const learnt = () => vocabulary;

/** When: the day, or that it is not known. */
export const when = row => row.end === UNKNOWN ? text('unknownDate', { day: day(row.start) || '?' }) : span(row.start, row.end);

/** Where, with how exactly that is known. */
export function where(row) {
  const parts = [name(row.name) || '?', text(`precision.${row.precision}`)];
  if (row.radiusKm > 0 && row.precision !== 'exact') parts.push(text('radius', { km: number(Math.round(row.radiusKm)) }));
  return parts.filter(Boolean).join(' · ');
}

/** A number of people with its doubt; empty where nothing is said. */
export function howMany([low, best, high]) {
  if (low == null && best == null && high == null) return '';
  if (best == null && high != null) return low === high ? number(high) : text('between', { low: number(low ?? 0), high: number(high) });
  if (best == null) return low > 1 ? text('atLeast', { low: number(low) }) : text('some');
  if (high == null) return text('atLeast', { low: number(best) });
  return low === high ? number(best) : `${number(best)} (${text('between', { low: number(low), high: number(high) })})`;
}

/** The killed and wounded of an incident in a line. */
export function toll(row) {
  return ['killed', 'wounded'].map(outcome => [outcome, howMany(row[outcome])]).filter(([, n]) => n).map(([outcome, n]) => `${text(outcome)}: ${n}`).join(' · ');
}

/** An incident in one sentence, for a mark's name. */
export const sentence = row => [
  row.unconfirmed && text('unconfirmed'), kindName(row.kind), text(`status.${row.status}`), where(row), when(row), toll(row),
].filter(Boolean).join(', ');
