/** Lets the browser draw and answer the reader before a longer task goes on. */
export const pause = () => globalThis.scheduler?.yield?.() ?? new Promise(resolve => { setTimeout(resolve); });

/** Longest time of one slice of a longer task, milliseconds: a slow phone takes five times as long. */
const SLICE = 8;

/** Calls a function for every item, with pauses; stops where `isStale` says that nobody wants the result any more. */
export async function inSlices(items, call, isStale = () => false) {
  let began = performance.now();
  for (const item of items) {
    if (performance.now() - began > SLICE) {
      await pause();
      if (isStale()) return;
      began = performance.now();
    }
    call(item);
  }
}
