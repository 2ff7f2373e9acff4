import { floor, iso, monthOf, next, parse, today } from '../days.js';
import { byId, h, table } from '../dom.js';
import { chosen, noneChosen } from '../span.js';
import { change, state } from '../state.js';
import { file } from '../store.js';
import { day, month, name, number, rightToLeft, text } from '../text.js';
import { hiddenKinds, howMany, kindName, kindOf } from './words.js';

/** A region's trends: incidents by kind, killed and wounded, beside the period before; each chart with its table. */

const AREAS = ['makhmur', 'kirkuk', 'disputed-belt'];
const MOST_MONTHS = 60;
const PERIOD = { day: /^\d{4}-\d\d-\d\d$/, week: /^\d{4}-W\d\d$/, month: /^\d{4}-\d\d$/ };
const LEVELS = ['area', 'governorate', 'district'];

const charts = [];

/** Wires the controls. */
export function start() {
  byId('region').onchange = event => change({ place: event.target.value });
  byId('region-unit').onchange = event => change({ unit: event.target.value });
}

/** The reader's unit; months where none is chosen. */
const unit = () => state.unit || 'month';

/** Draws the page from the sums of the months that are shown; `asOf` is the last day that is known, `read` keeps what was read. */
export async function drawRegions(read, months, asOf, places, failed) {
  const shown = chosenMonths(months);
  const sums = (await Promise.all(shown.map(m => monthSums(read, m, failed)))).flat();
  drawChoice(sums, places);
  byId('region-unit').value = unit();
  const mine = joined(sums.filter(s => s.region === state.place && PERIOD[unit()].test(s.period)));
  const periods = between(...ends(shown, asOf));
  const by = new Map(mine.map(s => [s.period, s]));
  byId('region-title').textContent = regionName(state.place, places);
  byId('region-none').hidden = mine.length > 0;
  byId('region-none').textContent = text('noSums');
  drawFigures(periods, by, parse(`${months[0]}-01`));
  const doubtful = mine.reduce((sum, s) => sum + (s.unconfirmed ?? 0), 0);
  byId('region-doubtful').textContent = doubtful ? text('notCounted', { n: number(doubtful) }) : '';
  await draw(periods.slice(-MOST_MONTHS), by);
}

/** The months of the chosen days, or the thirteen to the newest. */
function chosenMonths(months) {
  if (noneChosen()) {
    const last = months.at(-1);
    const first = last && monthOf(next(parse(`${last}-01`), 'month', -12));
    return months.filter(m => m >= first);
  }
  const { from, to } = chosen();
  return months.filter(m => m >= monthOf(from ?? 0) && m <= monthOf(to ?? today())).slice(-MOST_MONTHS);
}

async function monthSums(read, m, failed) {
  if (!read.has(m)) {
    const found = await file(`data/regions/${m}.json`, failed);
    read.set(m, Array.isArray(found?.regions) ? found.regions.filter(s => typeof s?.region === 'string' && typeof s.period === 'string') : []);
  }
  return read.get(m);
}

/** A week that two months share is one. */
function joined(sums) {
  const by = new Map();
  for (const s of sums) {
    const other = by.get(s.period);
    by.set(s.period, other ? {
      ...s,
      incidents: s.incidents + other.incidents,
      unconfirmed: (s.unconfirmed ?? 0) + (other.unconfirmed ?? 0),
      counts: plus(s.counts, other.counts),
      killed: told(s.killed, other.killed),
      wounded: told(s.wounded, other.wounded),
    } : s);
  }
  return [...by.values()].sort((a, b) => a.period < b.period ? -1 : 1);
}

const plus = (a, b) => Object.fromEntries([...new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])].map(k => [k, (a?.[k] ?? 0) + (b?.[k] ?? 0)]));
const told = (a, b) => a && b ? Object.fromEntries(['low', 'best', 'high'].map(k => [k, a[k] == null || b[k] == null ? null : a[k] + b[k]])) : a ?? b;

/** The first and the last day that are shown: a region's quiet periods are as telling as the others. */
function ends(shown, asOf) {
  if (!shown.length) return [0, -1];
  const first = parse(`${shown[0]}-01`);
  const last = next(parse(`${shown.at(-1)}-01`), 'month') - 1;
  const { from, to } = chosen();
  return [Math.max(from ?? first, first), Math.min(to ?? last, asOf ?? last)];
}

/** All periods with a day from the first to the last. */
function between(first, last) {
  const all = [];
  for (let start = floor(first, unit()); start <= last && all.length < 800; start = next(start, unit())) all.push(nameOf(start));
  return all;
}

/** The first day of `2022-07`, `2022-07-19` or `2022-W29`. */
function startOf(period) {
  const [year, week] = period.split('-W').map(Number);
  if (!week) return parse(period.length === 7 ? `${period}-01` : period) ?? 0;
  const fourth = parse(`${year}-01-04`);
  return fourth - (fourth + 3) % 7 + 7 * (week - 1);
}

