import { byId, h, table } from '../../dom.js';
import { groupOf, GROUPS } from '../../kinds.js';
import { number, rightToLeft, text } from '../../text.js';
import { svg, symbol } from '../marks.js';
import { countText, hiddenKinds, kindName } from '../words.js';
import { periodName, timeOf, unit } from './periods.js';

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
  drawMultiples(periods.length ? timeOf(periods) : '',
    kinds.map(kind => [kind, periods.map(period => count(period, kind))]));
  await import('../../../lib/chart/chart.umd.min.js');
  charts.splice(0).forEach(chart => chart.destroy());
  const style = getComputedStyle(document.body);
  drawChart('people-chart', style, labels.map(inLines), OUTCOMES.map(([outcome, colour]) => ({
    label: text(outcome),
    data: periods.map(period => bestOf(people(sums.get(period), outcome))),
    backgroundColor: style.getPropertyValue(colour),
    stack: outcome,
  })));
}

/** The name of a quarter in two lines, so that it fits below its bars. */
const inLines = label => label.includes(' – ') ? label.split(/(?<= –) /) : label;

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

const sum = counts => counts.reduce((all, n) => all + n, 0);

/** A small chart for each kind, those with most incidents first, all of one scale. */
function drawMultiples(time, kinds) {
  const most = Math.max(1, ...kinds.flatMap(([, counts]) => counts));
  const charts = kinds.sort((a, b) => sum(b[1]) - sum(a[1])).map(([kind, counts]) => h('div', {},
    h('p', {}, symbol(kind, 'exact'), h('span', {}, kindName(kind)), h('b', {}, number(sum(counts)))),
    smallBars(counts, most, `var(--${GROUPS[groupOf(kind)]})`)));
  byId('kinds-chart').replaceChildren(...charts, h('small', {}, time));
  label('kinds-chart');
}

function smallBars(counts, most, fill) {
  const height = 40;
  const bar = (n, i) => {
    const x = rightToLeft() ? counts.length - 1 - i : i;
    return n ? `M${x + 0.12} ${height}v${-height * n / most}h.76V${height}z` : '';
  };
  const box = { viewBox: `0 0 ${counts.length} ${height}`, preserveAspectRatio: 'none', class: 'small-bars' };
  return svg('svg', box, svg('path', { d: counts.map(bar).join(''), fill }));
}

function drawTable(id, labels, headings, rows) {
  const labelled = rows.map((row, n) => [labels[n], ...row]);
  byId(id).replaceChildren(table([text(`unit.${unit()}`), ...headings], labelled));
}

function label(id) {
  const heading = byId(id).closest('section').querySelector('h3').textContent;
  byId(id).setAttribute('aria-label', `${heading}. ${text('inTable')}`);
}

function drawChart(id, style, labels, datasets) {
  label(id);
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
    layout: { padding: { left: 24, right: 24 } }, // the first and last name of a period reach beyond the bars
    animation: isCalm ? false : { duration: 200 },
    scales: {
      x: {
        stacked: true,
        reverse: rtl,
        ticks: { color, font, maxRotation: 0, autoSkipPadding: 12 },
        grid: { display: false },
      },
      y: { stacked: true, beginAtZero: true, position: rtl ? 'right' : 'left', ticks: numbers, grid },
    },
    plugins: {
      legend: { position: 'bottom', rtl, labels: { boxWidth: 14, color, font } },
      tooltip: { rtl, titleFont: font, bodyFont: font, callbacks: { label: tooltipText } },
    },
  };
}
