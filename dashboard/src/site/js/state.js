import { parse, SPANS } from './days.js';

/** What the reader has chosen. All of it is in the address, so that a link shows the same view. */

export const FACETS = ['kind', 'region', 'actor', 'role', 'casualties', 'confidence', 'corroboration', 'source', 'language'];

/** Each choice with its first value; one that has it is left out of the address. */
const WORDS = {
  page: 'map', lang: '', theme: '', last: '', from: '', to: '', basis: 'event', unit: '', q: '',
  meetings: '', unconfirmed: '', layer: 'incidents', sort: 'newest', id: '', spot: '', at: '', embed: '', place: 'kirkuk',
};

const ALLOWED = {
  page: ['map', 'regions', 'about'],
  theme: ['', 'light', 'dark'],
  last: ['', ...Object.keys(SPANS)],
  basis: ['event', 'published', 'updated'],
  unit: ['', 'day', 'week', 'month'],
  layer: ['incidents', 'districts'],
  sort: ['newest', 'oldest', 'deadliest'],
  meetings: ['', '1'],
  unconfirmed: ['', '1'],
  embed: ['', '1'],
};

const listeners = [];

/** The one state; everything on the page is drawn from it. */
export const state = read();

function read() {
  const address = new URLSearchParams(location.search);
  const found = { lists: {} };
  for (const [name, first] of Object.entries(WORDS)) {
    const value = (address.get(name) ?? first).slice(0, 200);
    found[name] = ALLOWED[name]?.includes(value) === false ? first : value;
  }
  for (const name of FACETS) found.lists[name] = address.getAll(name).slice(0, 100);
  for (const name of ['from', 'to']) if (found.last || parse(found[name]) === null) found[name] = '';
  return found;
}

/** Days and a span that rolls end each other: the changes with what they end. */
function whole(changes) {
  if (changes.last) return { ...changes, from: '', to: '' };
  return 'from' in changes || 'to' in changes ? { ...changes, last: '' } : changes;
}

/** The address of a state, the current one but for some changes. */
export function address(changes = {}) {
  const wanted = { ...state, ...whole(changes) };
  const query = new URLSearchParams();
  for (const [name, first] of Object.entries(WORDS)) if (wanted[name] !== first) query.set(name, wanted[name]);
  for (const name of FACETS) for (const word of wanted.lists[name]) query.append(name, word);
  return `${location.pathname}?${query}`;
}

/** Whether this is the page for the frames of other sites. */
export const framed = () => location.pathname.endsWith('/embed.html');

/** The address of an incident that stays, whatever else changes: the site with its id, and the language if there is one. */
export const permanent = (id, lang) => `${location.pathname.replace(/embed\.html$/, '')}?${new URLSearchParams(lang ? { id, lang } : { id })}`;

/** Changes the state and tells; a change of page or incident can be gone back from. */
export function change(wanted) {
  const changes = whole(wanted);
  const step = ['page', 'id'].some(name => name in changes && changes[name] !== state[name]);
  Object.assign(state, changes);
  history[step ? 'pushState' : 'replaceState'](null, '', address());
  tell(Object.keys(changes));
}

/** Puts the state into other words that mean the same, e.g. the main id of an incident; nothing is drawn anew. */
export function reword(changes) {
  Object.assign(state, changes);
  history.replaceState(null, '', address());
}

export function onChange(listener) {
  listeners.push(listener);
}

function tell(changed) {
  for (const listener of listeners) listener(new Set(changed));
}

addEventListener('popstate', () => {
  Object.assign(state, read());
  tell([...Object.keys(WORDS), 'lists']);
});

/** Nothing chosen in any facet. */
export const noLists = () => Object.fromEntries(FACETS.map(name => [name, []]));

/** Whether anything is filtered. */
export const filtered = () => Boolean(state.q || state.spot || FACETS.some(name => state.lists[name].length));
