import { drawNotices } from './notices.js';
import { published } from './published.js';
import { change, state } from './state.js';
import { callWorker } from './workerclient.js';

/** Opens an incident that is drawn; its id, which the first view does without, is read with the first one. */
export async function open({ id }, changes = {}) {
  try {
    const known = id?.startsWith('~') ? await callWorker('idOf', id) : id;
    // where it is not known any more, newer incidents have taken the place of those that are drawn
    change(known ? { ...changes, id: known } : { sort: state.sort });
  } catch (error) {
    published.failed.add(error.message);
    drawNotices();
  }
}

/** Reads the ids of the newest years, so that what the reader looks at stays in place when newer data comes. */
export function readIds() {
  const years = published.months.slice(-13).map(month => month.slice(0, 4));
  callWorker('loadDetails', [...new Set(years)]).catch(() => {}); // who opens one asks again
}
