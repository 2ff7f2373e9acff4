import { parse } from './days.js';

/** What the reader has chosen. All of it is in the address, so that a link shows the same view. */

export const FACETS = ['kind', 'region', 'actor', 'role', 'casualties', 'confidence', 'corroboration', 'source', 'language'];

/** Each choice with its first value; one that has it is left out of the address. */
const WORDS = {
  page: 'map', lang: '', theme: '', from: '', to: '', basis: 'event', unit: '', q: '', meetings: '', layer: 'incidents', sort: 'newest', id: '', spot: '', at: '', embed: '', place: 'kirkuk',
};

const ALLOWED = {
  page: ['map', 'regions', 'about'],
  theme: ['', 'light', 'dark'],
  basis: ['event', 'published', 'updated'],
  unit: ['', 'day', 'week', 'month'],
  layer: ['incidents', 'districts'],
  sort: ['newest', 'oldest', 'deadliest'],
  meetings: ['', '1'],
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
  for (const name of ['from', 'to']) if (parse(found[name]) === null) found[name] = '';
  return found;
}

/** The address of a state, the current one but for some changes. */
export function address(changes = {}) {
  const wanted = { ...state, ...changes };
  const query = new URLSearchParams();
  for (const [name, first] of Object.entries(WORDS)) if (wanted[name] !== first) query.set(name, wanted[name]);
  for (const name of FACETS) for (const word of wanted.lists[name]) query.append(name, word);
  return `${location.pathname}?${query}`;
}

/** Changes the state and tells; a change of page or incident can be gone back from. */
export function change(changes) {
  const step = ['page', 'id'].some(name => name in changes && changes[name] !== state[name]);
  Object.assign(state, changes);
  history[step ? 'pushState' : 'replaceState'](null, '', address());
  tell(Object.keys(changes));
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
