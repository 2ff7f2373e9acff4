/** Reads the published files, unchanged ones only once: requests name the version (`ETag`) that was read before. */

const etags = new Map();
let stored = false;

/** Whether the last answer came from what is stored on the device, because the server did not answer. */
export const isStored = () => stored;

export class Unreadable extends Error {
  /** Whether the server said that there is no such file, which is an answer for files that need not exist. */
  isAbsent = false;
}

/** A file's JSON; with `again` null where it has not changed since it was last read here. */
export async function read(path, { again = false } = {}) {
  const headers = again && etags.has(path) ? { 'If-None-Match': etags.get(path) } : {};
  const address = new URL(`../../${path}`, import.meta.url);
  let answer;
  try {
    answer = await fetch(address, { headers, cache: again ? 'no-store' : 'no-cache' });
  } catch {
    throw new Unreadable(`${path} (no answer)`);
  }
  stored = answer.headers.has('X-Marsad-Stored');
  if (answer.status === 304) return null;
  if (!answer.ok) {
    const isAbsent = [403, 404, 410].includes(answer.status);
    throw Object.assign(new Unreadable(`${path} (${answer.status})`), { isAbsent });
  }
  try {
    const json = await answer.json();
    etags.set(path, answer.headers.get('ETag') ?? '');
    return json;
  } catch {
    throw new Unreadable(`${path} (not JSON)`);
  }
}

/** A file's JSON, or null where there is no such file. */
export async function readIfExists(path) {
  try {
    return await read(path);
  } catch (error) {
    if (error.isAbsent) return null;
    throw error;
  }
}

/** The files of the base map. */
export const FIRST = 'base/first.json';
export const MORE = 'base/more.json';

/** The index of a year, e.g. `2022`. */
export const indexOf = year => `data/index/${year}.json`;

/** What the index of a year leaves out: ids and times of the same rows. */
export const detailsOf = year => `data/index/${year}.details.json`;

/** The file of a month, e.g. `2022-07`. */
export const fileOf = month => `data/incidents/${month}.geojson`;
