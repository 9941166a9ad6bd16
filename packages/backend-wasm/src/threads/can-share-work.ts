import { nodeLibrary } from "../platform/node-library.ts";
import { canShareMemory } from "../platform/web-assembly.ts";

/**
 * Whether this thread can hand work to others and wait for them: in Node from 20.16 on, and in the workers of
 * cross-origin isolated pages. The main thread of a page is never allowed to wait.
 */
export function canShareWork(): boolean {
  if (!canShareMemory() || !("Worker" in globalThis || nodeLibrary("node:worker_threads") !== undefined)) {
    return false;
  }
  try {
    // It does not wait, as the word is not 1, but throws where waiting is forbidden.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 1);
    return true;
  } catch {
    return false;
  }
}
