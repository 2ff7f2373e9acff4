import { callWorker } from './workerclient.js';

/** Finds an incident by any id that it ever had, however old. Months that are loaded are searched first. */

const OWN_MONTH = /^inc-(\d{4}-\d\d)-/;
/** Most months that are searched for an id without a month. */
const MAX_MONTHS = 120;

/**
 * Resolves to the `incident`, or to the instant when it was `withdrawn`, or to neither. Rejects where a file that
 * decides it could not be read.
 *
 * @param months the published months, the newest last; null where they could not be read
 * @param onProgress is called with the number of the month that is searched, and the number of months
 * @param isStillWanted whether the reader still waits for the answer
 */
export async function findIncident(id, months, onProgress, isStillWanted) {
  const loaded = await callWorker('find', id);
  if (loaded || !id.startsWith('inc-')) return { incident: loaded };
  const ownMonth = OWN_MONTH.exec(id)?.[1];
  const isPublished = ownMonth && (!months || months.includes(ownMonth));
  const filed = isPublished && await callWorker('readIncident', ownMonth, id);
  if (filed) return { incident: filed };
  const main = await resolveAlias(id, ownMonth);
  const moved = main && await loadedOrFiled(main);
  if (moved) return { incident: moved };
  for (const month of new Set([main?.month, ownMonth].filter(Boolean))) {
    const withdrawn = await callWorker('withdrawalDate', month, [id, main?.id]);
    if (withdrawn !== null) return { withdrawn };
  }
  if (main) return {};
  if (!months) throw new Error('data/summary.json');
  return { incident: await searchMonths(id, byDistance(months, ownMonth), onProgress, isStillWanted) };
}

/** The main id and its month, by the list of recent aliases or else by that of the id's own month. */
async function resolveAlias(id, ownMonth) {
  const recent = await callWorker('resolveAlias', 'data/aliases.json', id);
  if (recent || !ownMonth) return recent;
  return callWorker('resolveAlias', `data/aliases/${ownMonth}.json`, id);
}

async function loadedOrFiled({ id, month }) {
  return await callWorker('find', id) ?? await callWorker('readIncident', month, id);
}

/** The months nearest to the one in the id first, or the newest first where the id names none. */
function byDistance(months, ownMonth) {
  const distance = month => ownMonth ? Math.abs(monthNumber(month) - monthNumber(ownMonth)) : 0;
  return [...months].reverse().sort((a, b) => distance(a) - distance(b)).slice(0, MAX_MONTHS);
}

async function searchMonths(id, months, onProgress, isStillWanted) {
  for (const [n, month] of months.entries()) {
    if (!isStillWanted()) return null;
    onProgress(n + 1, months.length);
    const found = await callWorker('readIncident', month, id);
    if (found) return found;
  }
  return null;
}

/** Months since the year 0. */
const monthNumber = month => 12 * Number(month.slice(0, 4)) + Number(month.slice(5));
