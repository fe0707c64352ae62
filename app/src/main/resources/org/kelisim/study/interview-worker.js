// Keeps the interview's page and its files on the device, so that it opens without a network. Nothing else is kept, and no answer.
const kept = 'kelisim-interview-1';
const isInterview = url => /^\/(kk|ru|en)\/studies\/[A-Z0-9-]+\/interview$/.test(url.pathname);

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

async function networkFirst(request) {
  const cache = await caches.open(kept);
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) await cache.put(request, response.clone());
    return response;
  } catch (noNetwork) {
    const found = await cache.match(request, { ignoreSearch: true });
    if (found) return found;
    throw noNetwork;
  }
}

async function keptFirst(request) {
  const cache = await caches.open(kept);
  const found = await cache.match(request);
  if (found) return found;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (isInterview(url) && event.request.cache !== 'no-store') event.respondWith(networkFirst(event.request));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(keptFirst(event.request));
});
