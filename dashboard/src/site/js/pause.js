/**
 * Lets the browser answer the reader before a longer task goes on, until the map is whole. Later a pause would only add
 * to what a reader waits for. Where the browser can, it goes on at once: to wait for a frame after each of twenty parts
 * costs a slow machine half a second, and shows nothing but the splash.
 */
export const pause = () => document.body.dataset.ground === 'whole' ? undefined : yielded();

const yielded = () => globalThis.scheduler?.yield ? scheduler.yield() : nextFrame();

/** Longest wait for a frame, milliseconds: a page that nobody sees draws none. */
const PATIENCE = 50;

function nextFrame() {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, PATIENCE);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}

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
