/* global self, caches, fetch, Response */
// Keeps the files of one build and answers from them; `offline-copy.ts` fills in their names.
const cacheName = `gradkit-playground-${"%VERSION%"}`;
const files = ["%FILES%"];
/** Large ones that are kept once somebody has asked for them. */
const later = ["%LATER%"].map((name) => new URL(name, self.location.href).href);

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => Promise.all([cache.addAll(files), keepLater(cache)]))
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

/** Takes over what an earlier build has kept of the large files: their names say what is in them. */
async function keepLater(cache) {
  for (const address of later) {
    const kept = await caches.match(address);
    if (kept !== undefined) {
      await cache.put(address, kept);
    }
  }
}

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
  const known = await cache.match(request, { ignoreSearch: true });
  if (known !== undefined || !later.includes(request.url)) {
    return known ?? fetch(request);
  }
  const loaded = await fetch(request);
  if (loaded.ok) {
    await cache.put(request, loaded.clone());
  }
  return loaded;
}
