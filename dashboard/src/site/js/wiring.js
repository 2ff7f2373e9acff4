import { byId, h } from './dom.js';
import { drawArea } from './drawing.js';
import { drawNotices } from './notices.js';
import { published } from './published.js';
import { change, sharedLink } from './state.js';
import { LANGUAGES, text } from './text.js';
import { followDeviceTheme } from './theme.js';
import * as filters from './view/filters.js';
import * as list from './view/list.js';
import * as map from './view/map.js';
import { redrawGround } from './view/maplayers.js';
import * as sheet from './view/sheet.js';
import * as timeControls from './view/timecontrols.js';

/** Time for which a button says that it copied, milliseconds. */
const SAID = 3000;

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
  sheet.start();
  wirePopovers();
  wireArea();
  wireSearch();
}

const poll = async () => (await import('./polling.js')).poll();
const saving = () => import('./saving.js');
const printPage = async () => (await saving()).printPage();
const onClick = (id, listener) => byId(id).addEventListener('click', listener);

function wireHeader() {
  const options = Object.entries(LANGUAGES).map(([code, called]) => h('option', { value: code, lang: code }, called));
  byId('language').replaceChildren(...options);
  byId('language').addEventListener('change', event => change({ lang: event.target.value }));
  byId('theme').addEventListener('change', event => change({ theme: event.target.value }));
  followDeviceTheme(redrawGround);
  onClick('whole', () => { byId('whole').href = sharedLink(); });
  for (const link of document.querySelectorAll('nav a')) {
    link.addEventListener('click', event => {
      event.preventDefault();
      openMenu(false);
      change({ page: link.dataset.page });
    });
  }
}

/** The code of the suggestions is loaded when the reader goes to the search. */
function wireSearch() {
  byId('search').addEventListener('focus', async () => (await import('./view/searchbox.js')).start(), { once: true });
}

/** The code of the areas is loaded when the reader opens their sheet, or with an area in the address. */
function wireArea() {
  byId('area').addEventListener('toggle', drawArea);
}

/** A popover closes with Escape, and with a click anywhere else. */
function wirePopovers() {
  const popovers = [...document.querySelectorAll('#filters, #area, #time-options, #saves, #credits, #legend')];
  const onMap = ['filters', 'area', 'legend'];
  document.addEventListener('pointerdown', ({ target }) => {
    for (const popover of popovers) {
      if (!onMap.includes(popover.id) && !popover.contains(target)) popover.open = false;
    }
    if (!target.closest('#menu, #menu-button')) openMenu(false);
  });
  for (const popover of popovers) {
    popover.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || !popover.open) return;
      popover.open = false;
      popover.querySelector('summary').focus();
    });
  }
  onClick('menu-button', () => openMenu(!byId('menu').classList.contains('open')));
  addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'p') {
      event.preventDefault();
      printPage();
    }
  });
}

function openMenu(open) {
  byId('menu').classList.toggle('open', open);
  byId('menu-button').setAttribute('aria-expanded', open);
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
  for (const format of ['csv', 'geojson', 'png']) onClick(`save-${format}`, async () => (await saving()).save(format));
  onClick('print', printPage);
  onClick('copy-link', copyLink);
}

async function copyLink() {
  try {
    await navigator.clipboard.writeText(sharedLink());
  } catch {
    return; // the reader did not allow it
  }
  byId('announcement').textContent = text('copied');
  byId('copy-link').textContent = `✓ ${text('copied')}`;
  setTimeout(() => { byId('copy-link').textContent = text('copyLink'); }, SAID);
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
