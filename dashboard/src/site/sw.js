/**
 * Stores the page on the device, with the data as it was last read. Every request goes to the server first; without an
 * answer the reader gets the stored copy, and the page says from which day it is.
 */

const FILES = ['./'/*@FILES@*/];
const SHELL = 'shell-@VERSION@';
const DATA = 'data';

self.addEventListener('install', event => {
  event.waitUntil(caches.open(SHELL).then(cache => cache.addAll(FILES)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', event => {
  event.waitUntil(caches.keys()
    .then(names => Promise.all(names.filter(name => ![SHELL, DATA].includes(name)).map(name => caches.delete(name))))
    .then(() => self.clients.claim()));
});

self.addEventListener('fetch', event => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== location.origin) return;
  const [page] = /(embed\.html|(en|ar|ckb|kmr)\/)$/.exec(address.pathname) ?? ['./'];
  event.respondWith(newest(request, request.mode === 'navigate' ? page : request));
});

async function newest(request, key) {
  const cache = await caches.open(address(request).includes('/data/') ? DATA : SHELL);
  try {
    const answer = await fetch(request);
    if (answer.status === 200) await cache.put(key, answer.clone());
    return answer;
  } catch (error) {
    // a check for newer data must fail without a connection
    const isCheck = request.headers.has('If-None-Match');
    const stored = !isCheck && await caches.match(key, { ignoreSearch: true });
    if (stored) return marked(stored);
    throw error;
  }
}

/** A stored answer that says that it is one, so that the page can tell the reader at once. */
function marked(stored) {
  const headers = new Headers(stored.headers);
  headers.set('X-Marsad-Stored', 'yes');
  return new Response(stored.body, { status: stored.status, headers });
}

const address = request => new URL(request.url).pathname;
