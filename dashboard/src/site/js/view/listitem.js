import { h } from '../dom.js';
import { open as openIncident } from '../opening.js';
import { state } from '../state.js';
import { name, number, text } from '../text.js';
import { symbol } from './marks.js';
import { besideBadge, dateText, deadOf, kindName, precisionText } from './words.js';

/**
 * The row of an incident in the list; a click opens the incident.
 *
 * @param row the incident
 * @param n its position in the list, of `total`
 * @param isFocused whether the tab key leads to it
 * @param top where it stands, CSS pixels
 * @param open is called before it is opened
 */
export function listItem(row, { n, total, isFocused, top, open }) {
  const attributes = {
    type: 'button',
    'data-id': row.id,
    'data-n': n,
    'data-fresh': row.fresh,
    tabindex: isFocused ? 0 : -1,
    'aria-current': row.id === state.id ? 'true' : null,
    onclick: () => {
      open();
      openIncident(row);
    },
  };
  const badge = row.fresh && text(`changes.${row.fresh}Badge`);
  const li = h('li', { 'aria-setsize': total, 'aria-posinset': n + 1 }, h('button', attributes, rowParts(row, badge)));
  li.style.insetBlockStart = `${top}px`;
  return li;
}

/** What a row shows of an incident: its mark, kind and place, a line of details after a badge, and the dead. */
export function rowParts(row, badge) {
  const details = [
    badge,
    row.unconfirmed && text('unconfirmed'),
    row.unsure && text('unsure'),
    dateText(row),
    besideBadge(row),
    text(`status.${row.status}`),
    row.precision !== 'exact' && precisionText(row),
  ];
  return [
    symbol(row.kind, row.precision, row.unconfirmed),
    h('span', { class: 'words' },
      h('strong', {}, h('bdi', {}, kindName(row.kind)), ' · ', h('bdi', {}, name(row.name) || '?')),
      h('small', {}, details.filter(Boolean).join(' · '))),
    deadBadge(row),
  ];
}

/** The number of killed as the map shows it; nothing where there are none. */
function deadBadge(row) {
  const dead = deadOf(row);
  return dead > 0
    ? h('span', { class: 'dead' }, h('span', { class: 'unseen' }, `${text('killed')}: `), number(dead))
    : '';
}
