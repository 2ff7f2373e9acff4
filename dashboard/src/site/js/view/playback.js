import { floor, iso, next, parse, UNKNOWN } from '../days.js';
import { byId } from '../dom.js';
import { noTimeChosen } from '../span.js';
import { change } from '../state.js';
import { barStarts, chosenRange, months, unit } from './bars.js';

/** Plays the time: moves the chosen days forward, a unit at a time. */

/** Time between two steps, milliseconds. */
const INTERVAL = 900;

let timer;

export function togglePlayback() {
  if (timer) stop();
  else play();
}

/** Plays to the end of the newest month; from there it begins again at the first bar. */
function play() {
  const range = chosenRange();
  if (!range) return;
  const newestMonth = months().at(-1);
  const end = newestMonth ? next(parse(`${newestMonth}-01`), 'month') - 1 : range[1];
  const isAtEnd = range[1] >= end;
  const first = isAtEnd ? barStarts()[0] : floor(range[0], unit());
  const keepsLength = !noTimeChosen() && !isAtEnd;
  const length = keepsLength ? range[1] - first : next(first, unit()) - first - 1;
  let from = first;
  const step = () => {
    if (from > end || from === UNKNOWN) {
      stop();
      return;
    }
    change({ from: iso(from), to: iso(from + length) });
    from = next(from, unit());
    timer = setTimeout(step, INTERVAL);
  };
  byId('play').setAttribute('aria-pressed', 'true');
  step();
}

function stop() {
  clearTimeout(timer);
  timer = undefined;
  byId('play').setAttribute('aria-pressed', 'false');
}
