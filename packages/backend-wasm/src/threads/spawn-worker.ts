import type { ForeignKernels } from "./foreign-kernels.ts";
import { nodeLibrary } from "../platform/node-library.ts";
import { workerSource } from "./worker-source.ts";
import type { LinearMemory } from "../platform/web-assembly.ts";

/** What a worker is started with. */
export interface WorkerData {
  readonly control: SharedArrayBuffer;
  readonly memory: LinearMemory;
  readonly modules: readonly object[];
  /** The names of the kernels, in the order in which work counts them. */
  readonly names: readonly string[];
  /** Kernels that are not of WebAssembly, if there are any. */
  readonly foreign?: Pick<ForeignKernels, "source" | "data"> | undefined;
  /** Which share the worker takes if it can; that of the thread which hands out work is 0. */
  readonly number: number;
  /** The address of the worker's own working space. */
  readonly scratch: number;
}

/** A worker that was started, and takes work some time later. */
export interface StartedWorker {
  terminate(): unknown;
}

/** What a browser has, declared here so that no DOM types are needed. */
interface Browser {
  readonly Worker: new (url: string) => StartedWorker & {
    postMessage(data: WorkerData): void;
    onerror: (event: { preventDefault(): void }) => void;
  };
  readonly Blob: new (parts: string[], options: { type: string }) => object;
  readonly URL: { createObjectURL(blob: object): string };
}

let url: string | undefined;

/**
 * Starts a worker that does not keep the process alive. Where it cannot run, it calls `onFailure` when the program
 * next yields. Ask `canShareWork` before.
 *
 * @throws Error when there can be no worker.
 */
export function spawnWorker(data: WorkerData, onFailure: () => void): StartedWorker {
  const threads = nodeLibrary("node:worker_threads");
  if (threads !== undefined) {
    // Neither loaders nor variables of this process concern a program without imports.
    const settings = { eval: true, execArgv: [], env: {}, name: "gradkit", workerData: data };
    const worker = new threads.Worker(workerSource, settings);
    worker.on("error", onFailure);
    worker.unref();
    return worker;
  }
  const { Worker, Blob, URL } = globalThis as unknown as Browser;
  url ??= URL.createObjectURL(new Blob([workerSource], { type: "text/javascript" }));
  const worker = new Worker(url);
  worker.onerror = (event) => {
    event.preventDefault();
    onFailure();
  };
  worker.postMessage(data);
  return worker;
}
