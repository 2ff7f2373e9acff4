import { minutesOf, parse, SPANS } from './days.js';

/** What the reader has chosen. All of it is in the address, so that a link shows the same view. */

export const FACETS = [
  'kind', 'region', 'actor', 'role', 'casualties', 'confidence', 'corroboration', 'source', 'language',
];

/** The parts of the state with their defaults; a part that has its default is left out of the address. */
const DEFAULTS = {
  page: 'map', lang: '', theme: '',
  last: '', from: '', to: '', since: '', basis: 'event', unit: '',
  q: '', killed: '', meetings: '', unconfirmed: '', unsure: '', layer: 'incidents', sort: 'newest',
  area: '', changed: '', id: '', spot: '', at: '', embed: '', place: 'kirkuk',
};

/** Choices of the smallest number of dead. */
export const KILLED = [1, 3, 5, 10, 20];

const ALLOWED = {
  page: ['map', 'changes', 'regions', 'about'],
  theme: ['', 'light', 'dark'],
  last: ['', ...Object.keys(SPANS)],
  basis: ['event', 'published', 'updated'],
  unit: ['', 'day', 'week', 'month', 'quarter'],
  layer: ['incidents', 'districts'],
  sort: ['newest', 'oldest', 'deadliest'],
  killed: ['', ...KILLED.map(String)],
  meetings: ['', '1'],
  unconfirmed: ['', '1'],
  unsure: ['', '1'],
  embed: ['', '1'],
};

/** Words of old links by facet, with those that replaced them. */
const RENAMED = { casualties: { taken: 'captured' } };

const MAX_LENGTH = 200;
const MAX_CHOICES = 100;
/** Longest text of an area: some fifty points. */
const MAX_AREA = 1000;

const listeners = [];

/** The one state; everything on the page is drawn from it. */
export const state = readAddress();

function readAddress() {
  const query = new URLSearchParams(location.search);
  const found = { lists: {} };
  for (const [name, initial] of Object.entries(DEFAULTS)) {
    const value = (query.get(name) ?? initial).slice(0, name === 'area' ? MAX_AREA : MAX_LENGTH);
    found[name] = ALLOWED[name]?.includes(value) === false ? initial : value;
  }
  for (const name of FACETS) {
    const renamed = new Map(Object.entries(RENAMED[name] ?? {}));
    found.lists[name] = query.getAll(name).slice(0, MAX_CHOICES).map(word => renamed.get(word) ?? word);
  }
  if (found.last || !minutesOf(found.since)) found.since = '';
  for (const name of ['from', 'to']) if (found.last || found.since || parse(found[name]) === null) found[name] = '';
  return found;
}

/** Changes with what follows from them: of a rolling span, days, and an instant since when the last one stays. */
function withConsequences(changes) {
  if (changes.since) return { ...changes, basis: 'published', last: '', from: '', to: '' };
  if (changes.last) return { ...changes, from: '', to: '', since: '' };
  return 'from' in changes || 'to' in changes ? { ...changes, last: '', since: '' } : changes;
}

/** The address of the current state with some changes. */
function address(changes = {}) {
  const wanted = { ...state, ...withConsequences(changes) };
  const query = new URLSearchParams();
  for (const [name, initial] of Object.entries(DEFAULTS)) if (wanted[name] !== initial) query.set(name, wanted[name]);
  for (const name of FACETS) for (const word of wanted.lists[name]) query.append(name, word);
  return `${location.pathname}?${query}`;
}

/** Whether this is the page that other sites may show in a frame. */
export const isEmbedPage = () => location.pathname.endsWith('/embed.html');

/** The address of the site, which has a page for each language in a folder below it. */
export const SITE = new URL('../', import.meta.url);

/** The language of this page, e.g. `ar` of `/ar/`; empty for the neutral page. */
export const pageLanguage = () => location.pathname.slice(SITE.pathname.length).split('/').slice(0, -1)[0] ?? '';

/** The permanent address of an incident: the site with its id, and the language where one is given. */
export function permanentLink(id, lang) {
  return `${SITE.pathname}?${new URLSearchParams(lang ? { id, lang } : { id })}`;
}

/** The current view on the neutral page, which opens in the language of whoever gets the link. */
export function sharedLink() {
  const query = new URLSearchParams(location.search);
  for (const name of ['lang', 'theme', 'changed', 'embed']) query.delete(name);
  return `${SITE.href}${query.size ? `?${query}` : ''}`;
}

/** Parts of the state that the back button does not undo: moving the map is no choice. */
const NO_STEPS = ['at'];
/** Parts that change many times in one go, while the reader types or drags or the time plays. */
const FLOWING = ['q', 'from', 'to', 'from,to'];
/** Longest time between two changes of these that are one step, milliseconds. */
const ONE_STEP = 1500;

let lastStep = { names: '', time: 0 };

/** Changes the state and calls the listeners; the back button undoes every choice. */
export function change(wanted) {
  const changes = withConsequences(wanted);
  const changed = Object.keys(changes).filter(name => !NO_STEPS.includes(name) && !isSame(changes[name], state[name]));
  const step = { names: changed.join(), time: Date.now() };
  const isSoon = step.names === lastStep.names && step.time - lastStep.time < ONE_STEP;
  const goesOn = isSoon && FLOWING.includes(step.names);
  const isStep = changed.length > 0 && !goesOn;
  if (changed.length) lastStep = step;
  Object.assign(state, changes);
  history[isStep ? 'pushState' : 'replaceState'](null, '', address());
  notify(Object.keys(changes));
}

const isSame = (one, other) => one === other || JSON.stringify(one) === JSON.stringify(other);

/** Changes the state to one that means the same, e.g. the main id of an incident; no listener is called. */
export function updateSilently(changes) {
  Object.assign(state, changes);
  history.replaceState(null, '', address());
}

export function onChange(listener) {
  listeners.push(listener);
}

function notify(changed) {
  for (const listener of listeners) listener(new Set(changed));
}

addEventListener('popstate', () => {
  const { at } = state;
  Object.assign(state, readAddress(), { at });
  lastStep = { names: '', time: 0 };
  notify([...Object.keys(DEFAULTS), 'lists']);
});

/** The lists of all facets with nothing chosen. */
export const emptyLists = () => Object.fromEntries(FACETS.map(name => [name, []]));

/** Whether anything is filtered. */
export function hasFilters() {
  return Boolean(state.q || state.killed || state.spot || state.area || FACETS.some(name => state.lists[name].length));
}
