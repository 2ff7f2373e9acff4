import { iso, today } from './days.js';
import { byId, download } from './dom.js';
import { published } from './published.js';
import { SITE } from './state.js';
import * as list from './view/list.js';
import * as map from './view/map.js';
import { currentVocabulary } from './view/words.js';
import { callWorker } from './workerclient.js';

/** Takes what is shown along: as a file, or on paper. */

const MEDIA_TYPES = { csv: 'text/csv;charset=utf-8', geojson: 'application/geo+json' };

/** Downloads what is shown as `csv`, `geojson` or `png`. */
export async function save(format) {
  const content = format === 'png' ? await mapPicture() : await incidentsFile(format);
  download(`marsad-${iso(today())}.${format}`, content);
}

async function mapPicture() {
  const { picture } = await import('./view/picture.js');
  const shown = ['range', 'count', 'as-of'].map(id => byId(id).textContent);
  const headline = ['Marsad', ...shown].join(' · ');
  return picture(map.leafletMap(), published.gazetteer, headline);
}

async function incidentsFile(format) {
  const content = await callWorker('exportShown', format, currentVocabulary());
  return new Blob([content], { type: MEDIA_TYPES[format] });
}

/** Prints the map at the width of the paper, and all rows of the list, not only the visible ones. */
export async function printPage() {
  document.body.classList.add('paper');
  map.resized();
  await Promise.all([list.drawForPrint(), map.leafletMap() && map.drawAll()]);
  print();
  document.body.classList.remove('paper');
  map.resized();
  await list.drawForScreen();
}

/** The current view on the neutral page, which opens in the language of whoever gets the link. */
export function sharedLink() {
  const query = new URLSearchParams(location.search);
  for (const name of ['lang', 'theme', 'changed']) query.delete(name);
  return `${SITE.href}${query.size ? `?${query}` : ''}`;
}
