import { dayAt, iso, minutesOf, parse, today } from '../days.js';
import { byId, clean, h } from '../dom.js';
import { drawNotices } from '../notices.js';
import { open } from '../opening.js';
import { monthsUpdatedSince, recordFailures, yearsUpdatedSince } from '../published.js';
import { change, state } from '../state.js';
import { localMoment, moment, number, text } from '../text.js';
import { loadToolStyles } from '../tools.js';
import { lastVisit } from '../visit.js';
import { newestOnly } from '../workerclient.js';
import { wireDate, writeDate } from './datefield.js';
import { causeText, changeText } from './history.js';
import { atLeast } from './listcount.js';
import { rowParts } from './listitem.js';
import { hiddenKinds } from './words.js';

/** The page of what changed since the last visit, since yesterday, or since a day. `changed` is an instant or a day. */

const readChanges = newestOnly('changed');

/** Draws the page for the moment in the address, or since yesterday. */
export async function drawChanged() {
  await loadToolStyles();
  const since = sinceText();
  const [minute] = minutesOf(since);
  drawChoices(since);
  const [hidden, months, years] = [hiddenKinds(), monthsUpdatedSince(minute), yearsUpdatedSince(minute)];
  const found = await readChanges({ since: minute, hidden, months, years });
  if (!found) return;
  recordFailures(found.failed);
  drawNotices();
  const { counts, failed } = found;
  byId('changed-body').replaceChildren(
    h('p', { id: 'changed-when' }, text('changes.sinceMoment', { moment: localMoment(instant(minute)) })),
    counts.new + counts.revised + counts.withdrawn || failed.length ? '' : h('p', {}, text('changes.none')),
    section('new', counts.new, found.fresh.map(fresh), failed),
    section('revised', counts.revised, found.revised.map(revised), failed),
    section('withdrawn', counts.withdrawn, found.withdrawn.map(withdrawn), failed),
  );
}

const instant = minute => new Date(minute * 60000).toISOString();

/** The beginning of what is shown, as an instant or a day. */
const sinceText = () => minutesOf(state.changed) ? state.changed : lastVisit() ?? iso(today() - 1);

function drawChoices(since) {
  const button = (key, value) => h('button', {
    type: 'button', value, 'aria-pressed': String(value === since), onclick: () => change({ changed: value }),
  }, text(`changes.${key}`));
  const field = h('input', {
    type: 'date', id: 'changed-from', max: iso(today()),
    onchange: ({ target }) => { if (parse(target.value) !== null) change({ changed: target.value }); },
  });
  const dated = h('span', { class: 'date' }, field, h('span', { 'aria-hidden': 'true' }));
  wireDate(field);
  writeDate(field, iso(dayAt(minutesOf(since)[0])));
  byId('changed-since').replaceChildren(
    lastVisit() ? button('visit', lastVisit()) : '',
    button('yesterday', iso(today() - 1)),
    button('week', iso(today() - 7)),
    h('label', {}, text('changes.day'), ' ', dated));
}

/** What changed in one way; the number says that it is too low where files `failed`. */
function section(key, n, items, failed) {
  if (n === 0) return '';
  const more = n > items.length ? h('p', { class: 'note' }, text('more', { n: number(n - items.length) })) : '';
  const heading = h('h3', {}, text(`changes.${key}`, { n: atLeast(n, failed.length) }));
  return h('section', { 'data-changed': key }, heading, h('ul', { class: 'entries' }, items), more);
}

const fresh = row => h('li', {}, opener(row));

function withdrawn({ id, at, because }) {
  const when = [moment(at), causeText({ because })].filter(Boolean).join(' · ');
  return h('li', {}, h('bdi', {}, clean(id)), ' ', h('small', {}, when));
}

/** A revised incident with its changes: what it said before, struck out, and what it says now. */
function revised({ row, changes }) {
  const moments = [...new Set(changes.map(({ at }) => at))].reverse();
  const items = moments.map(at => {
    const parts = changes.filter(one => one.at === at).flatMap((one, n) => [n ? ' · ' : '', changeText(one)]);
    return h('li', {}, h('small', {}, moment(at)), ' ', ...parts);
  });
  return h('li', {}, opener(row), h('ul', { class: 'changes' }, items));
}

function opener(row) {
  const onclick = () => open(row, { page: 'map' });
  return h('button', { type: 'button', class: 'entry', onclick }, rowParts(row));
}
