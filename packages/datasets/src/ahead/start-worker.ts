import type * as workerThreads from "node:worker_threads";
import { aheadProgram } from "./ahead-program.ts";
import type { SharedLayout } from "./shared-layout.ts";
import type { SplitScale } from "./split-scale.ts";
import type { SharedWasmMemory } from "./web-assembly.ts";

/** What the worker is started with. */
export interface AheadWork {
  readonly memory: SharedWasmMemory;
  readonly layout: SharedLayout;
  /** Numbers in a row and in a label. */
  readonly width: number;
  readonly labelWidth: number;
  readonly scale: number;
  /** Both or neither: how bytes are converted by vector instructions. */
  readonly module?: object | undefined;
  readonly split?: SplitScale | undefined;
}

/** What a browser has, declared here so that no DOM types are needed. */
interface Browser {
  readonly Worker: new (url: string) => {
    postMessage(data: AheadWork): void;
    onerror: (event: { preventDefault(): void }) => void;
  };
  readonly Blob: new (parts: string[], options: { type: string }) => object;
  readonly URL: { createObjectURL(blob: object): string };
}

let url: string | undefined;

/** Whether there are workers here, and whether this thread can ask for them at once. */
export function hasWorkers(): boolean {
  return threads() !== undefined || "Worker" in globalThis;
}

/**
 * Starts a worker that does not keep the process alive and ends when there is nothing to do. Where it cannot run,
 * `onFailure` is called when the program next yields.
 *
 * @throws Error when there can be no worker
 */
export function startWorker(work: AheadWork, onFailure: () => void): void {
  const library = threads();
  if (library !== undefined) {
    // Neither loaders nor variables of this process concern a program without imports.
    const settings = { eval: true, execArgv: [], env: {}, name: "gradkit-loader", workerData: work };
    const worker = new library.Worker(aheadProgram, settings);
    worker.on("error", onFailure);
    worker.unref();
    return;
  }
  const { Worker, Blob, URL } = globalThis as unknown as Browser;
  url ??= URL.createObjectURL(new Blob([aheadProgram], { type: "text/javascript" }));
  const worker = new Worker(url);
  worker.onerror = (event) => {
    event.preventDefault();
    onFailure();
  };
  worker.postMessage(work);
}

/** Node's threads, asked for in a way that no bundler follows; Node before 20.16 cannot be asked like this. */
function threads(): typeof workerThreads | undefined {
  const host: { process?: Partial<Pick<typeof process, "getBuiltinModule">> } = globalThis;
  return host.process?.getBuiltinModule?.("node:worker_threads");
}
