import { ask } from './store.js';

/** Finds an incident by any id that it ever had, however old; what is loaded is asked first. */

const OWN_MONTH = /^inc-(\d{4}-\d\d)-/;
const MOST_MONTHS = 120;

/**
 * Resolves to the `incident`, or to when it was `withdrawn`, or to neither. Throws what cannot be read.
 *
 * @param months the published months, the newest last; null where they could not be read
 * @param looking is called with the number of the month that is searched, and of how many
 * @param wanted whether somebody still waits for the answer
 */
export async function find(id, months, looking, wanted) {
  const loaded = await ask('find', id);
  if (loaded || !id.startsWith('inc-')) return { incident: loaded };
  const own = OWN_MONTH.exec(id)?.[1];
  const filed = own && (!months || months.includes(own)) && await ask('look', own, id);
  if (filed) return { incident: filed };
  const main = await ask('alias', 'data/aliases.json', id) ?? (own ? await ask('alias', `data/aliases/${own}.json`, id) : null);
  const moved = main && (await ask('find', main.id) ?? await ask('look', main.month, main.id));
  if (moved) return { incident: moved };
  for (const month of new Set([main?.month, own].filter(Boolean))) {
    const withdrawn = await ask('withdrawn', month, [id, main?.id]);
    if (withdrawn !== null) return { withdrawn };
  }
  if (main) return {};
  if (!months) throw new Error('data/summary.json');
  return { incident: await search(id, months, own, looking, wanted) };
}

/** Month by month: the nearest to its own first, or the newest where it names none. */
async function search(id, months, own, looking, wanted) {
  const far = month => own ? Math.abs(count(month) - count(own)) : 0;
  const nearest = [...months].reverse().sort((a, b) => far(a) - far(b)).slice(0, MOST_MONTHS);
  for (const [n, month] of nearest.entries()) {
    if (!wanted()) return null;
    looking(n + 1, nearest.length);
    const found = await ask('look', month, id);
    if (found) return found;
  }
  return null;
}

/** Months since the year 0. */
const count = month => 12 * Number(month.slice(0, 4)) + Number(month.slice(5));
