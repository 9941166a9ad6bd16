import type * as Threads from "node:worker_threads";
import type { WorkerLike } from "./worker-like.ts";

/**
 * What a worker talks to the thread that started it through.
 *
 * @throws TypeError when this is no worker.
 */
export async function ownPort(): Promise<WorkerLike> {
  const own: unknown = globalThis;
  const isPageWorker = Reflect.get(globalThis, "document") === undefined;
  if (isPageWorker && typeof Reflect.get(globalThis, "postMessage") === "function") {
    return own as WorkerLike;
  }
  const { parentPort } = await threads();
  if (parentPort === null) {
    throw new TypeError("serveTraining: this module runs in no worker; start it with new Worker(...).");
  }
  return parentPort;
}

/** No bundler follows a name that is a variable, so that the same file goes into pages. */
async function threads(name = "node:worker_threads"): Promise<typeof Threads> {
  return (await import(/* @vite-ignore */ /* webpackIgnore: true */ name)) as typeof Threads;
}
