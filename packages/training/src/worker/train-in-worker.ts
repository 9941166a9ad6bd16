import type { Tree } from "@gradkit/tensor";
import { startTraining } from "../fit/start-training.ts";
import type { Run } from "../fit/run.ts";
import type { RunningTraining } from "../fit/training.ts";
import type { TrainingEvent } from "../fit/training-event.ts";
import type { Metrics } from "../loop/tally.ts";
import { isOurs, type News, type Order, type SentEvent } from "./messages.ts";
import { receiveError } from "./sent-error.ts";
import { receiveTree } from "./sent-tree.ts";
import { listen, type WorkerLike } from "./worker-like.ts";

/** How {@link trainInWorker} follows a run. */
export interface TrainInWorkerOptions<M extends Metrics> {
  /** Hears of everything that the training in the worker tells. */
  readonly onEvent?: (event: TrainingEvent<M>) => void;
  /** The least time between two steps that are told of, in milliseconds; all other events are told. Default 50; 0 for every step. */
  readonly stepInterval?: number;
  /** Stops training; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What a run in a worker came to. */
export type WorkerRun<P extends Tree, M extends Metrics> = Omit<Run<P, M>, "evaluate">;

/**
 * Trains in a worker, with the same numbers and events as without one, while this thread stays free. The module of the worker
 * calls {@link serveTraining}; the worker is not ended afterwards.
 *
 * @param worker `new Worker(new URL("./spiral.worker.js", import.meta.url), { type: "module" })`, in Node from
 * `node:worker_threads`.
 * @param input What the worker's module needs to begin, as plain data.
 * @throws Error what the training throws, with the class it has.
 * @example
 * import { Worker } from "node:worker_threads"; // pages have one of their own
 * import { trainInWorker } from "@gradkit/training";
 * const start = () => trainInWorker(new Worker(new URL("./spiral.worker.js", import.meta.url)), { rate: 0.01 });
 * console.log(typeof start); // function
 */
export function trainInWorker<P extends Tree = Tree, M extends Metrics = Metrics>(
  worker: WorkerLike,
  input: unknown,
  { onEvent, stepInterval = 50, signal }: TrainInWorkerOptions<M> = {},
): RunningTraining<WorkerRun<P, M>, M> {
  const order = (message: Order): void => worker.postMessage(message);
  return startTraining<WorkerRun<P, M>, M>(
    (control) =>
      new Promise((resolve, reject) => {
        let told = Promise.resolve();
        const onAbort = (): void => {
          order({ gradkit: "stop" });
          settle(() => reject(asError(signal?.reason)));
        };
        const settle = (end: () => void): void => {
          stopListening();
          signal?.removeEventListener("abort", onAbort);
          end();
        };
        const stopListening = listen(
          worker,
          (message) => {
            if (!isOurs(message)) {
              return;
            }
            const news = message as News<M>;
            if (news.gradkit === "event") {
              // One after the other, for whoever takes their time with each.
              told = told.then(() => control.emit(received(news.event)));
            } else if (news.gradkit === "failed") {
              settle(() => void told.then(() => reject(receiveError(news.error))));
            } else {
              const { params, buffers, ...rest } = news.run;
              const run = { ...rest, params: receiveTree(params) as P, buffers: receiveTree(buffers) };
              settle(() => void told.then(() => resolve(run)));
            }
          },
          (failure) => settle(() => reject(asError(failure))),
        );
        if (signal?.aborted === true) {
          settle(() => reject(asError(signal.reason)));
          return;
        }
        signal?.addEventListener("abort", onAbort);
        order({ gradkit: "start", input, stepInterval });
      }),
    onEvent,
    (name) => order({ gradkit: name }),
  );
}

function received<M extends Metrics>(event: SentEvent<M>): TrainingEvent<M> {
  if (event.kind !== "step") {
    return event;
  }
  const { scores, ...progress } = event.progress;
  return { kind: "step", progress: { ...progress, scores: () => scores } };
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
