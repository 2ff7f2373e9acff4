import { h } from './dom.js';
import { readRelief, setFirst, setMore } from './ground/ground.js';
import { setLanguage } from './language.js';
import { resolveRegionNames, setPlaces } from './places.js';
import { applySummary, published, recordFailures } from './published.js';
import { SITE, state } from './state.js';
import { preferredLanguage } from './text.js';
import * as map from './view/map.js';
import { redrawGround } from './view/maplayers.js';
import { setVocabulary } from './view/words.js';
import { callWorker, readFile } from './workerclient.js';

/** What the page reads once, when it starts. */

const FILES = ['data/summary.json', 'data/vocabulary.json', 'data/places.geojson', 'config.json', 'base/first.json'];

/** Reads all files of the start at once and makes the empty map; files that cannot be read are named in the notices. */
export async function readPublishedFiles() {
  const failures = [];
  const reading = FILES.map(path => readFile(path, failures));
  await setLanguage(preferredLanguage(state.lang));
  const [summary, vocabulary, gazetteer, config, basemap] = await Promise.all(reading);
  published.offline = await callWorker('isStored');
  setVocabulary(vocabulary);
  applySummary(summary);
  Object.assign(published, { config, gazetteer });
  setPlaces(gazetteer);
  resolveRegionNames();
  restrictImageSources(config?.tiles?.url);
  setFirst(basemap);
  await startMap(failures);
  recordFailures(failures);
}

/** Reads what the map can do without at first: relief, small roads, borders of sub-districts, outlines of districts. */
export async function readRestOfMap() {
  const failures = [];
  const relief = readRelief(new URL('base/relief.webp', SITE));
  const [more] = await Promise.all([readFile('base/more.json', failures), relief]);
  setMore(more);
  recordFailures(failures);
  if (map.leafletMap()) redrawGround();
  document.body.dataset.ground = 'whole';
}

/** Limits images to this site and the operator's tile server, which the policy in the page cannot know. */
function restrictImageSources(tileUrl) {
  let host = '';
  try {
    host = tileUrl ? new URL(tileUrl.replace('{s}', 'a'), location.href).host.replace(/^a\./, '*.') : '';
  } catch {
    published.failed.add('config.json (tiles)');
  }
  const content = `img-src 'self' data: blob: ${host && `https://${host}`}`;
  document.head.append(h('meta', { 'http-equiv': 'Content-Security-Policy', content }));
}

async function startMap(failures) {
  const { config, gazetteer } = published;
  if (globalThis.L) map.start({ config, places: gazetteer });
  else published.failed.add('lib/leaflet/leaflet.js');
  if (config?.outlines) await drawOutlines(config.outlines, failures);
}

async function drawOutlines(path, failures) {
  const outlines = await readFile(path, failures);
  try {
    if (outlines && map.leafletMap()) map.drawOutlines(outlines);
  } catch {
    failures.push(`${path} (no outlines)`);
  }
}
