import { day } from '../text.js';

/**
 * Date fields. The browser writes a date in its own form and language, whatever the page's: over it stands the day in
 * the form of the page, except while the reader types, and the page has a calendar of its own.
 */

/** Whether the reader has only fingers: a field that can be typed into would open the calendar of the device. */
const FINGERS = matchMedia('(hover: none) and (pointer: coarse)');

/** Wires a field, whose next sibling is what stands over it; its calendar is opened wherever one clicks. */
export function wireDate(input) {
  const show = isTyped => () => input.parentElement.classList.toggle('typed', isTyped);
  const open = async event => {
    event.preventDefault(); // the calendar of the browser
    (await import('./calendar.js')).openCalendar(input);
  };
  input.readOnly = FINGERS.matches;
  input.setAttribute('aria-haspopup', 'dialog');
  input.addEventListener('keydown', event => {
    const opens = event.key === 'F4' || event.key === ' ' || event.altKey && event.key === 'ArrowDown';
    if (opens || input.readOnly && event.key === 'Enter') open(event);
    else show(event.key !== 'Tab')();
  });
  input.addEventListener('blur', show(false));
  input.addEventListener('pointerdown', show(false));
  input.addEventListener('change', () => writeDate(input, input.value));
  input.addEventListener('click', open);
}

/** Sets the day of a field, ISO 8601 or ''. */
export function writeDate(input, value) {
  if (input.value !== value) input.value = value;
  input.nextElementSibling.textContent = day(value) || '–';
}
