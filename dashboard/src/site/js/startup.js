import { h } from './dom.js';
import { landmarks } from './ground/landmarks.js';
import { setLanguage } from './language.js';
import { loadNewest } from './loading.js';
import { resolveRegionNames, setPlaces } from './places.js';
import { pause } from './pause.js';
import { applySummary, published, recordFailures } from './published.js';
import { state } from './state.js';
import { preferredLanguage } from './text.js';
import * as map from './view/map.js';
import { paintGround, prepareNames, redrawGround } from './view/maplayers.js';
import { setVocabulary } from './view/words.js';
import { callWorker, callOrNull, readFile } from './workerclient.js';

/** What the page reads once, when it starts. */

const FILES = ['data/summary.json', 'data/vocabulary.json', 'config.json'];

/** Resolves when Leaflet ran, or could not be loaded: it is a script of the page. */
const parsed = new Promise(resolve => { addEventListener('DOMContentLoaded', resolve); });

/**
 * Reads all files of the start at once and makes the empty map; files that cannot be read are named in the notices.
 * Nothing here takes long at a time, so that the page answers in between.
 */
export async function readPublishedFiles() {
  const failures = [];
  const reading = FILES.map(path => readFile(path, failures));
  const language = preferredLanguage(state.lang);
  const placing = callOrNull('readPlaces', failures, language);
  const ground = callOrNull('readFirst', failures);
  const starting = Promise.all([reading[0].then(startLoading), setLanguage(language)]);
  const [, vocabulary, config, gazetteer] = await Promise.all([...reading, placing, starting]);
  published.offline = await callWorker('isStored');
  setVocabulary(vocabulary);
  Object.assign(published, { config, gazetteer });
  setPlaces(gazetteer);
  await resolveRegionNames();
  restrictImageSources(config?.tiles?.url);
  await parsed;
  await pause();
  await startMap(failures);
  Object.assign(landmarks, await ground);
  await pause();
  if (map.leafletMap()) {
    paintGround();
    await prepareNames(gazetteer, map.leafletMap().getZoom());
  }
  recordFailures(failures);
}

/** The worker reads the newest incidents while the page makes its map. */
function startLoading(summary) {
  applySummary(summary);
  loadNewest();
}

/** Reads what the map can do without at first: relief, small roads, borders of sub-districts, outlines of districts. */
export async function readRestOfMap() {
  const failures = [];
  const [more] = await Promise.all([callOrNull('readMore', failures), callWorker('readRelief')]);
  Object.assign(landmarks, more);
  recordFailures(failures);
  await pause();
  if (map.leafletMap()) await redrawGround();
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
