/** Keeps a copy of the built page in the browser, so that it opens without a network; there is none while developing. */
export function keepOffline(): void {
  if (import.meta.env.PROD && "serviceWorker" in navigator) {
    // Where it is refused, as in private windows, the page works all the same.
    navigator.serviceWorker.register("./service-worker.js").catch(() => undefined);
  }
}
