import type * as os from "node:os";
import type * as v8 from "node:v8";
import type * as workerThreads from "node:worker_threads";

/** The parts of Node's library that are used here. */
interface NodeLibrary {
  "node:os": typeof os;
  "node:v8": typeof v8;
  "node:worker_threads": typeof workerThreads;
}

/**
 * A module of Node's library, at once and in a way that no bundler follows; undefined in browsers, and in Node before
 * 20.16, which cannot be asked like this.
 */
export function nodeLibrary<Name extends keyof NodeLibrary>(name: Name): NodeLibrary[Name] | undefined {
  const host: { process?: Partial<Pick<typeof process, "getBuiltinModule">> } = globalThis;
  return host.process?.getBuiltinModule?.(name);
}
