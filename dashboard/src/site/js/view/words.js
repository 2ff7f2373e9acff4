import { UNKNOWN } from '../days.js';
import { clean } from '../dom.js';
import { day, dayRange, name, number, text } from '../text.js';

/** Names of codes, and how an incident is described wherever it is shown. */

let vocabulary = {};

/** Sets the published names of codes. */
export function setVocabulary(published) {
  vocabulary = published ?? {};
}

export const currentVocabulary = () => vocabulary;
export const kindOf = code => Object.hasOwn(vocabulary.kinds ?? {}, code) ? vocabulary.kinds[code] : undefined;
export const kindName = code => name(kindOf(code)?.names) || clean(code);
export const actorName = id => name(vocabulary.actors?.[id]?.names) || clean(id);
export const weaponName = code => name(vocabulary.weapons?.[code]) || clean(code);

/** The name of a source by its id, e.g. `rudaw-ckb`: its language is said in the reader's words. */
export function sourceName(id) {
  const words = clean(id).replace(/^sample\//, '');
  const [, base, lang] = /^(.+)-(ar|ckb|en|kmr)$/.exec(words) ?? [];
  return base ? `${base} (${text(`languageIs.${lang}`)})` : words;
}

/** The kinds that are not incidents, e.g. meetings; they show only when the reader asks for them. */
export function hiddenKinds() {
  return Object.keys(vocabulary.kinds ?? {}).filter(code => vocabulary.kinds[code].incident === false);
}

/** The day of an incident, or that it is not known and when it was reported. */
export function dateText(row) {
  return row.end === UNKNOWN ? text('unknownDate', { day: day(row.start) || '?' }) : dayRange(row.start, row.end);
}

/** The place of an incident and how precisely it is known. */
export function placeText(row) {
  return [name(row.name) || '?', precisionText(row)].join(' · ');
}

/** How precisely the place of an incident is known. */
export function precisionText(row) {
  const parts = [text(`precision.${row.precision}`)];
  const hasRadius = row.radiusKm > 0 && row.precision !== 'exact';
  if (hasRadius) parts.push(text('radius', { km: number(Math.round(row.radiusKm)) }));
  return parts.filter(Boolean).join(' · ');
}

/** A number of people with its uncertainty; each part may be null. Empty where all are. */
export function countText([low, best, high]) {
  if (low == null && best == null && high == null) return '';
  if (best == null && high != null) return low === high ? number(high) : between(low ?? 0, high);
  if (best == null) return low > 1 ? text('atLeast', { low: number(low) }) : text('some');
  if (high == null) return text('atLeast', { low: number(best) });
  return low === high ? number(best) : `${number(best)} (${between(low, high)})`;
}

const between = (low, high) => text('between', { low: number(low), high: number(high) });

/** The killed and wounded of an incident in a line. */
export const casualtiesText = row => outcomesText(row, ['killed', 'wounded']);

function outcomesText(row, outcomes) {
  return outcomes
    .map(outcome => [text(outcome), countText(row[outcome])])
    .filter(([, count]) => count)
    .map(([label, count]) => `${label}: ${count}`)
    .join(' · ');
}

/** The same beside a badge with the number of killed: without them where that is all that is known. */
export function besideBadge(row) {
  const isAllKnown = deadOf(row) > 0 && countText(row.killed) === number(deadOf(row));
  return isAllKnown ? outcomesText(row, ['wounded']) : casualtiesText(row);
}

/** The number of killed as the map shows it; null where it is not known. */
export const deadOf = ({ killed: [low, best] }) => best ?? low;

/** An incident in one line, e.g. as the name of a mark. */
export function incidentText(row) {
  const parts = [
    row.unconfirmed && text('unconfirmed'),
    row.unsure && text('unsure'),
    kindName(row.kind),
    text(`status.${row.status}`),
    placeText(row),
    dateText(row),
    casualtiesText(row),
  ];
  return parts.filter(Boolean).join(text('comma'));
}
