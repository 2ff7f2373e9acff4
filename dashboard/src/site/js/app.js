import { handleChanges } from './changes.js';
import { redraw } from './drawing.js';
import { openIncident } from './incident.js';
import { revealPage } from './loading.js';
import { drawNotices } from './notices.js';
import { published } from './published.js';
import { readPublishedFiles, readRestOfMap } from './startup.js';
import { isEmbedPage, onChange, SITE, state } from './state.js';
import { applyTheme } from './theme.js';
import { wireControls } from './wiring.js';

/** Starts the page: reads what is published, wires the controls, draws. `data-ready` says that all of it is done. */
async function start() {
  applyTheme();
  document.body.dataset.page = state.page;
  document.body.classList.toggle('embed', state.embed === '1' || isEmbedPage());
  await readPublishedFiles();
  wireControls();
  onChange(handleChanges);
  await redraw();
  await openIncident();
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
}

start().catch(error => {
  published.failed.add(error.message);
  drawNotices();
  revealPage();
});
