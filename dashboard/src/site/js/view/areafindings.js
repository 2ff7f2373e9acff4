import { firstMinute, monthOf, parse as parseDay, today } from '../days.js';
import { h } from '../dom.js';
import { missingMonths } from '../loading.js';
import { open } from '../opening.js';
import { published } from '../published.js';
import { dayRange, number, text } from '../text.js';
import { atLeast } from './listcount.js';
import { dateText, kindName } from './words.js';

/** What is in an area: numbers, kinds, hours, the last incident, and how it was before. */

const MAX_KINDS = 8;

/**
 * The spans with which the chosen time is compared: as many days before, and the same days a year ago. Each has its
 * days and `span`, null where the data does not reach back; none where no time is chosen.
 */
export function earlierSpans({ from, to, since, until }) {
  if (from === null) return [];
  const [last, untilMinute] = [to ?? today(), until ?? firstMinute(today() + 1) - 1];
  const sinceMinute = since ?? firstMinute(from);
  const shift = days => ({
    from: from - days,
    to: last - days,
    since: sinceMinute - 1440 * days,
    until: untilMinute - 1440 * days,
    rolling: false,
  });
  const yearAgo = shift(365 + (isAfterLeapDay(last) ? 1 : 0));
  const spans = { before: shift(last - from + 1), yearAgo };
  return Object.entries(spans).map(([key, span]) => ({
    key, days: [span.from, span.to], span: monthOf(span.from) >= (published.months[0] ?? '9999') ? span : null,
  }));
}

/** Whether a leap day lies in the year before a day. */
function isAfterLeapDay(day) {
  const year = Number(monthOf(day).slice(0, 4));
  return [year - 1, year].some(one => {
    const leapDay = parseDay(`${one}-02-29`);
    return leapDay !== null && leapDay <= day && leapDay > day - 366;
  });
}

/** Draws what the worker's `areaSummary` found; `incomplete` says what is missing from the numbers, or is empty. */
export function drawFindings(element, found, spans, title) {
  const { n, dead, last, possible, incomplete, failed } = found;
  element.replaceChildren(
    h('h3', { id: 'area-title' }, title),
    h('p', { id: 'area-count', class: 'total' }, text('corridor.count', { n: atLeast(n, incomplete) })),
    incomplete ? h('p', { id: 'area-incomplete', class: 'note' }, incomplete) : '',
    dead[1] > 0 ? h('p', { id: 'area-dead' }, deadText(dead)) : '',
    found.isStraight ? h('p', { class: 'note' }, text('corridor.straight')) : '',
    last ? h('p', {}, text('corridor.last'), ' ', lastButton(last)) : '',
    ...spans.map((span, at) => comparison(span, atLeast(n, incomplete), found.before[at], failed)),
    possible > 0 ? h('p', { id: 'area-possible' }, text('corridor.possible', { n: number(possible) })) : '',
    h('p', { id: 'area-safety', class: 'note' }, text('corridor.safety')),
    n > 0 ? kinds(found.kinds) : '',
    n > 0 ? hours(found) : '',
  );
}

const deadText = ([low, best, high]) =>
  text('corridor.dead', { n: number(best), low: number(low), high: number(high) });

function lastButton(row) {
  const label = `${dateText(row)} · ${kindName(row.kind)}`;
  return h('button', { type: 'button', class: 'plain', id: 'area-last', onclick: () => open(row) }, label);
}

function comparison({ key, days, span }, n, before, failed) {
  const values = { days: dayRange(...days), was: before ? atLeast(before.n, missingMonths(failed, span)) : '', n };
  return h('p', { 'data-span': key }, text(before ? `corridor.${key}` : 'corridor.noData', values));
}

function kinds(counts) {
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MAX_KINDS);
  return h('table', { id: 'area-kinds' }, h('caption', {}, text('corridor.kinds')),
    h('tbody', {}, most.map(([kind, count]) =>
      h('tr', {}, h('th', { scope: 'row' }, kindName(kind)), h('td', {}, number(count))))));
}

/** The hours of the day as bars; what they say stands in their names. */
function hours({ hours: counts, byDay }) {
  const most = Math.max(1, ...counts);
  const bars = counts.map((count, hour) => h('span', {
    role: 'img', title: `${number(hour)}–${number(hour + 1)}: ${number(count)}`,
    'aria-label': `${number(hour)}–${number(hour + 1)}: ${number(count)}`, 'data-share': Math.round(10 * count / most),
  }));
  return h('figure', { id: 'area-hours' }, h('figcaption', {}, text('corridor.hours'),
    byDay ? ` ${text('corridor.byDay', { n: number(byDay) })}` : ''), h('div', { dir: 'ltr' }, bars));
}
