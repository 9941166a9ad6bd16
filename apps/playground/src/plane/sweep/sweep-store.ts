import { batch, signal, type ReadonlySignal } from "@preact/signals";
import type { PlaneConfig } from "../../experiment/plane-config.ts";
import type { CellNews, SweepMessage } from "./sweep-protocol.ts";

/** Everything that the panel of a sweep shows, and all that it can do. */
export interface SweepStore {
  /** The settings around which it goes; undefined before the first. */
  readonly config: ReadonlySignal<PlaneConfig | undefined>;
  readonly cells: ReadonlySignal<readonly CellNews[]>;
  /** Updates that each network has made. */
  readonly updates: ReadonlySignal<number>;
  readonly isRunning: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<string | undefined>;
  start(config: PlaneConfig): void;
  stop(): void;
}

/** The state of the panel, and the worker behind it, which is there only during a sweep. */
export function makeSweepStore(startWorker: () => Worker): SweepStore {
  const config = signal<PlaneConfig | undefined>(undefined);
  const cells = signal<readonly CellNews[]>([]);
  const updates = signal(0);
  const isRunning = signal(false);
  const problem = signal<string | undefined>(undefined);
  let worker: Worker | undefined;

  function stop(): void {
    worker?.terminate();
    worker = undefined;
    isRunning.value = false;
  }

  function hear(message: SweepMessage): void {
    if (message.kind === "news") {
      batch(() => {
        cells.value = message.cells;
        updates.value = message.updates;
      });
      return;
    }
    problem.value = message.kind === "failure" ? message.error : undefined;
    stop();
  }

  return {
    config,
    cells,
    updates,
    isRunning,
    problem,
    start(next): void {
      stop();
      batch(() => {
        config.value = next;
        cells.value = [];
        updates.value = 0;
        isRunning.value = true;
        problem.value = undefined;
      });
      worker = startWorker();
      worker.onmessage = ({ data }: MessageEvent<SweepMessage>) => hear(data);
      worker.onerror = ({ message }) => hear({ kind: "failure", error: message });
      worker.postMessage(next);
    },
    stop,
  };
}
