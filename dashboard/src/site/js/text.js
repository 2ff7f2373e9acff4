import { clockAt, dayOf, iso, minutesOf, UNKNOWN } from './days.js';
import { clean } from './dom.js';
import { DECIMAL_POINT, DIGITS, PERCENT } from './letters.js';
import { pageLanguage } from './state.js';

/** Texts, names, numbers and dates in the reader's language. */

export const LANGUAGES = { en: 'English', ar: 'العربية', ckb: 'کوردیی ناوەندی', kmr: 'Kurmancî' };

let lang = 'en';
let texts = {};
let plurals;

/** The code of the page's language. */
export const language = () => lang;
export const rightToLeft = () => texts.dir === 'rtl';

/** The language to show: the requested one, that of the page, the first of the browser's that there is, or English. */
export function preferredLanguage(requested) {
  const candidates = [requested, pageLanguage(), ...navigator.languages.map(tag => tag.split('-')[0])];
  return candidates.map(code => code === 'ku' ? 'kmr' : code).find(code => Object.hasOwn(LANGUAGES, code)) ?? 'en';
}

/** Reads the texts of a language, one file each, and sets the document's language and direction. */
export async function loadTexts(requested) {
  const answer = await fetch(new URL(`../text/${requested}.json`, import.meta.url));
  texts = await answer.json();
  lang = requested;
  plurals = undefined;
  document.documentElement.lang = lang;
  document.documentElement.dir = texts.dir;
  document.title = text('title');
}

/** A text by its path, e.g. `precision.near`, with {names} filled in; empty where there is none. */
export function text(path, values = {}) {
  const step = (part, key) => Object.hasOwn(part ?? {}, key) ? part[key] : undefined;
  const found = path.split('.').reduce(step, texts);
  return typeof found === 'string' ? found.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? '') : '';
}

const OTHERS = { ar: ['ckb', 'en'], ckb: ['ar', 'en'] };

/** The languages in which something is shown, the reader's first, then those of the same letters. */
export const languagesByPreference = () => [lang, ...OTHERS[lang] ?? ['en', 'ar', 'ckb']];

/** A name in the reader's language, or else in another one; numbers in Arabic letters have the reader's digits. */
export function name(names) {
  const code = languagesByPreference().find(code => names?.[code]);
  const words = clean(names?.[code]);
  return code === 'ar' || code === 'ckb' ? number(words) : words;
}

/** A number, a percentage or a time in the reader's digits; Intl has no Kurdish. */
export function number(n) {
  const latin = String(n ?? '');
  if (!['ar', 'ckb'].includes(lang)) return latin;
  const decimal = /^[+−-]?\d+\.\d+%?$/.test(latin) ? latin.replace('.', DECIMAL_POINT) : latin;
  return decimal.replace(/\d/g, digit => DIGITS[digit]).replace('%', PERCENT);
}

/** The word for so many incidents, e.g. `incidents`; Kurdish counts with the singular. */
export function incidentNoun(n) {
  plurals ??= new Intl.PluralRules(lang === 'ar' ? 'ar' : 'en');
  return text(`incidentNoun.${plurals.select(n)}`) || text('incidentNoun.other');
}

/** So many incidents, e.g. `3 incidents`. */
export const incidentsText = n => `${number(n)} ${incidentNoun(n)}`;

/** A day as text, an instant by its day in Baghdad. Intl lacks Sorani and Iraq's names of months. */
export function day(date) {
  if (date === UNKNOWN || date == null) return '';
  const known = typeof date === 'number' ? date : dayOf(date);
  if (known === UNKNOWN || !texts.months) return number(clean(String(date)).slice(0, 10));
  const [year, month, dayOfMonth] = iso(known).split('-');
  return text('dateForm', { day: number(Number(dayOfMonth)), month: texts.months[month - 1], year: number(year) });
}

/** The time of day in Baghdad of an ISO instant; empty for a day and for anything else. */
export function clock(instant) {
  const minutes = minutesOf(instant);
  return minutes && minutes[0] === minutes[1] ? number(clockAt(minutes[0])) : '';
}

/** A day, and its time in Baghdad where that is known. */
export const moment = instant => [day(instant), clock(instant)].filter(Boolean).join(' ');

/** A day and time that says that it is Baghdad's. */
export const localMoment = instant => text('baghdadTime', { moment: moment(instant) });

/** The month of a day, with its year. */
export const month = date => `${texts.months[iso(date).slice(5, 7) - 1]} ${number(iso(date).slice(0, 4))}`;

/** The months of two days of a year. */
export const monthRange = (start, end) => `${texts.months[iso(start).slice(5, 7) - 1]} – ${month(end)}`;

/** Two days, or one where they are the same. */
export const dayRange = (start, end) => start === end || end === UNKNOWN ? day(start) : `${day(start)} – ${day(end)}`;

/** Fills in the text of every element with `data-text`, the label of every one with `data-label`, and the hints. */
export function fillTexts() {
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = text(element.dataset.text);
  for (const element of document.querySelectorAll('[data-label]')) {
    const label = text(element.dataset.label);
    element.setAttribute('aria-label', label);
    if (element.matches('button, summary')) element.title = label;
  }
  for (const element of document.querySelectorAll('[data-hint]')) element.placeholder = text(element.dataset.hint);
}
