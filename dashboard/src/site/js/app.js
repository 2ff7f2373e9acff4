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

function notice(className, content) {
  const line = document.createElement('p');
  line.className = className;
  line.textContent = content;
  return line;
}

function drawNotices() {
  const { failed, summary } = state.data;
  const lines = failed.map(what => notice('error', text('noData', { what })));
  if (summary?.sampleReports > 0) lines.push(notice('sample', text('samples', { n: number(summary.sampleReports) })));
  byId('notices').replaceChildren(...lines);
  const rejected = Object.values(summary?.rejected ?? {}).reduce((a, b) => a + b, 0);
  byId('about').textContent = summary
    ? text('about', { asOf: day(summary.dataAsOf), articles: number(summary.articles), extractor: summary.extractor, rejected: number(rejected), licence: summary.licence })
    : '';
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
