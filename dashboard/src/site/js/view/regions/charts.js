import { byId, table } from '../../dom.js';
import { number, rightToLeft, text } from '../../text.js';
import { countText, hiddenKinds, kindName, kindOf } from '../words.js';
import { periodName, unit } from './periods.js';

/** The charts of a region, incidents by kind and people killed and wounded, each with a table of its numbers. */

const OUTCOMES = [['killed', '--ink'], ['wounded', '--soft']];

const charts = [];

/** Draws the charts and tables of periods from their sums. */
export async function drawCharts(periods, sums) {
  const labels = periods.map(periodName);
  const kinds = shownKinds(periods, sums);
  const count = (period, kind) => sums.get(period)?.counts?.[kind] ?? 0;
  drawTable('kinds-table', labels, kinds.map(kindName),
    periods.map(period => kinds.map(kind => number(count(period, kind)))));
  drawTable('people-table', labels, OUTCOMES.map(([outcome]) => text(outcome)),
    periods.map(period => OUTCOMES.map(([outcome]) => countText(people(sums.get(period), outcome)) || '–')));
  await import('../../../lib/chart/chart.umd.min.js');
  charts.splice(0).forEach(chart => chart.destroy());
  const style = getComputedStyle(document.body);
  drawChart('kinds-chart', style, labels, kinds.map(kind => ({
    label: kindName(kind),
    data: periods.map(period => count(period, kind)),
    backgroundColor: kindOf(kind)?.colour ?? '#777777',
    borderColor: style.getPropertyValue('--paper'),
    borderWidth: 1,
  })));
  drawChart('people-chart', style, labels, OUTCOMES.map(([outcome, colour]) => ({
    label: text(outcome),
    data: periods.map(period => bestOf(people(sums.get(period), outcome))),
    backgroundColor: style.getPropertyValue(colour),
    stack: outcome,
  })));
}

/** The kinds of incidents in the periods, without those that are hidden, e.g. meetings. */
function shownKinds(periods, sums) {
  const kinds = new Set(periods.flatMap(period => Object.keys(sums.get(period)?.counts ?? {})));
  const hidden = hiddenKinds();
  return [...kinds].filter(kind => !hidden.includes(kind)).sort();
}

/** A count of people as `[low, best, high]`, each null where it is not known. */
function people(sum, outcome) {
  const { low = null, best = null, high = null } = sum?.[outcome] || {};
  return [low, best, high];
}

const bestOf = ([low, best]) => best ?? low ?? 0;

function drawTable(id, labels, headings, rows) {
  const labelled = rows.map((row, n) => [labels[n], ...row]);
  byId(id).replaceChildren(table([text(`unit.${unit()}`), ...headings], labelled));
}

function drawChart(id, style, labels, datasets) {
  const heading = byId(id).closest('section').querySelector('h3').textContent;
  byId(id).setAttribute('aria-label', `${heading}. ${text('inTable')}`);
  const data = { labels, datasets };
  charts.push(new globalThis.Chart(byId(id), { type: 'bar', data, options: options(style) }));
}

function options(style) {
  const rtl = rightToLeft();
  const color = style.getPropertyValue('--ink');
  const grid = { color: style.getPropertyValue('--line') };
  const font = { family: style.fontFamily };
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const numbers = { precision: 0, callback: value => number(value), color, font };
  const tooltipText = item => `${item.dataset.label}: ${number(item.raw)}`;
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: isCalm ? false : { duration: 200 },
    scales: {
      x: { stacked: true, reverse: rtl, ticks: { color, font }, grid: { display: false } },
      y: { stacked: true, beginAtZero: true, position: rtl ? 'right' : 'left', ticks: numbers, grid },
    },
    plugins: {
      legend: { position: 'bottom', rtl, labels: { boxWidth: 14, color, font } },
      tooltip: { rtl, titleFont: font, bodyFont: font, callbacks: { label: tooltipText } },
    },
  };
}
