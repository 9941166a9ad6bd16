import type { CheckpointStore } from "./checkpoint-store.ts";

/**
 * Checkpoints in memory: for tests, for pages, and for going back a few steps.
 *
 * @example
 * import { memoryStore } from "@gradkit/training";
 * const store = memoryStore();
 * await store.write("a", Uint8Array.of(1, 2));
 * console.log(await store.names(), (await store.read("a")).length); // [ 'a' ] 2
 */
export function memoryStore(): CheckpointStore {
  const files = new Map<string, Uint8Array>();
  return {
    describe: (name) => `memory/${name}`,
    names: () => Promise.resolve([...files.keys()]),
    read(name) {
      const found = files.get(name);
      return found === undefined
        ? Promise.reject(new RangeError(`memoryStore: there is no "${name}".`))
        : Promise.resolve(found.slice());
    },
    write(name, bytes) {
      files.set(name, bytes.slice());
      return Promise.resolve();
    },
    remove(name) {
      files.delete(name);
      return Promise.resolve();
    },
  };
}
