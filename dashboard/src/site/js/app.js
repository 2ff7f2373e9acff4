import { dayOf, iso, monthOf, today, UNKNOWN } from './days.js';
import { byId, h, offer } from './dom.js';
import { find } from './find.js';
import { districtOf, keepPlaces, keepRegions, places, rewordRegions } from './places.js';
import { chosen, filesShown, noneChosen } from './span.js';
import { change, framed, onChange, reword, state } from './state.js';
import { ask, file, newest } from './store.js';
import { choose, current, day, fillIn, LANGUAGES, number, rightToLeft, text, wanted } from './text.js';
import { drawDetail, drawMissing, drawUnread } from './view/detail.js';
import * as filters from './view/filters.js';
import * as list from './view/list.js';
import * as map from './view/map.js';
import * as time from './view/time.js';
import { hiddenKinds, learn, learnt } from './view/words.js';

const POLL = 60000;
const DARK = matchMedia('(prefers-color-scheme: dark)');
const REDRAW = ['lists', 'last', 'from', 'to', 'basis', 'q', 'meetings', 'unconfirmed', 'sort', 'spot', 'layer'];

/** What was published, but for the incidents, which the worker holds. */
const told = { months: [], failed: new Set(), malformed: 0, fresh: 0, offline: false, read: new Map() };
const loaded = new Set();
const counts = newest('choose');
const districts = newest('districts');
let drawnMap;

async function main() {
  paint();
  document.body.classList.toggle('embed', state.embed === '1' || framed());
  const failed = [];
  const files = ['data/summary.json', 'data/vocabulary.json', 'data/places.geojson', 'config.json', 'base.geojson'].map(path => file(path, failed));
  const early = noneChosen() ? load(['latest']) : null;
  const [, summary, vocabulary, gazetteer, config, base] = await Promise.all([speak(wanted(state.lang)), ...files]);
  await early;
  learn(vocabulary);
  hear(summary);
  Object.assign(told, { config, base, gazetteer });
  keepPlaces(gazetteer);
  rewordRegions();
  guard(config?.tiles?.url);
  if (globalThis.L) drawnMap = map.start({ config, base, places: gazetteer });
  else told.failed.add('lib/leaflet/leaflet.js');
  if (config?.outlines) await outline(config.outlines, failed);
  failed.forEach(what => told.failed.add(what));
  wire();
  onChange(changed);
  await redraw();
  await open();
  show();
  document.body.dataset.ready = 'yes';
  setInterval(poll, POLL);
  if ('serviceWorker' in navigator) navigator.serviceWorker.register('sw.js').catch(() => {});
}

async function outline(path, failed) {
  const outlines = await file(path, failed);
  try {
    if (outlines && drawnMap) map.outline(outlines);
  } catch {
    failed.push(`${path} (no outlines)`);
  }
}

/** Light or dark, as the reader or the device wants it. */
function paint() {
  document.documentElement.dataset.theme = state.theme || (DARK.matches ? 'dark' : 'light');
}

function show() {
  document.body.classList.remove('starting');
  byId('busy').hidden = true;
}

/** Takes a summary. */
function hear(summary) {
  told.summary = summary ?? told.summary;
  told.asked = new Date();
  told.months = (Array.isArray(summary?.months) ? summary.months : told.months).filter(m => /^\d{4}-\d\d$/.test(m)).sort();
}

