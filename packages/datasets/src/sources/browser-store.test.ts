import { beforeEach, expect, test, vi } from "vitest";
import { browserStore } from "./browser-store.ts";

beforeEach(() => () => vi.unstubAllGlobals());

/** What a browser's Cache storage does, kept in a map, for Node; browsers run these tests with their own. */
function fakeCaches(): { open: () => Promise<unknown> } {
  const kept = new Map<string, Response>();
  const cache = {
    match: (url: string) => Promise.resolve(kept.get(url)?.clone()),
    put: (url: string, response: Response) => Promise.resolve(void kept.set(url, response)),
    delete: (url: string) => Promise.resolve(kept.delete(url)),
  };
  return { open: () => Promise.resolve(cache) };
}

function useFakeCaches(): void {
  if (!("caches" in globalThis)) {
    vi.stubGlobal("caches", fakeCaches());
  }
}

test("there is none without Cache storage", () => {
  vi.stubGlobal("caches", undefined);
  expect(browserStore()).toBeUndefined();
});

test("keeps, gives back and removes files", async () => {
  useFakeCaches();
  const store = browserStore()!;
  expect(await store.read("mnist/a.gz", 3)).toBeUndefined();
  await store.write("mnist/a.gz", Uint8Array.of(1, 2, 3));
  expect(await store.read("mnist/a.gz", 3)).toEqual(Uint8Array.of(1, 2, 3));
  await expect(store.read("mnist/a.gz", 4)).rejects.toThrow("mnist/a.gz: expected 4 bytes, found 3 bytes.");
  await store.remove("mnist/a.gz");
  expect(await store.read("mnist/a.gz", 3)).toBeUndefined();
  expect(store.describe("mnist/a.gz")).toContain("mnist/a.gz");
});

test("keeps parts of files piece by piece, also for a page that comes later", async () => {
  useFakeCaches();
  const { partials } = browserStore()!;
  expect(await partials!.read("mnist/c.gz")).toBeUndefined();
  await partials!.append("mnist/c.gz", Uint8Array.of(1, 2));
  await partials!.append("mnist/c.gz", Uint8Array.of(3));
  const later = browserStore()!.partials!;
  await later.append("mnist/c.gz", Uint8Array.of(4, 5));
  expect(await later.read("mnist/c.gz")).toEqual(Uint8Array.of(1, 2, 3, 4, 5));
  await later.remove("mnist/c.gz");
  expect(await browserStore()!.partials!.read("mnist/c.gz")).toBeUndefined();
  await later.append("mnist/c.gz", Uint8Array.of(6));
  expect(await later.read("mnist/c.gz")).toEqual(Uint8Array.of(6));
  await later.remove("mnist/c.gz");
});

test("where tabs can wait for one another, one at a time fetches a file; elsewhere nobody waits", async () => {
  useFakeCaches();
  const { lock } = browserStore()!;
  const { navigator } = globalThis as { navigator?: { readonly locks?: object } };
  const release = await lock!("mnist/b.gz", undefined);
  const second = lock!("mnist/b.gz", AbortSignal.timeout(5000));
  const first = await Promise.race([
    second.then(() => "taken"),
    new Promise((resolve) => setTimeout(resolve, 50, "waits")),
  ]);
  expect(first).toBe(navigator?.locks === undefined ? "taken" : "waits");
  await release();
  await (
    await second
  )();
});
