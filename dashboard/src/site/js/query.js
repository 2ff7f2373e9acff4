import { chosenArea } from './area.js';
import { chosenTime } from './span.js';
import { state } from './state.js';
import { hiddenKinds } from './view/words.js';

/** The state as the worker's filter takes it, see `worker/filter.js`. */
export function currentQuery() {
  const { lists, basis, q, sort } = state;
  return {
    ...chosenTime(),
    lists,
    hidden: state.meetings ? [] : hiddenKinds(),
    basis,
    q,
    killed: Number(state.killed),
    sort,
    unconfirmed: state.unconfirmed === '1',
    unsure: state.unsure === '1',
    spot: chosenSpot(),
    area: chosenArea(),
  };
}

/** The point whose incidents are chosen, `[lat, lon]`; null where none is. */
function chosenSpot() {
  const spot = state.spot.split(',').map(Number);
  return spot.length === 2 && spot.every(Number.isFinite) ? spot : null;
}
