import { monthOf, next, parse, quarterOf, today } from '../days.js';
import { byId, h } from '../dom.js';
import { landmarks } from '../ground/landmarks.js';
import { places, regionName as nameByCode } from '../places.js';
import { chosenTime, noTimeChosen } from '../span.js';
import { change, state } from '../state.js';
import { name, number, text } from '../text.js';
import { loadToolStyles } from '../tools.js';
import { callOrNull } from '../workerclient.js';
import { drawCharts } from './regions/charts.js';
import { drawDistricts } from './regions/districts.js';
import { isPeriod, periodName, periodOf, periodsBetween, spanName, unit } from './regions/periods.js';
import { comparedSpans, countsIn } from './regions/spans.js';
import { byPeriod, sumsOf } from './regions/sums.js';
import { drawTopPlaces } from './regions/topplaces.js';

/** The trends of a region: incidents by kind, killed and wounded, and the change against earlier periods. */

const AREAS_OF_INTEREST = ['makhmur', 'kirkuk', 'disputed-belt'];
const LEVELS = ['area', 'governorate', 'district'];
/** Most months that are read, and most periods that are drawn. */
const MAX_SHOWN = 60;

/** Wires the controls. */
export function start() {
  byId('region').onchange = event => change({ place: event.target.value });
  byId('region-unit').onchange = event => change({ unit: event.target.value });
  byId('region-incidents').onclick = showIncidents;
}

/** Shows the incidents of the region on the map and in its list. */
function showIncidents() {
  change({ page: 'map', lists: { ...state.lists, region: [codeOf(state.place)] } });
}

/** The code of a district or a governorate in the filter of regions; undefined for an area of interest. */
function codeOf(id) {
  const level = { district: 'd', governorate: 'g' }[places.get(id)?.properties?.kind];
  return level && `${level}:${id}`;
}

/**
 * Draws the page from the sums of the months that are shown.
 *
 * @param sumsByMonth keeps what was read
 * @param months the published months, the newest last
 * @param asOf the last day of the data; undefined where it is not known
 * @param places the places of the gazetteer by id
 * @param failures gets the reason of each file that could not be read
 */
export async function drawRegions({ sumsByMonth, months, asOf, places, failures }) {
  const shown = chosenMonths(months);
  const sums = (await Promise.all(shown.map(month => sumsOf(month, sumsByMonth, failures)))).flat();
  const own = byPeriod(sums.filter(sum => sum.region === state.place && isPeriod(sum.period)));
  const periods = periodsBetween(...shownDays(shown, asOf));
  const unconfirmed = [...own.values()].reduce((total, sum) => total + (sum.unconfirmed ?? 0), 0);
  drawChoice(sums, places);
  byId('region-unit').value = unit();
  byId('region-title').textContent = regionName(state.place, places);
  byId('region-incidents').hidden = !codeOf(state.place);
  byId('region-none').hidden = own.size > 0;
  byId('region-none').textContent = text('noSums');
  byId('region-doubtful').textContent = unconfirmed ? text('notCounted', { n: number(unconfirmed) }) : '';
  const newest = periods.at(-1);
  byId('figures').replaceChildren();
  if (newest) {
    const spans = comparedSpans(newest, asOf);
    drawFigures(newest, own, spans, sums, parse(`${months[0]}-01`));
    await loadToolStyles();
    if (!landmarks.districts.size) Object.assign(landmarks, await callOrNull('readMore', failures));
    drawDistricts(spans, sums);
    await drawTopPlaces(codeOf(state.place), spans.now);
  }
  await drawCharts(periods.slice(-MAX_SHOWN), own);
}

/** The months of the chosen days, or those of the newest month or quarter and of the year before it. */
function chosenMonths(months) {
  if (noTimeChosen()) {
    const last = months.at(-1) && parse(`${months.at(-1)}-01`);
    const first = last && monthOf(next(unit() === 'quarter' ? quarterOf(last) : last, 'month', -12));
    return months.filter(month => month >= first);
  }
  const { from, to } = chosenTime();
  const [first, last] = [monthOf(from ?? 0), monthOf(to ?? today())];
  return months.filter(month => month >= first && month <= last).slice(-MAX_SHOWN);
}

/** The first and last day that are shown; periods without incidents are shown as well. */
function shownDays(months, asOf) {
  if (!months.length) return [0, -1];
  const first = parse(`${months[0]}-01`);
  const last = next(parse(`${months.at(-1)}-01`), 'month') - 1;
  const { from, to } = chosenTime();
  return [Math.max(from ?? first, first), Math.min(to ?? last, asOf ?? last)];
}

/** The name of an area of interest, or of a place of the gazetteer. */
function regionName(id, places) {
  const code = codeOf(id);
  return text(`area.${id}`) || (code ? nameByCode(code) : name(places?.get(id)?.properties?.name)) || id;
}

/** Draws the regions to choose from: areas of interest, governorates with incidents, and all districts. */
function drawChoice(sums, places) {
  const withSums = level => sums.filter(sum => sum.level === level).map(sum => sum.region);
  const districts = [...places.values()].filter(place => place.properties.kind === 'district').map(place => place.id);
  const idsOf = {
    area: [...AREAS_OF_INTEREST, ...withSums('area')],
    governorate: withSums('governorate'),
    district: [...withSums('district'), ...districts],
  };
  const groups = LEVELS.map(level => {
    const options = [...new Set(idsOf[level])].map(id => option(id, regionName(id, places)));
    if (level !== 'area') options.sort((a, b) => a.textContent.localeCompare(b.textContent));
    return h('optgroup', { label: text(`level.${level}`) }, options);
  });
  byId('region').replaceChildren(...groups);
  byId('region').value = state.place;
}

const option = (id, label) => h('option', { value: id, selected: id === state.place }, label);

/** Draws the newest period, and the same days of the one before and of a year ago, as far as the data reaches back. */
function drawFigures(newest, own, { now, before, yearAgo, isWhole }, sums, firstDay) {
  const level = LEVELS.find(level => sums.some(sum => sum.level === level && sum.region === state.place)) ?? 'district';
  const inDays = span => countsIn(span, sums, level).get(state.place) ?? 0;
  const count = span => isWhole ? own.get(periodOf(span[0]))?.incidents ?? 0 : inDays(span);
  const compared = span => span[0] < firstDay ? text('unknown') : comparisonText(count(now), count(span));
  const rows = [
    [periodName(newest), number(count(now)) + (isWhole ? '' : ` (${text('notOver')})`), now],
    [text('before'), compared(before), before],
    [text('yearAgo'), compared(yearAgo), yearAgo],
  ];
  byId('figures').replaceChildren(...rows.map(([term, value, span]) => {
    const [n, ...rest] = value.split(' (');
    return h('div', {}, h('dt', {}, term), h('dd', {}, h('b', {}, n), rest.map(part => ` (${part}`),
      term === spanName(...span) ? '' : h('small', {}, ` ${spanName(...span)}`)));
  }));
}

/** The number of an earlier period and the change since, e.g. `3 (now ▲ 2)`. */
function comparisonText(n, previous) {
  const arrow = n > previous ? '▲' : n < previous ? '▼' : '=';
  return `${number(previous)} (${text('nowBy', { change: `${arrow} ${number(Math.abs(n - previous))}` })})`;
}
