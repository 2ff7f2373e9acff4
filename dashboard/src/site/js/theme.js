import { state } from './state.js';

const DARK = matchMedia('(prefers-color-scheme: dark)');

/** Shows light or dark colours, as the reader chose or else as the device is set. */
export function applyTheme() {
  document.documentElement.dataset.theme = state.theme || (DARK.matches ? 'dark' : 'light');
}

/** Follows the device when its setting changes; `onChange` is called after it. */
export function followDeviceTheme(onChange) {
  DARK.addEventListener('change', () => {
    applyTheme();
    onChange();
  });
}
