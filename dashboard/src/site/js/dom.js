/** Makes an element. What is given to `on…` listens; every string becomes text, never markup. */
export function h(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value == null || value === false) continue;
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.flat().filter(child => child != null && child !== ''));
  return made;
}

export const byId = id => document.getElementById(id);

/** Words of the data without the signs that turn the text around them. */
export const clean = words => typeof words === 'string' ? words.replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '') : '';

/** Words of another language inside a sentence, so that they do not turn it. */
export const isolated = words => `\u2068${clean(words)}\u2069`;

/** A link to the web; plain words where the address is not one. */
export function link(address, words) {
  if (!/^https?:\/\//i.test(address ?? '')) return h('bdi', {}, words);
  return h('a', { href: address, target: '_blank', rel: 'noopener noreferrer nofollow' }, h('bdi', {}, words));
}

/** A table with its heads. */
export function table(heads, rows) {
  const cells = (tag, line, scope) => h('tr', {}, line.map((content, n) => h(n === 0 ? 'th' : tag, { scope: scope ?? (n === 0 ? 'row' : null) }, content)));
  return h('table', {}, h('thead', {}, cells('th', heads, 'col')), h('tbody', {}, rows.map(row => cells('td', row))));
}

/** Calls at the end of a burst of calls. */
export function settled(call, wait = 150) {
  let timer;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => call(...given), wait);
  };
}

/** Offers a file to the reader. */
export function offer(name, content) {
  const address = URL.createObjectURL(content);
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}
