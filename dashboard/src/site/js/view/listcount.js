import { byId } from '../dom.js';
import { state } from '../state.js';
import { incidentNoun, number, text } from '../text.js';

/** A number of which months may be missing, and what says so. */
export const atLeast = (n, missing) => number(n) + (missing ? '+' : '');
export function incompleteText(missing, isLoading) {
  return missing ? text(isLoading ? 'arriving' : 'incomplete', { n: number(missing) }) : '';
}

/**
 * Draws how many incidents are shown; unconfirmed ones are counted apart unless the reader includes them. Where months
 * are `missing` because they could not be read or, with `isLoading`, are still to come, the number says that it is too
 * low. Unsure ones are counted and listed, but drawn on the map only if the reader asks for it.
 */
export function drawCount(all, { unconfirmed, unsure, unplaced, missing, isLoading }) {
  const counted = state.unconfirmed === '1' ? all : all - unconfirmed;
  const notCounted = counted < all ? text('notCounted', { n: number(unconfirmed) }) : '';
  const counting = atLeast(counted, missing);
  byId('count').textContent = counting;
  byId('count-noun').textContent = incidentNoun(counted);
  byId('incomplete').textContent = incompleteText(missing, isLoading);
  byId('incomplete').classList.toggle('arriving', isLoading);
  const notDrawn = unsure ? text('notDrawn', { n: number(unsure) }) : '';
  const doubtful = [notCounted, notDrawn].filter(Boolean).join(' · ');
  byId('doubtful').textContent = doubtful;
  byId('announcement').textContent = `${text('shown', { n: counting })} ${doubtful}`.trim();
  byId('unplaced').textContent = unplaced ? text('unplaced', { n: number(unplaced) }) : '';
}
