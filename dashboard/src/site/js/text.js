import { clockAt, dayOf, iso, minutesOf, UNKNOWN } from './days.js';
import { clean } from './dom.js';

export const LANGUAGES = { en: 'English', ar: 'العربية', ckb: 'کوردیی ناوەندی', kmr: 'Kurmancî' };
const EASTERN = '٠١٢٣٤٥٦٧٨٩';

let lang = 'en';
let texts = {};

/** The language in which the page speaks. */
export const current = () => lang;
export const rightToLeft = () => texts.dir === 'rtl';

/** The reader's language: the one asked for, or the first of the browser's that there is. */
export function wanted(asked) {
  return [asked, ...navigator.languages.map(l => l.split('-')[0])].map(l => l === 'ku' ? 'kmr' : l).find(l => Object.hasOwn(LANGUAGES, l)) ?? 'en';
}

/** Chooses a language; its texts are a file each. */
export async function choose(asked) {
  const answer = await fetch(new URL(`../text/${asked}.json`, import.meta.url));
  texts = await answer.json();
  lang = asked;
  document.documentElement.lang = lang;
  document.documentElement.dir = texts.dir;
  document.title = text('title');
}

/** A text by its path, e.g. `precision.near`, with {names} filled in; empty where there is none. */
export function text(path, values = {}) {
  const found = path.split('.').reduce((part, key) => Object.hasOwn(part ?? {}, key) ? part[key] : undefined, texts);
  return typeof found === 'string' ? found.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '') : '';
}

/** A name in the reader's language, or in one that there is. */
export const name = names => clean(names?.[lang] || names?.en || names?.ar || names?.ckb);

/** A number, a share or a time in the reader's digits; Intl has none of them for Kurdish. */
export function number(n) {
  const latin = String(n ?? '');
  return ['ar', 'ckb'].includes(lang) ? latin.replace(/\d/g, d => EASTERN[d]).replace('%', '٪') : latin;
}

/** A day in words: Intl lacks Sorani, and Iraq's names of months. An instant is on its day in Baghdad. */
export function day(date) {
  if (date === UNKNOWN || date == null) return '';
  const known = typeof date === 'number' ? date : dayOf(date);
  if (known === UNKNOWN || !texts.months) return number(clean(String(date)).slice(0, 10));
  const [year, month, ofMonth] = iso(known).split('-');
  return `${number(+ofMonth)} ${texts.months[month - 1]} ${number(year)}`;
}

/** The time of day in Baghdad of an ISO instant; empty for a day and for anything else. */
export function clock(instant) {
  const minutes = minutesOf(instant);
  return minutes && minutes[0] === minutes[1] ? number(clockAt(minutes[0])) : '';
}

/** A day, and its time in Baghdad where that is known. */
export const moment = instant => [day(instant), clock(instant)].filter(Boolean).join(' ');

/** The same, saying whose time it is. */
export const localMoment = instant => text('baghdadTime', { moment: moment(instant) });

export const month = date => `${texts.months[iso(date).slice(5, 7) - 1]} ${number(iso(date).slice(0, 4))}`;

/** Two days, or one. */
export const span = (start, end) => start === end || end === UNKNOWN ? day(start) : `${day(start)} – ${day(end)}`;

/** Fills in every element that names its text, or that of its label. */
export function fillIn() {
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = text(element.dataset.text);
  for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', text(element.dataset.label));
}
