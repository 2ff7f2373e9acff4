import { current, name, number, text } from './text.js';

let chart;

/** Incidents by ISO week, stacked by kind, with the same numbers as a table. */
export function drawChart(incidents, vocabulary) {
  const weeks = [...new Set(incidents.map(i => week(i.day)))].filter(Boolean).sort();
  const kinds = [...new Set(incidents.map(i => i.kind))].sort();
  const counts = new Map();
  for (const incident of incidents) {
    const key = `${incident.kind} ${week(incident.day)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rows = kinds.map(kind => ({
    label: name(vocabulary.kinds?.[kind]?.names) || kind,
    colour: vocabulary.kinds?.[kind]?.colour ?? '#444444',
    data: weeks.map(w => counts.get(`${kind} ${w}`) ?? 0),
  }));
  drawCanvas(weeks, rows);
  drawTable(weeks, rows);
}

function drawCanvas(weeks, rows) {
  const canvas = document.getElementById('chart');
  canvas.setAttribute('aria-label', `${text('chart')}. ${text('asTable')}.`);
  chart?.destroy();
  if (!globalThis.Chart) return;
  const rtl = text('dir') === 'rtl';
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  chart = new Chart(canvas, {
    type: 'bar',
    data: {
      labels: weeks.map(number),
      datasets: rows.map(r => ({ label: r.label, data: r.data, backgroundColor: r.colour, borderColor: '#fff', borderWidth: 1 })),
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: calm ? false : { duration: 200 },
      locale: current() === 'en' ? 'en' : 'ar-IQ',
      scales: {
        x: { stacked: true, reverse: rtl },
        y: { stacked: true, beginAtZero: true, position: rtl ? 'right' : 'left', ticks: { precision: 0, callback: number } },
      },
      plugins: { legend: { position: 'bottom', rtl, labels: { boxWidth: 14 } }, tooltip: { rtl } },
    },
  });
}

function drawTable(weeks, rows) {
  const table = document.getElementById('table');
  const head = document.createElement('thead');
  head.append(line('th', [text('week'), ...rows.map(r => r.label)], 'col'));
  const body = document.createElement('tbody');
  weeks.forEach((w, i) => body.append(line('td', [number(w), ...rows.map(r => number(r.data[i]))])));
  table.replaceChildren(head, body);
}

function line(tag, cells, scope) {
  const tr = document.createElement('tr');
  for (const content of cells) {
    const cell = document.createElement(tag);
    cell.textContent = content;
    if (scope) cell.scope = scope;
    tr.append(cell);
  }
  return tr;
}

/** The ISO 8601 week of an ISO day; empty for anything else. */
export function week(iso) {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return '';
  const thursday = new Date(date);
  thursday.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const year = thursday.getUTCFullYear();
  const n = Math.ceil(((thursday - Date.UTC(year, 0, 1)) / 86400000 + 1) / 7);
  return `${year}-W${String(n).padStart(2, '0')}`;
}
