import { clean, h, link } from '../../dom.js';
import { localMoment, number, text } from '../../text.js';
import { readFile } from '../../workerclient.js';
import { scrollableTable } from './table.js';

/** How well the sources work: `data/sources.json`, which is read only when the reader opens the part. */

const FILE = 'data/sources.json';
const HEADINGS = ['source', 'sourceHealth.state', 'sourceHealth.lastItem', 'sourceHealth.perDay', 'reasonName'];

export function sourceHealth() {
  const body = h('div', {}, '');
  const part = h('details', {}, h('summary', {}, text('sourceHealth.name')), body);
  part.addEventListener('toggle', () => part.open && fill(body), { once: true });
  return part;
}

async function fill(body) {
  const sources = await read();
  const headings = HEADINGS.map(key => text(key));
  body.replaceChildren(sources.length
    ? scrollableTable('sourceHealth.name', headings, sources.map(row))
    : h('p', {}, text('nothing')));
}

async function read() {
  const file = await readFile(FILE, []);
  return Array.isArray(file?.sources) ? file.sources.filter(source => source && typeof source === 'object') : [];
}

function row(source) {
  return [
    link(source.url, clean(source.name)),
    text(`sourceState.${source.state}`) || clean(source.state),
    source.lastItem ? localMoment(source.lastItem) : '–',
    Number.isFinite(source.perDay) ? number(source.perDay) : '–',
    h('bdi', {}, clean(source.reason)),
  ];
}
