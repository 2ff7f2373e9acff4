import { dayOf, monthOf, today, UNKNOWN } from './days.js';
import { byId } from './dom.js';
import { loadHistory, missingMonths, revealPage } from './loading.js';
import { drawNotices } from './notices.js';
import { pause } from './pause.js';
import { districtOf, places, setRegionNames } from './places.js';
import { published, recordFailures } from './published.js';
import { currentQuery } from './query.js';
import { chosenMonths } from './span.js';
import { state } from './state.js';
import { day, language, text } from './text.js';
import { drawChips } from './view/chips.js';
import * as filters from './view/filters.js';
import * as list from './view/list.js';
import { drawCount } from './view/listcount.js';
import * as map from './view/map.js';
import { nameGrip } from './view/sheet.js';
import * as time from './view/time.js';
import { newestOnly } from './workerclient.js';

let isLoading = false;
/** What the worker found last, and the page that is drawn. */
let newest;
let drawnPage = 'map';

const selectIncidents = newestOnly('select');
const countDistricts = newestOnly('districts');

/**
 * Loads what the state asks for, and draws the page.
 *
 * @param keep the incident that stays where it is in the list, as `list.firstVisible` gives it
 * @param unchanged whether the incidents are the same as before, so that marks on the map may stay
 */
export async function redraw(keep, unchanged) {
  isLoading = true;
  await loadHistory([], () => drawIncidents(keep));
  isLoading = false;
  await drawIncidents(keep, unchanged);
  if (!unchanged) await drawPage();
  if (state.q) await searchReports();
}

/** Reads the reports of the chosen time, and draws again with those that have the words. */
async function searchReports() {
  const { q } = state;
  const { loadReports } = await import('./reports.js');
  if (await loadReports(chosenMonths(published.months)) && state.q === q) await drawIncidents(list.firstVisible());
}

async function drawIncidents(keep, unchanged) {
  const found = await selectIncidents(currentQuery());
  if (!found) return;
  newest = found;
  recordFailures(found.failed);
  const isFirst = document.body.matches('.starting');
  const { bins, days, facets, regions, total, unconfirmed, unsure, unplaced } = found;
  setRegionNames(regions);
  const drawResults = () => Promise.all([list.drawList(total, keep), drawMap(days, unchanged), drawArea()]);
  // the worker groups the marks while the page draws the rest; at the start each part waits for a frame
  const drawing = isFirst ? undefined : drawResults();
  await pause();
  time.drawTime({ bins, days, months: published.months, isLoading });
  await pause();
  if (newest === found && !isFirst) await filters.drawFilters(facets);
  if (newest !== found) return;
  const missing = missingMonths(found.failed);
  drawCount(total, { unconfirmed, unsure, unplaced, missing, isLoading });
  byId('side').classList.toggle('listing', state.spot !== '');
  drawControls();
  drawNotices();
  if (isFirst) await pause();
  await (drawing ?? drawResults());
  if (state.page === 'map') revealPage();
  if (!isFirst) return;
  await pause();
  if (newest === found) await filters.drawFilters(facets);
}

/** Draws the chosen area on the map, and its sheet if that is open. */
export async function drawArea() {
  if (!state.area && !byId('area').open && !byId('area').dataset.drawn) return;
  const area = await import('./view/area.js');
  await area.drawArea(isLoading);
}

async function drawMap(days, unchanged) {
  if (!map.leafletMap()) return;
  if (state.layer === 'districts') await drawDistricts(days);
  else await (unchanged ? map.drawIncidents() : map.drawAll());
}

/** Draws the districts; changes only where the data reaches back over the time before the chosen one. */
async function drawDistricts(days) {
  const query = currentQuery();
  const from = query.from ?? days?.[0] ?? today();
  const to = query.to ?? days?.[1] ?? today();
  const [firstMonth] = published.months;
  const firstComparedDay = 2 * from - to - 1;
  const comparable = query.from != null && firstMonth !== undefined && monthOf(firstComparedDay) >= firstMonth;
  const found = await countDistricts({ ...query, from, to });
  if (found) await map.drawDistricts(found, comparable, districtOf);
}

/** Sets the controls outside the views to what the state says. */
export function drawControls() {
  byId('language').value = language();
  for (const id of ['theme', 'basis', 'sort']) byId(id).value = state[id];
  for (const button of document.querySelectorAll('#layers button')) {
    button.setAttribute('aria-pressed', button.value === state.layer);
  }
  for (const link of document.querySelectorAll('nav a')) {
    link.toggleAttribute('aria-current', link.dataset.page === state.page);
  }
  document.body.dataset.page = state.page;
  for (const page of document.querySelectorAll('[data-of]')) page.hidden = page.dataset.of !== state.page;
  const dataAsOf = published.summary?.dataAsOf;
  byId('chosen').textContent = filters.filtersText();
  drawChips();
  import('./view/legend.js').then(legend => legend.drawLegend());
  nameGrip();
  byId('as-of').textContent = text('asOf', { day: dataAsOf ? day(dataAsOf) : '?' });
}

/** Draws the page that is open; the code of those other than the map is loaded when they are opened. */
export async function drawPage() {
  if (state.page === 'regions') await drawRegionsPage();
  if (state.page === 'changes') await (await import('./view/changed.js')).drawChanged();
  if (state.page === 'about') {
    const about = await import('./view/about.js');
    about.drawAbout(published.summary, published.lastChecked);
  }
  if (state.page === 'map' && drawnPage !== 'map') map.resized();
  drawnPage = state.page;
}

async function drawRegionsPage() {
  const failures = [];
  const regions = await import('./view/regions.js');
  const asOf = dayOf(published.summary?.dataAsOf);
  regions.start();
  await regions.drawRegions({
    sumsByMonth: published.regionSums,
    months: published.months,
    asOf: asOf === UNKNOWN ? undefined : asOf,
    places,
    failures,
  });
  recordFailures(failures);
  drawNotices();
}