function nameOf(start) {
  if (unit() === 'month') return monthOf(start);
  if (unit() === 'day') return iso(start);
  const year = iso(start + 3).slice(0, 4);
  return `${year}-W${String(Math.round((start - startOf(`${year}-W01`)) / 7) + 1).padStart(2, '0')}`;
}

const periodName = period => unit() === 'month' ? month(startOf(period)) : unit() === 'week' ? text('weekOf', { day: day(startOf(period)) }) : day(startOf(period));

/** A region's name: of an area of interest, or of the gazetteer. */
const regionName = (id, places) => text(`area.${id}`) || name(places?.get(id)?.properties?.name) || id;

function drawChoice(sums, places) {
  const groups = LEVELS.map(level => [level, [...new Set([...(level === 'area' ? AREAS : []), ...sums.filter(s => s.level === level).map(s => s.region), ...(level === 'district' ? [...places.values()].filter(p => p.properties.kind === 'district').map(p => p.id) : [])])]]);
  byId('region').replaceChildren(...groups.map(([level, ids]) => h('optgroup', { label: text(`level.${level}`) },
    ids.map(id => h('option', { value: id, selected: id === state.place }, regionName(id, places))).sort((a, b) => level === 'area' ? 0 : a.textContent.localeCompare(b.textContent)))));
  byId('region').value = state.place;
}

/** The newest period beside the one before and that of a year ago, where the data reaches back so far. */
function drawFigures(periods, by, first) {
  const last = periods.at(-1);
  if (!last) return byId('figures').replaceChildren();
  const start = startOf(last);
  const open = start <= today() && next(start, unit()) > today();
  const n = by.get(last)?.incidents ?? 0;
  const beside = steps => {
    const other = next(start, unit(), steps);
    if (other < first) return text('unknown');
    const was = by.get(nameOf(other))?.incidents ?? 0;
    return `${number(was)} (${n > was ? '▲' : n < was ? '▼' : '='} ${number(Math.abs(n - was))})`;
  };
  const rows = [
    [periodName(last), number(n) + (open ? ` (${text('notOver')})` : '')],
    [text('before'), beside(-1)],
    [text('yearAgo'), beside({ month: -12, week: -52, day: -364 }[unit()])],
  ];
  byId('figures').replaceChildren(...rows.flatMap(([term, value]) => [h('dt', {}, term), h('dd', {}, value)]));
}

async function draw(periods, by) {
  const hidden = hiddenKinds();
  const kinds = [...new Set(periods.flatMap(p => Object.keys(by.get(p)?.counts ?? {})))].filter(k => !hidden.includes(k)).sort();
  const labels = periods.map(periodName);
  const count = (p, k) => by.get(p)?.counts?.[k] ?? 0;
  const people = (p, outcome) => { const c = by.get(p)?.[outcome]; return c ? [c.low, c.best, c.high].map(v => v ?? null) : [null, null, null]; };
  byId('kinds-table').replaceChildren(table([text(`unit.${unit()}`), ...kinds.map(kindName)], periods.map((p, n) => [labels[n], ...kinds.map(k => number(count(p, k)))])));
  byId('people-table').replaceChildren(table([text(`unit.${unit()}`), text('killed'), text('wounded')], periods.map((p, n) => [labels[n], ...['killed', 'wounded'].map(o => howMany(people(p, o)) || '–')])));
  await import('../../lib/chart/chart.umd.min.js');
  charts.splice(0).forEach(chart => chart.destroy());
  const style = getComputedStyle(document.body);
  const best = triple => triple[1] ?? triple[0] ?? 0;
  chart('kinds-chart', labels, kinds.map(k => ({ label: kindName(k), data: periods.map(p => count(p, k)), backgroundColor: kindOf(k)?.colour ?? '#777777', borderColor: style.getPropertyValue('--paper'), borderWidth: 1 })), style);
  chart('people-chart', labels, [['killed', '--ink'], ['wounded', '--soft']].map(([o, colour]) => ({ label: text(o), data: periods.map(p => best(people(p, o))), backgroundColor: style.getPropertyValue(colour), stack: o })), style);
}

function chart(id, labels, datasets, style) {
  const rtl = rightToLeft();
  const ink = style.getPropertyValue('--ink');
  const grid = { color: style.getPropertyValue('--line') };
  const font = { family: style.fontFamily };
  byId(id).setAttribute('aria-label', `${byId(id).closest('section').querySelector('h3').textContent}. ${text('inTable')}`);
  charts.push(new globalThis.Chart(byId(id), {
    type: 'bar',
    data: { labels, datasets },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 200 },
      scales: {
        x: { stacked: true, reverse: rtl, ticks: { color: ink, font }, grid: { display: false } },
        y: { stacked: true, beginAtZero: true, position: rtl ? 'right' : 'left', ticks: { precision: 0, callback: value => number(value), color: ink, font }, grid },
      },
      plugins: {
        legend: { position: 'bottom', rtl, labels: { boxWidth: 14, color: ink, font } },
        tooltip: { rtl, titleFont: font, bodyFont: font, callbacks: { label: item => `${item.dataset.label}: ${number(item.raw)}` } },
      },
    },
  }));
}
