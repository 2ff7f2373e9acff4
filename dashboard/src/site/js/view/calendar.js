import { floor, iso, next, parse, today } from '../days.js';
import { h } from '../dom.js';
import { published } from '../published.js';
import { day, month, number, rightToLeft, text } from '../text.js';
import { loadToolStyles } from '../tools.js';

/** A calendar in the language of the page, below or above a date field; weeks begin as those of the bars do. */

const MARGIN = 8;
const WEEK = [0, 1, 2, 3, 4, 5, 6];

/** The element that is open, and the day in it that has the focus. */
let calendar;
let focused;

/** Opens the calendar of a date field; a chosen day is written into the field, which tells of it by `change`. */
export async function openCalendar(input) {
  await loadToolStyles();
  calendar?.remove();
  focused = parse(input.value) ?? Math.min(today(), parse(input.max) ?? Infinity);
  const label = input.closest('label')?.querySelector('span')?.textContent;
  calendar = h('div', { class: 'calendar card', role: 'dialog', 'aria-label': label, popover: 'auto' });
  calendar.addEventListener('keydown', event => handleKey(event, input));
  calendar.addEventListener('toggle', ({ newState, target }) => { if (newState === 'closed') target.remove(); });
  input.closest('label').after(calendar);
  draw(input);
  calendar.showPopover();
  place(input);
  focusDay();
}

function draw(input) {
  const first = floor(focused, 'month');
  const step = (key, sign, months) => h('button', {
    type: 'button', 'aria-label': text(`calendar.${key}`), title: text(`calendar.${key}`),
    onclick: () => show(input, monthsOn(months)),
  }, h('span', { 'aria-hidden': 'true' }, sign));
  calendar.replaceChildren(
    h('div', { class: 'bar' }, step('yearBefore', '«', -12), step('monthBefore', '‹', -1),
      h('b', { 'aria-live': 'polite' }, month(first)), step('monthAfter', '›', 1), step('yearAfter', '»', 12)),
    h('table', { role: 'grid', 'aria-label': month(first) },
      h('thead', {}, h('tr', {}, WEEK.map(heading))),
      h('tbody', {}, weeksOf(first).map(start => h('tr', {}, WEEK.map(n => cell(input, start + n, first)))))));
}

const heading = n => h('th', { scope: 'col', abbr: text(`weekdays.${n}`) }, text(`weekdaysShort.${n}`));

/** The first days of the weeks of a month. */
function weeksOf(first) {
  const starts = [];
  for (let start = floor(first, 'week'); start < next(first, 'month'); start += 7) starts.push(start);
  return starts;
}

function cell(input, at, first) {
  if (floor(at, 'month') !== first) return h('td');
  const isChosen = iso(at) === input.value;
  return h('td', { role: 'gridcell', 'aria-selected': String(isChosen) }, h('button', {
    type: 'button', value: iso(at), tabindex: at === focused ? 0 : -1, disabled: !isAllowed(input, at),
    'aria-label': `${text(`weekdays.${(at + 3) % 7}`)} ${day(at)}`,
    'aria-current': at === today() ? 'date' : null, 'aria-pressed': String(isChosen),
    onclick: () => choose(input, at),
  }, number(Number(iso(at).slice(8)))));
}

const isAllowed = (input, at) => at <= (parse(input.max) ?? Infinity);

/** The same day of another month, or its last one. */
function monthsOn(months) {
  const first = next(floor(focused, 'month'), 'month', months);
  return Math.min(first + focused - floor(focused, 'month'), next(first, 'month') - 1);
}

/** Shows the month of a day, within the years that there may be data of. */
function show(input, at) {
  const [earliest] = published.months;
  const least = Math.min(parse(`${earliest}-01`) ?? at, parse(input.value) ?? at);
  const most = Math.max(parse(input.max) ?? today(), parse(input.value) ?? at);
  const { activeElement } = document;
  const label = calendar.contains(activeElement) && activeElement.closest('.bar') && activeElement.ariaLabel;
  focused = Math.min(most, Math.max(least, at));
  draw(input);
  if (label) calendar.querySelector(`.bar [aria-label="${label}"]`).focus();
  else focusDay();
}

const focusDay = () => calendar.querySelector(`[value="${iso(focused)}"]`).focus();

function choose(input, at) {
  close(input);
  input.value = iso(at);
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

function close(input) {
  calendar.hidePopover();
  input.focus();
}

function handleKey(event, input) {
  const ahead = rightToLeft() ? -1 : 1;
  const to = {
    ArrowRight: focused + ahead, ArrowLeft: focused - ahead, ArrowDown: focused + 7, ArrowUp: focused - 7,
    PageDown: monthsOn(event.shiftKey ? 12 : 1), PageUp: monthsOn(event.shiftKey ? -12 : -1),
    Home: floor(focused, 'week'), End: floor(focused, 'week') + 6,
  }[event.key];
  if (event.key === 'Escape') close(input);
  else if (to === undefined || !event.target.closest('table')) return;
  else show(input, to);
  event.preventDefault();
  event.stopPropagation(); // Escape closes the calendar only
}

/** Puts the calendar below its field where there is room, else above it. */
function place(input) {
  const field = input.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = calendar;
  const isBelow = field.bottom + height + MARGIN <= innerHeight;
  const top = isBelow ? field.bottom + 4 : Math.max(MARGIN, field.top - height - 4);
  const left = rightToLeft() ? field.right - width : field.left;
  Object.assign(calendar.style, {
    top: `${top}px`, left: `${Math.max(MARGIN, Math.min(left, innerWidth - width - MARGIN))}px`,
  });
}
