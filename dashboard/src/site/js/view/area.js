import { areaText, chosenArea, MAX_KM, MIN_KM, NAMED, parse } from '../area.js';
import { DEFAULT_KM, format } from '../areatext.js';
import { byId, h } from '../dom.js';
import { findPlaces, placeNamed } from '../gazetteer.js';
import { missingMonths } from '../loading.js';
import { placeName, places } from '../places.js';
import { currentQuery } from '../query.js';
import { change, state } from '../state.js';
import { name, number, text } from '../text.js';
import { loadToolStyles } from '../tools.js';
import { newestOnly } from '../workerclient.js';
import { drawLine, fitLine, startDrawing, stopDrawing } from './arealine.js';
import { drawFindings, earlierSpans } from './areafindings.js';
import { incompleteText } from './listcount.js';

/** The sheet of areas: what is near a place, a road, a line or an area that the reader chooses or draws. */

const readSummary = newestOnly('areaSummary');
const DRAWN = ['point', 'line', 'polygon'];

let language;
/** Whether the reader has just chosen the area, so that the map shows all of it. */
let isNew = false;

/** Draws the chosen area on the map, and what is in it; `isLoading` says that older incidents are still to come. */
export async function drawArea(isLoading) {
  await loadToolStyles();
  byId('area').dataset.drawn = 'yes';
  if (language !== document.documentElement.lang) drawForm();
  fillForm();
  const area = chosenArea();
  if (!area) {
    drawLine(null);
    byId('area-findings').replaceChildren(state.area ? h('p', { role: 'alert' }, text('corridor.unknown')) : '');
    return;
  }
  const query = currentQuery();
  const spans = earlierSpans(query);
  const found = await readSummary({ ...query, sort: 'newest' }, spans.map(({ span }) => span));
  if (!found || !state.area) return;
  drawLine({ ...area, line: found.line });
  if (isNew) fitLine();
  isNew = false;
  const incomplete = incompleteText(missingMonths(found.failed), isLoading);
  drawFindings(byId('area-findings'), { ...found, incomplete }, spans, areaText());
}

function drawForm() {
  language = document.documentElement.lang;
  const field = (id, label) => h('label', {}, h('span', {}, text(label)),
    h('input', { id, type: 'text', list: 'area-places', autocomplete: 'off', dir: 'auto', oninput: suggest }));
  const km = h('input', {
    id: 'area-km', type: 'range', min: MIN_KM, max: MAX_KM, value: DEFAULT_KM,
    oninput: () => { byId('area-km-text').textContent = kmText(); },
    onchange: () => {
      if (parse(state.area)) change({ area: format({ ...parse(state.area), km: chosenKm() }) });
    },
  });
  const draw = kind =>
    h('button', { type: 'button', value: kind, onclick: () => drawByHand(kind) }, text(`corridor.${kind}`));
  const close = () => {
    byId('area').open = false;
    byId('area').querySelector('summary').focus();
  };
  byId('area-sheet').replaceChildren(
    h('div', { class: 'bar' }, h('h2', {}, text('corridor.name')),
      h('button', { type: 'button', class: 'round', 'aria-label': text('close'), onclick: close },
        h('span', { 'aria-hidden': 'true' }, '×'))),
    h('form', { id: 'area-form', onsubmit: choosePlaces },
      field('area-from', 'corridor.near'), field('area-to', 'corridor.to'), h('datalist', { id: 'area-places' }),
      h('label', {}, h('span', { id: 'area-km-text' }), km),
      h('div', { class: 'together' },
        h('button', { type: 'submit', id: 'area-show' }, text('corridor.show')),
        h('button', { type: 'button', id: 'area-clear', onclick: clear }, text('corridor.clear')))),
    h('p', { id: 'area-problem', role: 'status', class: 'note' }),
    h('div', { id: 'area-draw', role: 'group', 'aria-labelledby': 'area-draw-title' },
      h('span', { id: 'area-draw-title' }, text('corridor.draw')), DRAWN.map(draw)),
    h('div', { id: 'area-findings', 'aria-live': 'polite' }));
}

const clear = () => change({ area: '' });
const chosenKm = () => Number(byId('area-km').value);
const kmText = () => text('corridor.km', { km: number(byId('area-km').value) });

/** Shows the chosen area in the fields, unless the reader types in them. */
function fillForm() {
  const area = parse(state.area);
  byId('area-clear').hidden = !state.area;
  if (area) byId('area-km').value = area.km;
  byId('area-km-text').textContent = kmText();
  if (!area || byId('area-form').contains(document.activeElement)) return;
  const named = NAMED.includes(area.kind) ? area.parts : [];
  for (const [n, id] of ['area-from', 'area-to'].entries()) {
    byId(id).value = named[n] ? name(places.get(named[n])?.properties?.name) : '';
  }
}

async function suggest({ target }) {
  const found = await findPlaces(target.value, 8);
  byId('area-places').replaceChildren(...found.map(({ id }) => h('option', { value: placeName(id) })));
}

/** Chooses what the two fields name: a place, a road, or the way between two places. */
async function choosePlaces(event) {
  event.preventDefault();
  const typed = await typedPlaces();
  const ids = await Promise.all(typed.map(words => words ? placeNamed(words) : null));
  const unknown = typed.filter((words, n) => words && !ids[n]);
  byId('area-problem').textContent = unknown.length ? text('corridor.noPlace', { name: unknown.join(', ') }) : '';
  const parts = ids.filter(Boolean);
  if (unknown.length || !parts.length) return;
  const isRoad = parts.length === 1 && places.get(parts[0])?.properties?.kind === 'road';
  isNew = true;
  const kind = parts.length === 2 ? 'way' : isRoad ? 'road' : 'place';
  change({ area: format({ kind, parts, km: chosenKm() }), spot: '' });
}

/** The words of the two fields; the first may hold both places, `Kirkuk–Makhmur`, where it is not a place itself. */
async function typedPlaces() {
  const [from, to] = ['area-from', 'area-to'].map(id => byId(id).value.trim());
  const parts = from.split(/\s*[–—-]\s*/);
  if (to || parts.length !== 2) return [from, to];
  const [whole] = await findPlaces(from, 1);
  return whole?.like >= 2 ? [from, ''] : parts;
}

function drawByHand(kind) {
  byId('area-problem').textContent = text(`corridor.how.${kind}`);
  startDrawing(kind, parts => {
    stopDrawing();
    byId('area-problem').textContent = '';
    if (parts) change({ area: format({ kind, parts, km: kind === 'polygon' ? 0 : chosenKm() }), spot: '' });
  });
}
