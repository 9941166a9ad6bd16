import { inStore } from "./open-database.ts";

/** Forgets all runs, the last state of the plane, what was chosen for all pages, and images that were downloaded. */
export async function forgetEverything(): Promise<void> {
  await inStore("runs", "readwrite", (store) => store.clear());
  await inStore("sessions", "readwrite", (store) => store.clear());
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith("gradkit"))) {
    localStorage.removeItem(key);
  }
  // The copy of the page itself stays: it holds nothing of the visitor.
  if ("caches" in globalThis) {
    const names = await caches.keys();
    await Promise.all(
      names.filter((name) => !name.startsWith("gradkit-playground-")).map((name) => caches.delete(name)),
    );
  }
}
