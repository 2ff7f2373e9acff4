import { byId, h } from './dom.js';
import { drawNotices } from './notices.js';
import { poll } from './polling.js';
import { published } from './published.js';
import { printPage, save } from './saving.js';
import { change } from './state.js';
import { fillTexts, LANGUAGES, text } from './text.js';
import { followDeviceTheme } from './theme.js';
import * as filters from './view/filters.js';
import * as list from './view/list.js';
import * as map from './view/map.js';
import * as timeControls from './view/timecontrols.js';

/** Narrowest page on which the filters are open from the start, CSS pixels. */
const WIDE = 1100;

/** Wires all controls and events of the page, once. */
export function wireControls() {
  wireHeader();
  wireMap();
  wireSaving();
  wireConnection();
  wireDetail();
  timeControls.start();
  filters.start();
  list.start();
  if (innerWidth > WIDE) byId('filters').open = true;
  fillTexts();
}

const onClick = (id, listener) => byId(id).addEventListener('click', listener);

function wireHeader() {
  const options = Object.entries(LANGUAGES).map(([code, called]) => h('option', { value: code, lang: code }, called));
  byId('language').replaceChildren(...options);
  byId('language').addEventListener('change', event => change({ lang: event.target.value }));
  byId('theme').addEventListener('change', event => change({ theme: event.target.value }));
  followDeviceTheme();
  for (const link of document.querySelectorAll('nav a')) {
    link.addEventListener('click', event => {
      event.preventDefault();
      change({ page: link.dataset.page });
    });
  }
}

function wireMap() {
  for (const button of document.querySelectorAll('#layers button')) {
    button.addEventListener('click', () => change({ layer: button.value }));
  }
  onClick('zoom-in', () => map.zoomBy(1));
  onClick('zoom-out', () => map.zoomBy(-1));
  onClick('home', map.showWholeArea);
}

function wireSaving() {
  for (const format of ['csv', 'geojson', 'png']) onClick(`save-${format}`, () => save(format));
  onClick('print', printPage);
  onClick('copy-link', copyLink);
}

async function copyLink() {
  try {
    await navigator.clipboard.writeText(location.href);
  } catch {
    return; // the reader did not allow it
  }
  byId('announcement').textContent = text('copied');
}

function wireConnection() {
  addEventListener('offline', () => {
    published.offline = true;
    drawNotices();
  });
  addEventListener('online', poll);
  document.addEventListener('visibilitychange', poll);
  addEventListener('unhandledrejection', ({ reason }) => {
    published.failed.add(reason?.message ?? String(reason));
    drawNotices();
  });
}

function wireDetail() {
  byId('detail').addEventListener('keydown', event => {
    if (event.key === 'Escape') change({ id: '' });
  });
}
