import { batch, computed, signal, type ReadonlySignal } from "@preact/signals";
import { readPoints } from "../../experiment/read-points.ts";
import { pointsTexts } from "../../texts/points-texts.ts";
import { changesTraining, needsNewRun } from "../../experiment/needs-new-run.ts";
import type { KeptProgress } from "../../keep/kept-session.ts";
import type { PlaneConfig } from "../../experiment/plane-config.ts";
import type { Answer, EpochNews, Frame, Setup, Status } from "../../worker/protocol.ts";
import { workerClient, type WorkerClient } from "../../worker/worker-client.ts";
import { addNews } from "./add-news.ts";
import { configOfModel } from "./config-of-model.ts";
import { hashWeights } from "./hash-weights.ts";

/** What a pointer or the keyboard is on: a unit of a layer, inputs being layer 0. */
export interface UnitPlace {
  readonly layer: number;
  readonly unit: number;
}

/** The end of a worker that nobody asked for. */
export interface Crash {
  readonly reason: string;
  readonly isOver: boolean;
}

/** Everything that the page of the plane shows, and all that it can do. */
export interface PlaneStore {
  readonly config: ReadonlySignal<PlaneConfig>;
  readonly setup: ReadonlySignal<Setup | undefined>;
  readonly frame: ReadonlySignal<Frame | undefined>;
  readonly status: ReadonlySignal<Status>;
  /** The flags of the frame as a text of digits: it changes seldom, a frame always. */
  readonly flags: ReadonlySignal<string>;
  readonly history: ReadonlySignal<readonly EpochNews[]>;
  /** When the run began. */
  readonly began: ReadonlySignal<number>;
  /** Epochs at which a setting was changed while training. */
  readonly marks: ReadonlySignal<readonly number[]>;
  /** The hash of the weights shown; undefined while they change. */
  readonly hash: ReadonlySignal<string | undefined>;
  /** Why the worker went, and whether another one has taken its place. */
  readonly crash: ReadonlySignal<Crash | undefined>;
  /** What a command was refused for. */
  readonly problem: ReadonlySignal<string | undefined>;
  /** What a command came to, where it is worth a word. */
  readonly note: ReadonlySignal<string | undefined>;
  change(some: Partial<PlaneConfig>): void;
  play(): void;
  pause(): void;
  step(unit: "step" | "epoch"): void;
  /** Begins again with the same weights. */
  rewind(): void;
  seek(moment: number): void;
  write(place: number, value: number): void;
  /** Goes back to a moment of the past, with other settings, and plays. */
  resumeFrom(moment: number, some: Partial<PlaneConfig>): void;
  restartWorker(): void;
  /** Takes the place of all settings, as a link does, and goes on with what was kept of a run, if there is any. */
  load(config: PlaneConfig, weights?: Float32Array, progress?: KeptProgress): void;
  /** How far the run has come, to go on with it later; undefined when there is none. */
  keep(): Promise<KeptProgress | undefined>;
  /** Takes the points of a table, as text of a file of this name, or says why it cannot. */
  takePoints(text: string, file: string): void;
  /** The network as a file with these strings in it; undefined when there is none. */
  save(metadata: Readonly<Record<string, string>>): Promise<Uint8Array | undefined>;
  /** Shows the network of a file, or says why it cannot. */
  open(file: Uint8Array): Promise<void>;
  close(): void;
}

/**
 * The state of the page, and the worker behind it.
 *
 * @param weights Those to begin with, if they are not drawn.
 */
