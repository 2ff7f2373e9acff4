import { handleChanges } from './changes.js';
import { redraw } from './drawing.js';
import { openIncident } from './incident.js';
import { revealPage } from './loading.js';
import { drawNotices } from './notices.js';
import { startPolling } from './polling.js';
import { published } from './published.js';
import { readPublishedFiles, readRestOfMap } from './startup.js';
import { isEmbedPage, onChange, state } from './state.js';
import { applyTheme } from './theme.js';
import { drawNew, rememberVisit } from './visit.js';
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
  rememberVisit();
  await drawNew();
  revealPage();
  document.body.dataset.ready = 'yes';
  await readRestOfMap();
  drawNotices();
  startPolling();
  if ('serviceWorker' in navigator) navigator.serviceWorker.register('sw.js').catch(() => {});
}

start().catch(error => {
  published.failed.add(error.message);
  drawNotices();
  revealPage();
});
