import { iso, today } from './days.js';
import { byId, download } from './dom.js';
import { published } from './published.js';
import { state } from './state.js';
import { applyTheme } from './theme.js';
import * as list from './view/list.js';
import * as map from './view/map.js';
import { redrawGround } from './view/maplayers.js';
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

/**
 * Prints what the map shows at the width of the paper, in light colours, and all rows of the list, not only the visible
 * ones; of an open incident also what is folded.
 */
export async function printPage() {
  const leaflet = map.leafletMap();
  const seen = leaflet && { centre: leaflet.getCenter(), zoom: leaflet.getZoom(), box: leaflet.getBounds() };
  const folded = document.querySelectorAll('#detail details:not([open])');
  for (const part of folded) part.open = true;
  document.body.classList.add('paper');
  document.documentElement.dataset.theme = 'light';
  const fit = () => leaflet.fitBounds(seen.box, { animate: false });
  await Promise.all([list.drawForPrint(), leaflet && drawMapAnew(fit)]);
  print();
  for (const part of folded) part.open = false;
  document.body.classList.remove('paper');
  applyTheme();
  await Promise.all([list.drawForScreen(), leaflet && drawMapAnew(() => {
    leaflet.setView(seen.centre, seen.zoom, { animate: false });
  })]);
}

/** Draws the map in its new size and theme; `move` brings the view into it. */
async function drawMapAnew(move) {
  map.resized();
  move();
  if (state.layer === 'incidents') await map.drawAll();
  await redrawGround();
}