export function makePlaneStore(
  first: PlaneConfig,
  startWorker: () => Worker,
  weights?: Float32Array,
): PlaneStore {
  const config = signal(first);
  const setup = signal<Setup | undefined>(undefined);
  const frame = signal<Frame | undefined>(undefined);
  const status = signal<Status>({ kind: "paused" });
  const history = signal<readonly EpochNews[]>([]);
  const began = signal(Date.now());
  const marks = signal<readonly number[]>([]);
  const hash = signal<string | undefined>(undefined);
  const crash = signal<Crash | undefined>(undefined);
  const problem = signal<string | undefined>(undefined);
  const note = signal<string | undefined>(undefined);
  /** Whether the worker has ever shown anything: only then is it worth starting another one unasked. */
  let hasWorked = false;
  /** Whether it was asked to train and has not said yet that it does. */
  let willPlay = false;
  let client: WorkerClient = connect();

  function connect(): WorkerClient {
    return workerClient(startWorker(), {
      frame(next): void {
        hasWorked = true;
        batch(() => {
          frame.value = next;
          if (next.news.length > 0) {
            history.value = addNews(history.value, next.news);
          }
        });
        findHash();
        requestAnimationFrame(() => void send({ kind: "seen" }));
      },
      status(next): void {
        status.value = next;
        willPlay = false;
        findHash();
      },
      crashed(reason): void {
        const wasPlaying = status.value.kind === "playing" || willPlay;
        const isOver = hasWorked;
        batch(() => {
          crash.value = { reason, isOver };
          status.value = { kind: "paused" };
        });
        if (isOver) {
          reconnect();
          if (wasPlaying) {
            play();
          }
        }
      },
    });
  }

  function findHash(): void {
    const shown = frame.value;
    hash.value = undefined;
    if (shown !== undefined && status.value.kind !== "playing") {
      void hashWeights(shown.weights).then((found) => {
        if (frame.value === shown && status.value.kind !== "playing") {
          hash.value = found;
        }
      });
    }
  }

  function send(...args: Parameters<WorkerClient["send"]>): Promise<Answer> {
    if (args[0].kind !== "seen" && args[0].kind !== "keep") {
      problem.value = undefined;
      note.value = undefined;
    }
    return client.send(...args).catch((error: unknown) => {
      problem.value = error instanceof Error ? error.message : String(error);
      return {};
    });
  }

  function reconnect(): void {
    client.close();
    hasWorked = false;
    client = connect();
    begin();
  }

  function begin(weights?: Float32Array, progress?: KeptProgress): void {
    willPlay = false;
    batch(() => {
      began.value = progress?.began ?? Date.now();
      history.value = progress?.history ?? [];
      marks.value = [];
      status.value = { kind: "paused" };
      hash.value = undefined;
    });
    const start = { ...(weights && { weights }), ...(progress && { kept: progress.moment }) };
    void send({ kind: "init", config: config.value, ...start }).then((made) => {
      if (made.setup !== undefined) {
        setup.value = made.setup;
      }
    });
  }

  function load(next: PlaneConfig, ...start: Parameters<typeof begin>): void {
    crash.value = undefined;
    config.value = next;
    begin(...start);
  }

  function change(some: Partial<PlaneConfig>): void {
    const before = config.value;
    config.value = { ...before, ...some };
    if (!needsNewRun(before, config.value)) {
      void send({ kind: "set", config: config.value });
      if (changesTraining(before, config.value) && history.value.length > 0) {
        marks.value = [...marks.value, frame.value?.epoch ?? 0];
      }
      return;
    }
    const wasPlaying = status.value.kind === "playing";
    begin();
    if (wasPlaying) {
      play();
    }
  }

  function play(): void {
    willPlay = true;
    void send({ kind: "play" });
  }

  begin(weights);
  return {
    config,
    setup,
    frame,
    status,
    flags: computed(() => frame.value?.flags.join("") ?? ""),
    history,
    began,
    marks,
    hash,
    crash,
    problem,
    note,
    change,
    play,
    pause(): void {
      willPlay = false;
      void send({ kind: "pause" });
    },
    step: (unit) => void send({ kind: "step", unit }),
    rewind(): void {
      crash.value = undefined;
      begin();
    },
    seek(moment): void {
      status.value = { kind: "paused" };
      willPlay = false;
      hash.value = undefined;
      void send({ kind: "pause" });
      void send({ kind: "seek", moment });
    },
    write: (place, value) => void send({ kind: "write", place, value }),
    resumeFrom(moment, some): void {
      config.value = { ...config.value, ...some };
      void send({ kind: "seek", moment });
      void send({ kind: "set", config: config.value });
      play();
    },
    restartWorker(): void {
      crash.value = undefined;
      reconnect();
    },
    load,
    async keep(): Promise<KeptProgress | undefined> {
      const run = began.peek();
      const { kept } = await send({ kind: "keep" });
      // Another run may have begun meanwhile.
      return kept === undefined || began.peek() !== run
        ? undefined
        : { moment: kept, history: history.peek(), began: run };
    },
    takePoints(text, file): void {
      try {
        const { points, isScaled } = readPoints(text, file);
        change({ dataset: "drawn", points });
        note.value = pointsTexts.taken(points.length, isScaled);
      } catch (error) {
        problem.value = error instanceof Error ? error.message : String(error);
      }
    },
    save: (metadata) => send({ kind: "save", metadata }).then(({ file }) => file),
    async open(file): Promise<void> {
      const { model } = await send({ kind: "open", file });
      const found = model && configOfModel(model, config.value);
      if (typeof found === "string") {
        problem.value = found;
      } else if (found !== undefined) {
        load(found, model?.weights);
      }
    },
    close(): void {
      client.close();
    },
  };
}
