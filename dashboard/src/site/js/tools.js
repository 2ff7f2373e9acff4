import { h } from './dom.js';
import { SITE } from './state.js';

/** The style sheet of the tools that are loaded when the reader opens them. */

let loading;

/** Resolves when the sheet applies, or could not be read. */
export function loadToolStyles() {
  loading ??= new Promise(resolve => {
    const href = new URL('css/tools.css', SITE).href;
    document.head.append(h('link', { rel: 'stylesheet', href, onload: resolve, onerror: resolve }));
  });
  return loading;
}
