import { h, table } from '../../dom.js';
import { text } from '../../text.js';

/** A table that scrolls on a narrow screen. */
export function scrollableTable(title, headings, rows) {
  const attributes = { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': text(title) };
  return h('div', attributes, table(headings, rows));
}
