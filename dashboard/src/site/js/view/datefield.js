import { day } from '../text.js';

/**
 * Date fields. The browser writes a date in its own form, whatever the page's language: over it stands the day in the
 * form of the page, except while the reader types.
 */

/** Wires a field, whose next sibling is what stands over it; it is opened wherever one clicks. */
export function wireDate(input) {
  const show = isTyped => () => input.parentElement.classList.toggle('typed', isTyped);
  input.addEventListener('keydown', show(true));
  input.addEventListener('blur', show(false));
  input.addEventListener('pointerdown', show(false));
  input.addEventListener('change', () => writeDate(input, input.value));
  input.addEventListener('click', () => {
    try {
      input.showPicker();
    } catch {
      // in a frame of another site the browser opens it from its own button only
    }
  });
}

/** Sets the day of a field, ISO 8601 or ''. */
export function writeDate(input, value) {
  if (input.value !== value) input.value = value;
  input.nextElementSibling.textContent = day(value) || '–';
}
