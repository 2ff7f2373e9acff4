import { SAMPLE } from './letters.js';
import { published } from './published.js';
import { fillTexts, loadTexts, rightToLeft } from './text.js';

const FONT_WEIGHTS = ['400', '700'];
/** Longest time that the page waits for its fonts, milliseconds. */
const FONT_TIMEOUT = 1500;

/** Switches the page to a language, e.g. `ckb`; texts that cannot be read are named in the notices. */
export async function setLanguage(language) {
  try {
    await loadTexts(language);
    if (rightToLeft()) await loadFonts();
  } catch {
    published.failed.add(`text/${language}.json`);
  }
  fillTexts();
}

/** Loads the fonts for Arabic letters before anything is drawn, so that no line moves when they arrive. */
export function loadFonts() {
  const timeout = new Promise(resolve => { setTimeout(resolve, FONT_TIMEOUT); });
  const loading = FONT_WEIGHTS.map(weight => document.fonts.load(`${weight} 1em Vazirmatn`, SAMPLE));
  return Promise.race([Promise.all(loading), timeout]);
}
