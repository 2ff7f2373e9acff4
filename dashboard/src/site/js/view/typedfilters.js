import { KILLED, state } from '../state.js';
import { DIGITS } from '../letters.js';
import { skeletons } from '../spelling.js';
import { number, text } from '../text.js';
import { currentVocabulary, kindName } from './words.js';

/** Filters that the reader types into the search in the words of the page's language: `IED 3 killed 2 sources 2026`. */

const SURE_SOURCES = ['2', '3'];
const EASTERN = new RegExp(`[${DIGITS}]`, 'g');

/** Words as they are compared: without case and variants of letters, in Latin digits. */
const folded = words => skeletons(words.replace(EASTERN, digit => DIGITS.indexOf(digit))).exact;

/**
 * The filters in some words: the `changes` of the state that choose them, and a `label`; null unless all words belong
 * to one.
 */
export function filtersIn(words) {
  let left = ` ${folded(words)} `;
  const take = pattern => {
    const found = pattern.exec(left);
    if (found) left = `${left.slice(0, found.index)} ${left.slice(found.index + found[0].length)}`;
    return found?.slice(1).find(Boolean);
  };
  const dead = Number(take(counted('killed')) ?? 0);
  const killed = KILLED.filter(n => n <= dead).at(-1);
  const sources = Math.min(3, Number(take(counted('sources')) ?? 0));
  const year = take(/ ((?:19|20)\d\d)(?= )/);
  const kind = kindIn(left);
  if (kind) left = left.replace(` ${kind.name} `, ' ');
  if (left.trim() || !(kind || killed || sources > 1 || year)) return null;
  const lists = { ...state.lists };
  if (kind) lists.kind = [kind.code];
  if (sources > 1) lists.corroboration = SURE_SOURCES.slice(sources - 2);
  const changes = { lists };
  if (killed) changes.killed = String(killed);
  if (year) Object.assign(changes, { from: `${year}-01-01`, to: `${year}-12-31` });
  return { changes, label: labelOf(kind, killed, sources, year) };
}

/** A number before or after one of the words of a text, e.g. `3 killed`, `killed 3`. */
function counted(key) {
  const names = text(`typed.${key}`).split(' ').map(folded).join('|');
  return new RegExp(` (?:(\\d+) (?:${names})|(?:${names}) (\\d+))(?= )`);
}

/** The kind of which the words have the code or a name, in any language, the longest name first. */
function kindIn(words) {
  const named = Object.entries(currentVocabulary().kinds ?? {}).flatMap(([code, { names }]) =>
    [code, ...Object.values(names ?? {})].map(name => ({ code, name: folded(name) })));
  return named.sort((a, b) => b.name.length - a.name.length).find(({ name }) => words.includes(` ${name} `));
}

function labelOf(kind, killed, sources, year) {
  const atLeast = n => text('orMore', { n: number(n) });
  return [
    kind && kindName(kind.code),
    killed && `${text('killed')}: ${atLeast(killed)}`,
    sources > 1 && `${text('facet.corroboration')}: ${atLeast(sources)}`,
    year && number(year),
  ].filter(Boolean).join(' · ');
}
