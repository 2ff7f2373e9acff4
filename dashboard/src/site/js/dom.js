/** Makes an element. A value of `on…` is a listener; every string becomes text, never markup. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value == null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter(child => child != null && child !== ''));
  return element;
}

export const byId = id => document.getElementById(id);

const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g;

/** Text of the data without control characters that change the direction of the text around it. */
export const clean = words => typeof words === 'string' ? words.replace(DIRECTION_MARKS, '') : '';

/** Text in another language inside a sentence, isolated so that the direction of the sentence stays. */
export const isolated = words => `\u2068${clean(words)}\u2069`;

/** A link to a web page; plain text where the address is not one. */
export function link(address, words) {
  if (!/^https?:\/\//i.test(address ?? '')) return h('bdi', {}, words);
  return h('a', { href: address, target: '_blank', rel: 'noopener noreferrer nofollow' }, h('bdi', {}, words));
}

/** A table with its headings; the first cell of a row is its heading. */
export function table(headings, rows) {
  const head = h('tr', {}, headings.map(content => h('th', { scope: 'col' }, content)));
  const row = ([heading, ...cells]) => h('tr', {},
    h('th', { scope: 'row' }, heading),
    cells.map(content => h('td', {}, content)));
  return h('table', {}, h('thead', {}, head), h('tbody', {}, rows.map(row)));
}

/** A function that runs once at the end of a burst of calls; `wait` is in milliseconds. */
export function debounce(call, wait = 150) {
  let timer;
  return (...parameters) => {
    clearTimeout(timer);
    timer = setTimeout(() => call(...parameters), wait);
  };
}

/** Downloads a Blob as a file. */
export function download(name, content) {
  const address = URL.createObjectURL(content);
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}
