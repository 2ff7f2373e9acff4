/** The page's way to the worker that reads, filters and groups the data. */

const worker = new Worker(new URL('./worker/worker.js', import.meta.url), { type: 'module' });
const waiting = new Map();
let asked = 0;

worker.onmessage = ({ data: { n, result, error } }) => {
  const { resolve, reject } = waiting.get(n);
  waiting.delete(n);
  if (error === undefined) resolve(result);
  else reject(new Error(error));
};

worker.onerror = event => {
  for (const { reject } of waiting.values()) reject(new Error(event.message || 'js/worker/worker.js'));
  waiting.clear();
};

/** Asks the worker; the names are those of its answers. */
export function ask(name, ...given) {
  return new Promise((resolve, reject) => {
    waiting.set(++asked, { resolve, reject });
    worker.postMessage({ n: asked, name, given });
  });
}

/** Asks so that only the newest of several questions is answered; the others get undefined. */
export function newest(name) {
  let last = 0;
  return async (...given) => {
    const mine = ++last;
    const answer = await ask(name, ...given);
    return mine === last ? answer : undefined;
  };
}

/** A published file, or null; what failed is named in `failed`. */
export async function file(path, failed) {
  try {
    return await ask('read', path);
  } catch (error) {
    failed.push(error.message);
    return null;
  }
}