/** Lets pictures come from nowhere but here and the operator's tiles; the page's own policy cannot know those. */
function guard(tiles) {
  let origin = '';
  try {
    origin = tiles ? new URL(tiles.replace('{s}', 'a'), location.href).host.replace(/^a\./, '*.') : '';
  } catch {
    told.failed.add('config.json (tiles)');
  }
  document.head.append(h('meta', { 'http-equiv': 'Content-Security-Policy', content: `img-src 'self' data: blob: ${origin && `https://${origin}`}` }));
}

async function speak(lang) {
  try {
    await choose(lang);
    await Promise.race([fonts(), new Promise(resolve => { setTimeout(resolve, 1500); })]);
  } catch {
    told.failed.add(`text/${lang}.json`);
  }
  fillIn();
}

/** The fonts of the page's letters, so that no line moves when they come. */
const fonts = () => rightToLeft() ? Promise.all(['400', '700'].map(weight => document.fonts.load(`${weight} 1em Vazirmatn`, 'م'))) : null;

/** Loads months, the newest first; `seen` is called now and then, so that there is something to look at meanwhile. */
async function load(months, again = false, seen = async () => {}) {
  const missing = months.filter(m => again || !loaded.has(m)).reverse();
  if (!missing.length) return 0;
  const slow = setTimeout(() => { byId('busy').hidden = false; }, 300);
  let changes = 0;
  let due = 0;
  for (const [n, m] of missing.entries()) {
    byId('busy').textContent = text('loading', { n: number(n + 1), of: number(missing.length) });
    const { failed, malformed, changed } = await ask('load', [m], again);
    failed.forEach(what => told.failed.add(what));
    told.malformed += malformed;
    changes += changed;
    if (!failed.length) loaded.add(m);
    if (n < missing.length - 1 && Date.now() > due) {
      await seen();
      due = Date.now() + 2000;
    }
  }
  clearTimeout(slow);
  byId('busy').hidden = true;
  return changes;
}

function question() {
  const spot = state.spot.split(',').map(Number);
  const { lists, basis, q, sort } = state;
  return {
    ...chosen(), months: filesShown(told.months), lists, hidden: state.meetings ? [] : hiddenKinds(), basis, q, sort,
    unconfirmed: state.unconfirmed === '1',
    spot: spot.length === 2 && spot.every(Number.isFinite) ? spot : null,
  };
}

/** Draws what the state says; `keep` is where the reader was in the list, `same` whether marks may stay as they are. */
async function redraw(keep, same) {
  await load(filesShown(told.months), false, () => drawAll(keep));
  await drawAll(keep, same);
  if (!same) await drawPage();
}

async function drawAll(keep, same) {
  const found = await counts(question());
  if (!found) return;
  keepRegions(found.regions);
  time.drawTime({ bins: found.bins, days: found.days, months: told.months, loaded: m => loaded.has(m) || m >= (found.whole ?? '9999') });
  filters.drawFilters(found.facets, { shown: found.newest, of: told.summary?.newest?.of ?? told.summary?.incidents });
  list.drawCount(found.total, found.unconfirmed, found.unplaced);
  drawState();
  drawNotices();
  await Promise.all([list.drawList(found.total, keep), drawMap(found.days, same)]);
  if (state.page === 'map') show();
}

async function drawMap(days, same) {
  if (!drawnMap) return;
  if (state.layer !== 'districts') return void await (same ? map.drawIncidents() : map.drawAll());
  const q = question();
  const [from, to] = [q.from ?? days?.[0] ?? today(), q.to ?? days?.[1] ?? today()];
  const known = q.from != null && told.months.length > 0 && monthOf(2 * from - to - 1) >= told.months[0];
  const found = await districts({ ...q, from, to });
  if (found) map.drawDistricts(found, known, districtOf);
}

function drawState() {
  for (const id of ['language', 'theme', 'basis', 'sort']) byId(id).value = id === 'language' ? current() : state[id];
  for (const button of document.querySelectorAll('#layers button')) button.setAttribute('aria-pressed', button.value === state.layer);
  for (const link of document.querySelectorAll('nav a')) link.toggleAttribute('aria-current', link.dataset.page === state.page);
  for (const page of document.querySelectorAll('[data-of]')) page.hidden = page.dataset.of !== state.page;
  byId('chosen').textContent = filters.inWords();
  byId('as-of').textContent = text('asOf', { day: told.summary?.dataAsOf ? day(told.summary.dataAsOf) : '?' });
}

/** The other pages come when they are looked at. */
async function drawPage() {
  if (state.page === 'regions') {
    const failed = [];
    const regions = await import('./view/regions.js');
    const asOf = dayOf(told.summary?.dataAsOf);
    regions.start();
    await regions.drawRegions(told.read, told.months, asOf === UNKNOWN ? undefined : asOf, places, failed);
    failed.forEach(what => told.failed.add(what));
    drawNotices();
  }
  if (state.page === 'about') (await import('./view/about.js')).drawAbout(told.summary, told.asked);
  if (state.page === 'map') map.resized();
}

function drawNotices() {
  const { summary, failed, malformed, fresh, offline } = told;
  const lines = [...failed].map(what => h('p', { class: 'error' }, text('noData', { what }), ' ', h('button', { type: 'button', onclick: () => location.reload() }, text('again'))));
  if (malformed) lines.push(h('p', { class: 'error' }, text('malformed', { n: number(malformed) })));
  if (offline) lines.push(h('p', { class: 'error' }, text('offline', { day: day(summary?.dataAsOf) })));
  if (fresh) lines.push(h('p', { class: 'fresh' }, text('fresh', { n: number(fresh) }), ' ', h('button', { type: 'button', onclick: toTop }, text('toTop'))));
  if (summary?.sampleReports > 0) lines.push(h('p', { class: 'sample' }, text('samples', { n: number(summary.sampleReports) })));
  byId('notices').replaceChildren(...lines);
}

function toTop() {
  told.fresh = 0;
  byId('scroller').scrollTop = 0;
  drawNotices();
}

/** Opens the incident of the address, or closes it; an id that is no longer the main one becomes it. */
async function open() {
  const { id } = state;
  byId('listing').hidden = id !== '';
  byId('detail').hidden = id === '';
  byId('detail').replaceChildren();
  if (!id) return drawnMap && map.choose(null);
  const looking = (n, of) => { byId('busy').hidden = false; byId('busy').textContent = text('searching', { n: number(n), of: number(of) }); };
  try {
    const { incident, withdrawn } = await find(id, told.summary ? told.months : null, looking, () => state.id === id);
    if (state.id !== id) return;
    if (!incident) return drawMissing(withdrawn);
    if (incident.row.id !== id) reword({ id: incident.row.id });
    drawDetail(incident, told.config);
    if (drawnMap) map.choose(incident.row, await ask('position', incident.row.id) >= 0);
  } catch (error) {
    if (state.id === id) drawUnread(error.message, open);
  } finally {
    byId('busy').hidden = true;
  }
}

async function changed(names) {
  if (names.has('theme')) paint();
  if (names.has('lists')) rewordRegions();
  if (names.has('lang') && wanted(state.lang) !== current()) {
    await speak(wanted(state.lang));
    return redraw(list.top()).then(open);
  }
  if (names.has('unit')) time.drawTime({});
  if (REDRAW.some(n => names.has(n))) await redraw();
  else if (['page', 'unit', 'place', 'theme'].some(n => names.has(n))) {
    drawState();
    await drawPage();
  }
  if (names.has('id')) {
    const before = byId('detail').hidden ? '' : byId('detail').dataset.id;
    await open();
    byId('detail').dataset.id = state.id;
    if (!state.id && before) list.back(before);
  }
}

/** Asks whether there is newer; what the reader looks at stays where it is. `data-polls` counts the polls that ended. */
async function poll() {
  if (document.hidden) return;
  const before = told.summary?.incidents ?? 0;
  try {
    const summary = await ask('read', 'data/summary.json', { again: true });
    told.offline = false;
    hear(summary);
    const newestMonths = told.months.slice(-2).filter(m => loaded.has(m));
    const changes = await load(['latest', ...newestMonths], true);
    if (changes) {
      told.read.clear();
      told.fresh += Math.max(0, (told.summary?.incidents ?? 0) - before);
    }
    if (changes || state.last) await redraw(list.top(), !changes);
    else drawNotices();
  } catch (error) {
    if (error.message.endsWith('(no answer)')) told.offline = true;
    else told.failed.add(error.message);
    drawNotices();
  }
  document.body.dataset.polls = Number(document.body.dataset.polls ?? 0) + 1;
}

const headline = () => `Marsad · ${byId('range').textContent} · ${byId('count').textContent} · ${byId('as-of').textContent}`;

async function save(form) {
  const made = form === 'png'
    ? await (await import('./view/picture.js')).picture(drawnMap, map.scene, { base: told.base, places: told.gazetteer }, headline())
    : new Blob([await ask('save', form, learnt())], { type: form === 'csv' ? 'text/csv;charset=utf-8' : 'application/geo+json' });
  offer(`marsad-${iso(today())}.${form}`, made);
}

/** Prints the map at the size of the paper and the rows that are not seen now, too. */
async function paper() {
  document.body.classList.add('paper');
  map.resized();
  await Promise.all([list.unroll(), drawnMap && map.drawAll()]);
  print();
  document.body.classList.remove('paper');
  map.resized();
  await list.roll();
}

function wire() {
  byId('language').replaceChildren(...Object.entries(LANGUAGES).map(([code, called]) => h('option', { value: code, lang: code }, called)));
  byId('language').addEventListener('change', event => change({ lang: event.target.value }));
  byId('theme').addEventListener('change', event => change({ theme: event.target.value }));
  for (const link of document.querySelectorAll('nav a')) link.addEventListener('click', event => { event.preventDefault(); change({ page: link.dataset.page }); });
  for (const button of document.querySelectorAll('#layers button')) button.addEventListener('click', () => change({ layer: button.value }));
  for (const form of ['csv', 'geojson', 'png']) byId(`save-${form}`).addEventListener('click', () => save(form));
  byId('print').addEventListener('click', paper);
  byId('copy-link').addEventListener('click', () => navigator.clipboard.writeText(location.href).then(() => { byId('said').textContent = text('copied'); }, () => {}));
  byId('nearer').addEventListener('click', () => map.zoomBy(1));
  byId('farther').addEventListener('click', () => map.zoomBy(-1));
  byId('home').addEventListener('click', map.home);
  byId('detail').addEventListener('keydown', event => { if (event.key === 'Escape') change({ id: '' }); });
  addEventListener('offline', () => { told.offline = true; drawNotices(); });
  addEventListener('online', poll);
  document.addEventListener('visibilitychange', poll);
  addEventListener('unhandledrejection', ({ reason }) => { told.failed.add(reason?.message ?? String(reason)); drawNotices(); });
  DARK.addEventListener('change', paint);
  time.start();
  filters.start();
  list.start();
  if (innerWidth > 1100) byId('filters').open = true;
  fillIn();
}

main().catch(error => {
  told.failed.add(error.message);
  drawNotices();
  show();
});
