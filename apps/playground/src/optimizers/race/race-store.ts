import { batch, computed, signal, type ReadonlySignal } from "@preact/signals";
import type { RaceConfig } from "./race-config.ts";
import type { LaneNews, RaceMessage } from "./race-protocol.ts";
import { trackOf, type Track } from "./track.ts";

/** How far a race is. */
export type RaceState = "waiting" | "running" | "stopped" | "over";

/** Everything that the tab of races shows, and all that it can do. */
export interface RaceStore {
  readonly config: ReadonlySignal<RaceConfig>;
  readonly state: ReadonlySignal<RaceState>;
  readonly track: ReadonlySignal<Track>;
  readonly lanes: ReadonlySignal<readonly LaneNews[]>;
  /** The losses of each racer so far. */
  readonly curves: ReadonlySignal<readonly (readonly number[])[]>;
  readonly problem: ReadonlySignal<string | undefined>;
  change(some: Partial<RaceConfig>): void;
  start(): void;
  stop(): void;
  close(): void;
}

/** The state of the tab, and the worker behind it, which is there only during a race. */
export function makeRaceStore(first: RaceConfig, startWorker: () => Worker): RaceStore {
  const config = signal(first);
  const [dataset, seed] = [computed(() => config.value.dataset), computed(() => config.value.seed)];
  const state = signal<RaceState>("waiting");
  const track = computed(() => trackOf(dataset.value, seed.value));
  const lanes = signal<readonly LaneNews[]>([]);
  const curves = signal<readonly (readonly number[])[]>([]);
  const problem = signal<string | undefined>(undefined);
  let worker: Worker | undefined;

  function end(next: RaceState): void {
    worker?.terminate();
    worker = undefined;
    state.value = next;
  }

  function hear(message: RaceMessage): void {
    switch (message.kind) {
      case "news":
        batch(() => {
          lanes.value = message.lanes;
          curves.value = message.lanes.map(({ losses }, i) => [...(curves.value[i] ?? []), ...losses]);
        });
        return;
      case "end":
        end("over");
        return;
      case "failure":
        problem.value = message.error;
        end("stopped");
    }
  }

  return {
    config,
    state,
    track,
    lanes,
    curves,
    problem,
    change(some): void {
      batch(() => {
        config.value = { ...config.value, ...some };
        end("waiting");
        lanes.value = [];
        curves.value = [];
      });
    },
    start(): void {
      end("running");
      batch(() => {
        lanes.value = [];
        curves.value = [];
        problem.value = undefined;
      });
      worker = startWorker();
      worker.onmessage = ({ data }: MessageEvent<RaceMessage>) => hear(data);
      worker.onerror = ({ message }) => hear({ kind: "failure", error: message });
      worker.postMessage(config.value);
    },
    stop(): void {
      if (state.value === "running") {
        end("stopped");
      }
    },
    close: () => end("stopped"),
  };
}
