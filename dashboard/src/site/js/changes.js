import { drawControls, drawPage, redraw } from './drawing.js';
import { setLanguage } from './language.js';
import { completePlaces, resolveRegionNames } from './places.js';
import { state } from './state.js';
import { language, preferredLanguage } from './text.js';
import { applyTheme } from './theme.js';
import { redrawGround } from './view/maplayers.js';
import * as list from './view/list.js';
import { makeRoom } from './view/sheet.js';
import * as time from './view/time.js';

/** Parts of the state that decide which incidents show. */
const INCIDENTS = [
  'lists', 'last', 'from', 'to', 'since', 'basis', 'q', 'killed', 'meetings', 'unconfirmed', 'unsure', 'sort', 'spot',
  'area', 'layer',
];
/** Parts of the state that decide how the page shows them. */
const PRESENTATION = ['page', 'changed', 'unit', 'place', 'theme'];

/** Draws what depends on the changed parts of the state, a Set of their names. */
export async function handleChanges(names) {
  const changed = name => names.has(name);
  if (changed('theme')) {
    applyTheme();
    redrawGround();
  }
  if (changed('lists')) await resolveRegionNames();
  if (changed('lang') && preferredLanguage(state.lang) !== language()) {
    await Promise.all([setLanguage(preferredLanguage(state.lang)), completePlaces()]);
    await redraw(list.firstVisible());
    if (state.id) await (await import('./incident.js')).openIncident();
    return;
  }
  if (changed('spot') && state.spot) makeRoom();
  if (changed('unit')) time.drawTime({});
  if (INCIDENTS.some(changed)) await redraw();
  else if (PRESENTATION.some(changed)) {
    drawControls();
    await drawPage();
  }
  if (changed('id')) await (await import('./incident.js')).switchIncident();
}
