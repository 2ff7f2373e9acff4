/** Reads the published files; each is asked for again only with the mark of what is already here. */

const etags = new Map();

export class Unreadable extends Error {
  /** Whether there is no such file, which for some files is an answer. */
  absent = false;
}

/** A file's JSON, or null where it has not changed since it was last read here. */
export async function read(path, { again = false } = {}) {
  const headers = again && etags.has(path) ? { 'If-None-Match': etags.get(path) } : {};
  let answer;
  try {
    answer = await fetch(new URL(`../../${path}`, import.meta.url), { headers, cache: again ? 'no-store' : 'no-cache' });
  } catch {
    throw new Unreadable(`${path} (no answer)`);
  }
  if (answer.status === 304) return null;
  if (!answer.ok) throw Object.assign(new Unreadable(`${path} (${answer.status})`), { absent: [403, 404, 410].includes(answer.status) });
  try {
    const json = await answer.json();
    etags.set(path, answer.headers.get('ETag') ?? '');
    return json;
  } catch {
    throw new Unreadable(`${path} (not JSON)`);
  }
}

/** A file's JSON, or null where there is no such file. */
export async function readIfThere(path) {
  try {
    return await read(path);
  } catch (error) {
    if (error.absent) return null;
    throw error;
  }
}

export const LATEST = 'data/incidents/latest.geojson';
export const monthFile = month => `data/incidents/${month}.geojson`;
export const fileOf = month => month === 'latest' ? LATEST : monthFile(month);
