/** Calls the worker that reads, filters and groups the incidents; the event `renewed` says that it has newer ones. */

const worker = new Worker(new URL('./worker/worker.js', import.meta.url), { type: 'module' });
const pending = new Map();
let lastCall = 0;
let hasAnswered = false;
/** Why the worker did not start: it never answers then. */
let failure;

worker.onmessage = ({ data: { call, result, error, renewed } }) => {
  hasAnswered = true;
  if (renewed) {
    dispatchEvent(new Event('renewed'));
    return;
  }
  const { resolve, reject } = pending.get(call);
  pending.delete(call);
  if (error === undefined) resolve(result);
  else reject(new Error(error));
};

worker.onerror = event => {
  const error = new Error(event.message || 'js/worker/worker.js');
  if (!hasAnswered) failure = error;
  for (const { reject } of pending.values()) reject(error);
  pending.clear();
};

/** Calls a function of the worker by its name, see `functions` in `worker/worker.js`; resolves to its result. */
export function callWorker(name, ...parameters) {
  if (failure) return Promise.reject(failure);
  return new Promise((resolve, reject) => {
    pending.set(++lastCall, { resolve, reject });
    worker.postMessage({ call: lastCall, name, parameters });
  });
}

/** A function that calls the worker; of overlapping calls only the newest resolves to a result, others to undefined. */
export function newestOnly(name) {
  let newest = 0;
  return async (...parameters) => {
    const mine = ++newest;
    const result = await callWorker(name, ...parameters);
    return mine === newest ? result : undefined;
  };
}

/** What a function of the worker returns, or null; the reason of a failure is added to `failures`. */
export async function callOrNull(name, failures, ...parameters) {
  try {
    return await callWorker(name, ...parameters);
  } catch (error) {
    failures.push(error.message);
    return null;
  }
}

/** A published file's JSON, or null; the reason of a failure is added to `failures`. */
export const readFile = (path, failures) => callOrNull('read', failures, path);
