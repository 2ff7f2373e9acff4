import { ask } from './store.js';

/** Finds an incident by any id that it ever had, however old; what is loaded is asked first. */

const OWN_MONTH = /^inc-(\d{4}-\d\d)-/;
const WITHOUT_MONTH = /^inc-([0-9a-f]{12}$|undated-)/;
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
  const unplaced = !main && WITHOUT_MONTH.test(id);
  if (unplaced && !months) throw new Error('data/summary.json');
  if (unplaced) return { incident: await search(id, months, looking, wanted) };
  for (const month of new Set([main?.month, own].filter(Boolean))) {
    const withdrawn = await ask('withdrawn', month, [id, main?.id]);
    if (withdrawn !== null) return { withdrawn };
  }
  return {};
}

/** Month by month, the newest first. */
async function search(id, months, looking, wanted) {
  const newestFirst = [...months].reverse().slice(0, MOST_MONTHS);
  for (const [n, month] of newestFirst.entries()) {
    if (!wanted()) return null;
    looking(n + 1, newestFirst.length);
    const found = await ask('look', month, id);
    if (found) return found;
  }
  return null;
}
