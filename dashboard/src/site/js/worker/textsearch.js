import { ALIKE, IGNORED } from '../letters.js';

/**
 * Text search that ignores spelling variants: letters are folded to one byte each, Arabic with or without hamza and
 * vowels, Sorani and Arabic kaf, yeh and heh, any case, any accent.
 */

const FOLD = new Uint8Array(65536);
const SPACE = 1;

const USED = [[0, 0x2100], [0xfb50, 0xff00]]; // all other characters, e.g. emoji, separate words
FOLD.fill(SPACE);
for (const [first, end] of USED) for (let unit = first; unit < end; unit++) {
  const letter = String.fromCharCode(unit);
  // letters of all scripts share the bytes; a clash finds too much, never too little
  if (/[\p{L}\p{N}]/u.test(letter)) {
    const [base] = letter.toLowerCase().normalize('NFKD');
    const code = base.charCodeAt(0);
    FOLD[unit] = code < 128 ? code : 128 + (code % 128);
  } else if (/[\p{M}\p{Cf}]/u.test(letter)) {
    FOLD[unit] = 0;
  }
}
for (const letters of ALIKE) for (const letter of letters) FOLD[letter.charCodeAt(0)] = FOLD[letters.charCodeAt(0)];
for (const letter of IGNORED) FOLD[letter.charCodeAt(0)] = 0;
for (let digit = 0; digit < 10; digit++) FOLD[0x660 + digit] = FOLD[0x6f0 + digit] = 48 + digit;
FOLD['ı'.charCodeAt(0)] = 105;

/** The folded bytes of a text. */
export function fold(text) {
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const byte = FOLD[text.charCodeAt(i)];
    if (byte !== 0) bytes[length++] = byte;
  }
  return bytes.subarray(0, length);
}

/** The words of a query, each as folded bytes. */
export const wordsOf = query => query.split(/\s+/).map(word => fold(word)).filter(word => word.length > 0);

/** Sets `matches` to 1 for each row whose text, between its start and the next, contains a word. */
export function search({ values, length }, starts, word, matches) {
  let row = 0;
  for (let at = values.indexOf(word[0]); at >= 0 && at <= length - word.length; at = values.indexOf(word[0], at + 1)) {
    let same = 1;
    while (same < word.length && values[at + same] === word[same]) same++;
    if (same < word.length) continue;
    while (starts[row + 1] <= at) row++;
    if (at + word.length <= starts[row + 1]) matches[row] = 1;
    at = starts[row + 1] - 1;
  }
}
