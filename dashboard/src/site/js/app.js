import { drawChart } from './chart.js';
import { load } from './data.js';
import { drawList } from './list.js';
import { drawGround, drawIncidents, show, start } from './map.js';
import { choose, current, day, fillIn, languages, name, number, text } from './text.js';

/** The one state; everything on the page is drawn from it. */
const state = { data: { incidents: [], failed: [] }, kind: '', meetings: false };

const byId = id => document.getElementById(id);

function fromAddress() {
  const wanted = new URLSearchParams(location.search);
  const own = navigator.languages?.map(l => l.split('-')[0]).find(l => languages.includes(l));
  choose(wanted.get('lang') ?? own ?? 'en');
  state.kind = wanted.get('kind') ?? '';
  state.meetings = wanted.get('meetings') === '1';
}

function toAddress() {
  const wanted = new URLSearchParams({ lang: current() });
  if (state.kind) wanted.set('kind', state.kind);
  if (state.meetings) wanted.set('meetings', '1');
  history.replaceState(null, '', `?${wanted}`);
}

function shown() {
  const kinds = state.data.vocabulary?.kinds ?? {};
  return state.data.incidents.filter(i =>
    (!state.kind || i.kind === state.kind) && (state.meetings || state.kind || kinds[i.kind]?.incident !== false));
}

function element(tag, content, className = '') {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = content;
  return made;
}

function drawNotices() {
  const { failed, summary } = state.data;
  const lines = failed.map(what => element('p', text('noData', { what }), 'error'));
  if (summary?.sampleReports > 0) lines.push(element('p', text('samples', { n: number(summary.sampleReports) }), 'sample'));
  byId('notices').replaceChildren(...lines);
  const rejected = Object.values(summary?.rejected ?? {}).reduce((a, b) => a + b, 0);
  byId('about').textContent = summary
    ? text('about', { asOf: day(summary.dataAsOf), articles: number(summary.articles), extractor: summary.extractor, rejected: number(rejected), licence: summary.licence })
    : '';
  drawReasons('passages', summary?.rejected);
  drawReasons('inputs', summary?.rejectedInputs);
}

/** Counts by reason, the most frequent first; a reason without a text shows its code. */
function drawReasons(id, counts) {
  const rows = Object.entries(counts ?? {}).sort((a, b) => b[1] - a[1]);
  byId(id).replaceChildren(...rows.flatMap(([code, n]) => [element('dt', text(`reason.${code}`) || code), element('dd', number(n))]));
}

function drawControls() {
  byId('language').value = current();
  byId('meetings').checked = state.meetings;
  const present = [...new Set(state.data.incidents.map(i => i.kind))].sort();
  const options = [['', text('allKinds')], ...present.map(k => [k, name(state.data.vocabulary?.kinds?.[k]?.names) || k])];
  byId('kind').replaceChildren(...options.map(([value, label]) => new Option(label, value, false, value === state.kind)));
}

function draw() {
  const vocabulary = state.data.vocabulary ?? {};
  fillIn();
  drawControls();
  drawNotices();
  drawGround(state.data.base, state.data.places);
  const incidents = shown();
  drawIncidents(incidents, vocabulary);
  drawList(incidents, vocabulary, show);
  drawChart(incidents, vocabulary);
  toAddress();
}

async function main() {
  fromAddress();
  fillIn();
  state.data = await load();
  start(state.data.config);
  byId('language').addEventListener('change', event => { choose(event.target.value); draw(); });
  byId('kind').addEventListener('change', event => { state.kind = event.target.value; draw(); });
  byId('meetings').addEventListener('change', event => { state.meetings = event.target.checked; draw(); });
  draw();
  document.body.dataset.ready = 'yes';
}

main();
