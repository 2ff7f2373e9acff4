import { ALIKE, ARTICLE as ARABIC, IGNORED, VOWELS } from './letters.js';

/** Compares spellings of place names: one name is written in many ways, above all in Latin letters. */

const SAME = new Map(ALIKE.flatMap(letters => [...letters].map(letter => [letter, letters[0]])));

/** What stands for the same sound in Latin letters, in this order: Makhmour, Mahmur; Khurmatu, Xurmatu. */
const SOUNDS = [
  [/sch|sh|ş/g, 'S'], [/tch|ch|ç/g, 'C'], [/kh|x|ḥ|ḫ/g, 'h'], [/gh|ğ|q/g, 'k'], [/dh|ẓ/g, 'z'], [/th/g, 't'],
  [/oo|ou|uu|û|o/g, 'u'], [/ee|ii|î|ei|ey|ay|ai/g, 'i'], [/[eêâ]|aa/g, 'a'],
  [/w|v/g, 'u'], [/y/g, 'i'], [/dj|c/g, 'j'],
];
const ARTICLE = /(^| )(al|el|as|ash|at|ad|an|ar|az)[- ]/g;
const ARABIC_ARTICLE = new RegExp(`(^| )${ARABIC}(?=.{3})`, 'g');
const MARKS = new RegExp(`[\\u064b-\\u0652${IGNORED}]`, 'g');
const BARE = new RegExp(`[aiu${VOWELS} ]`, 'g');
const NO_LETTER = /[^\p{L}\p{N} ]/gu;

/** The forms of a name that are compared: `exact` letters, `sound` without variants of sounds, `bare` consonants. */
export function skeletons(words) {
  const letters = String(words).slice(0, 80).toLowerCase().normalize('NFKC').replace(MARKS, '');
  const exact = [...letters].map(letter => SAME.get(letter) ?? letter).join('').replace(/[–—_]/g, ' ')
    .replace(ARABIC_ARTICLE, '$1').replace(ARTICLE, '$1').replace(NO_LETTER, ' ').replace(/ +/g, ' ').trim();
  let sound = exact;
  for (const [pattern, letter] of SOUNDS) sound = sound.replace(pattern, letter);
  sound = sound.normalize('NFKD').replace(/\p{M}/gu, '').replace(/(.)\1+/g, '$1').replace(/([aiu])h( |$)/g, '$1$2');
  return { exact, sound, bare: sound.replace(BARE, '') };
}

/** How alike two names are: 3 the same, 2.6 begins so, 2 sounds the same, 1.6 begins with the sounds, 1 consonants. */
export function similarity(wanted, form) {
  if (form.exact === wanted.exact) return 3;
  if (wanted.exact.length > 1 && form.exact.startsWith(wanted.exact)) return 2.6;
  if (form.sound === wanted.sound) return 2;
  if (wanted.sound.length > 2 && form.sound.startsWith(wanted.sound)) return 1.6;
  if (wanted.sound.length > 3 && form.sound.split(' ').some(word => word.startsWith(wanted.sound))) return 1.3;
  return wanted.bare.length > 2 && form.bare === wanted.bare ? 1 : 0;
}
