import ar from './text/ar.js';
import ckb from './text/ckb.js';
import en from './text/en.js';

const LANGUAGES = { en, ar, ckb };
const EASTERN = '٠١٢٣٤٥٦٧٨٩';

let lang = 'en';

export const languages = Object.keys(LANGUAGES);

/** The language in which the page speaks. */
export const current = () => lang;

/** Chooses a language; an unknown one changes nothing. */
export function choose(wanted) {
  if (LANGUAGES[wanted]) lang = wanted;
  document.documentElement.lang = lang;
  document.documentElement.dir = text('dir');
}

/** A text by its path, e.g. `precision.near`, with {names} filled in. */
export function text(path, values = {}) {
  const found = path.split('.').reduce((part, key) => part?.[key], LANGUAGES[lang]);
  const form = typeof found === 'string' ? found : '';
  return form.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

/** A name in the reader's language, or in one that there is. */
export const name = names => names?.[lang] || names?.en || names?.ar || names?.ckb || '';

/** A number in the reader's digits. */
export function number(n) {
  const latin = String(n);
  return lang === 'en' ? latin : latin.replace(/\d/g, d => EASTERN[d]);
}

/** An ISO day in words. */
export function day(iso) {
  const [year, month, date] = String(iso).slice(0, 10).split('-').map(Number);
  const monthName = LANGUAGES[lang].months[month - 1];
  if (!monthName || !date) return number(iso ?? '');
  return `${number(date)} ${monthName} ${number(year)}`;
}

/** Fills in every element that names its text. */
export function fillIn(root = document) {
  for (const element of root.querySelectorAll('[data-text]')) element.textContent = text(element.dataset.text);
}
