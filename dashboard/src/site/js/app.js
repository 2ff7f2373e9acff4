import { handleChanges } from './changes.js';
import { redraw } from './drawing.js';
import { revealPage } from './loading.js';
import { drawNotices } from './notices.js';
import { pause } from './pause.js';
import { published } from './published.js';
import { readPublishedFiles, readRestOfMap } from './startup.js';
import { isEmbedPage, onChange, SITE, state } from './state.js';
import { fillTexts, language } from './text.js';
import { applyTheme } from './theme.js';
import { firstVisible } from './view/list.js';
import { wireControls } from './wiring.js';
import { callWorker } from './workerclient.js';

/** Number of newest months whose incidents open without a connection. */
const KEPT_MONTHS = 2;

/**
 * Starts the page: reads what is published, wires the controls, draws. `data-ready` says that all of it is done,
 * `data-failed` why it cannot be.
 */
async function start() {
  applyTheme();
  document.body.dataset.page = state.page;
  document.body.classList.toggle('embed', state.embed === '1' || isEmbedPage());
  const reading = readPublishedFiles();
  await pause();
  wireControls();
  onChange(handleChanges);
  await reading;
  fillTexts(); // where the texts were there before the controls
  await pause();
  await redraw();
  addEventListener('renewed', () => redraw(firstVisible()));
  if (state.id) await (await import('./incident.js')).openIncident();
  revealPage();
  document.body.dataset.ready = 'yes';
  await completePage();
  if ('serviceWorker' in navigator) navigator.serviceWorker.register(new URL('sw.js', SITE)).catch(() => {});
}

/** What the first view does without: the rest of the map, what is new since the last visit, checks for newer data. */
async function completePage() {
  const [{ startPolling }, { drawNew, rememberVisit }] = await Promise.all([
    import('./polling.js'), import('./visit.js'), readRestOfMap(),
  ]);
  drawNotices();
  rememberVisit();
  await drawNew();
  startPolling();
  await keepNewest();
}

/** Reads the newest months through the service worker, which keeps them: they open without a connection too. */
async function keepNewest() {
  if (!navigator.serviceWorker?.controller) return;
  const months = published.months.slice(-KEPT_MONTHS);
  const years = [...new Set(months.map(month => month.slice(0, 4)))];
  const paths = [
    ...months.map(month => `data/incidents/${month}.geojson`), ...years.map(year => `data/index/${year}.details.json`),
    'data/places.geojson', `data/places/${language()}.json`,
  ];
  await Promise.allSettled(paths.map(path => callWorker('read', path)));
  document.body.dataset.kept = 'yes';
}

start().catch(error => {
  document.body.dataset.failed = error.message;
  published.failed.add(error.message);
  drawNotices();
  revealPage();
});
