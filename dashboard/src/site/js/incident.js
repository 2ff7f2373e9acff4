import { byId } from './dom.js';
import { loadFonts } from './language.js';
import { hideProgress, showSearchProgress } from './loading.js';
import { published } from './published.js';
import { state, updateSilently } from './state.js';
import * as list from './view/list.js';
import * as map from './view/map.js';
import { selectIncident } from './view/markers.js';
import { makeRoom } from './view/sheet.js';
import { callWorker } from './workerclient.js';

/** Opens the incident whose id is in the address, or closes the detail; an alias is replaced by the main id. */
export async function openIncident() {
  const { id } = state;
  const isStillWanted = () => state.id === id;
  byId('listing').hidden = id !== '';
  byId('detail').hidden = id === '';
  byId('detail').replaceChildren();
  byId('side').classList.toggle('reading', id !== '');
  if (id) makeRoom();
  if (!id) {
    if (map.leafletMap()) selectIncident(null);
    return;
  }
  try {
    const months = published.summary ? published.months : null;
    const { findIncident } = await import('./find.js');
    const { incident, withdrawn } = await findIncident(id, months, showSearchProgress, isStillWanted);
    if (isStillWanted()) await drawFound(id, incident, withdrawn);
  } catch (error) {
    const detail = await import('./view/detail.js');
    if (isStillWanted()) detail.drawUnread(error.message, openIncident);
  } finally {
    hideProgress();
  }
}

async function drawFound(id, incident, withdrawn) {
  const [{ drawDetail, drawMissing }] = await Promise.all([import('./view/detail.js'), loadFonts().catch(() => {})]);
  if (state.id !== id) return;
  if (!incident) {
    drawMissing(withdrawn);
    return;
  }
  const { row } = incident;
  if (row.id !== id) updateSilently({ id: row.id });
  drawDetail(incident, published.config);
  if (map.leafletMap()) selectIncident(row, await callWorker('position', row.id) >= 0);
}

/** Opens or closes the incident after its id changed; closing gives the focus back to its row. */
export async function switchIncident() {
  const detail = byId('detail');
  const previous = detail.hidden ? '' : detail.dataset.id;
  await openIncident();
  detail.dataset.id = state.id;
  if (!state.id && previous) list.focusRow(previous);
}
