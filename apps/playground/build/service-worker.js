/* global self, caches, fetch, Response */
// Keeps the files of one build and answers from them; `offline-copy.ts` fills in their names.
const cacheName = `gradkit-playground-${"%VERSION%"}`;
const files = ["%FILES%"];

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(files))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith("gradkit-playground-") && name !== cacheName)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) {
    return;
  }
  // A page asked for by its address is looked up without its query, which is read by the page alone.
  event.respondWith(answer(request, request.mode === "navigate"));
});

/** The newest page where there is a network, so that a new build shows at once; everything else from the cache. */
async function answer(request, isPage) {
  const cache = await caches.open(cacheName);
  if (isPage) {
    try {
      return await fetch(request);
    } catch {
      return (await cache.match("./")) ?? Response.error();
    }
  }
  return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request);
}
