import { batch, computed, effect, signal, type ReadonlySignal } from "@preact/signals";
import { readLink, writeLink } from "../../address/link-format.ts";
import { requestClient, type RequestClient } from "../../worker/request-client.ts";
import { asClothing } from "../drawing/as-clothing.ts";
import { asDigit } from "../drawing/as-digit.ts";
import { makeDrawingStore, type DrawingStore } from "../drawing/drawing-store.ts";
import { defaultDigits, needsNewDigits, type DigitsConfig } from "../settings/digits-config.ts";
import { digitsFields, digitsPath } from "../settings/digits-link.ts";
import type { WhyMap } from "../why/explain.ts";
import { canTrain } from "../worker/can-train.ts";
import type {
  DigitsAnswer,
  DigitsCommand,
  DigitsFrame,
  DigitsNews,
  DigitsSetup,
  DigitsStatus,
  LoadState,
  Measured,
  OpenedNetwork,
  TestImage,
} from "../worker/digits-protocol.ts";
import type { CellImages } from "./cell-images.ts";
import { configOfNetwork } from "./config-of-network.ts";

/** Everything that the page of digits shows, and all that it can do. */
export interface DigitsStore {
  readonly config: ReadonlySignal<DigitsConfig>;
  /** Keys of the link that were not understood. */
  readonly ignored: ReadonlySignal<readonly string[]>;
  readonly load: ReadonlySignal<LoadState>;
  readonly setup: ReadonlySignal<DigitsSetup | undefined>;
  readonly frame: ReadonlySignal<DigitsFrame | undefined>;
  readonly status: ReadonlySignal<DigitsStatus>;
  readonly history: ReadonlySignal<readonly Measured[]>;
  /** Probabilities of the classes for what is drawn. */
  readonly reading: ReadonlySignal<readonly number[] | undefined>;
  /** Which pixels of what is drawn speak for an answer. */
  readonly why: ReadonlySignal<WhyMap | undefined>;
  readonly cell: ReadonlySignal<CellImages | undefined>;
  /** The network of a file that is shown. */
  readonly opened: ReadonlySignal<OpenedNetwork | undefined>;
  readonly problem: ReadonlySignal<string | undefined>;
  /** Why the worker went. */
  readonly crash: ReadonlySignal<string | undefined>;
  readonly drawing: DrawingStore;
  /** The class of the test image on the paper. */
  readonly known: ReadonlySignal<number | undefined>;
  change(some: Partial<DigitsConfig>): void;
  play(): void;
  pause(): void;
  /** Takes the place of all settings, and trains. */
  start(config: DigitsConfig): void;
  /** Begins again with the same weights. */
  rewind(plays?: boolean): void;
  cancel(): void;
  /** Tries again to get the images, from files if there are any. */
  retry(files?: readonly File[]): void;
  showCell(actual: number, predicted: number): void;
  hideCell(): void;
  /** Puts a test image on the paper; any one unless it is given. */
  useImage(image?: TestImage): void;
  save(): Promise<Uint8Array | undefined>;
  open(file: Uint8Array): Promise<void>;
  readonly hash: () => string;
  readonly visit: (hash: string) => void;
  close(): void;
}

/** Milliseconds that a setting rests before a new run begins: a slider that is dragged gives many. */
const restBefore = 250;

/** The state of the page, and the worker behind it. */
export function makeDigitsStore(first: string, startWorker: () => Worker): DigitsStore {
  const read = readLink(first, digitsFields, defaultDigits);
  const config = signal(read.config);
  const ignored = signal(read.ignored);
  const load = signal<LoadState>({ kind: "making" });
  const setup = signal<DigitsSetup | undefined>(undefined);
  const frame = signal<DigitsFrame | undefined>(undefined);
  const status = signal<DigitsStatus>({ kind: "paused" });
  const history = signal<readonly Measured[]>([]);
  const reading = signal<readonly number[] | undefined>(undefined);
  const why = signal<WhyMap | undefined>(undefined);
  const cell = signal<CellImages | undefined>(undefined);
  const opened = signal<OpenedNetwork | undefined>(undefined);
  const problem = signal<string | undefined>(undefined);
  const crash = signal<string | undefined>(undefined);
  const known = signal<number | undefined>(undefined);
  const isClothes = computed(() => config.value.set === "fashion-mnist");
  const drawing = makeDrawingStore((image) => (isClothes.value ? asClothing(image) : asDigit(image)));
  let nextRow = 0;
  /** Settings that rest, and a run that is being made: whether it is to train as soon as it can. */
  let waiting: { plays: boolean; readonly timer: ReturnType<typeof setTimeout> } | undefined;
  let starting: { plays: boolean } | undefined;
  let client = connect();

  function connect(): RequestClient<DigitsCommand, DigitsAnswer> {
    return requestClient<DigitsCommand, DigitsAnswer, DigitsNews>(
      startWorker(),
      { kind: "ping" },
      {
        news: hear,
        crashed(reason): void {
          batch(() => {
            crash.value = reason;
            status.value = { kind: "paused" };
          });
        },
        isBusy: () => load.value.kind === "making",
      },
    );
  }

  function hear(news: DigitsNews): void {
    switch (news.kind) {
      case "load":
        load.value = news.load;
        return;
      case "setup":
        batch(() => {
          setup.value = news.setup;
          if (news.setup.first === undefined) {
            history.value = [];
            frame.value = undefined;
            cell.value = undefined;
            why.value = undefined;
          }
        });
        return;
      case "frame":
        frame.value = news.frame;
        requestAnimationFrame(() => void send({ kind: "seen" }));
        return;
      case "measured":
        history.value = [
          ...history.value.filter(({ step }) => step < news.measured.step),
          // The same weights may be measured once more, for their hash.
          { ...news.measured, train: news.measured.train ?? history.value.at(-1)?.train ?? null },
        ];
        return;
      case "reading":
        reading.value = news.reading;
        return;
      case "why":
        why.value = news.why;
        return;
      case "status":
        status.value = news.status;
    }
  }

  function send(command: DigitsCommand): Promise<DigitsAnswer> {
    return client.send(command).catch((error: unknown) => {
      problem.value = error instanceof Error ? error.message : String(error);
      return {};
    });
  }

  function begin(plays: boolean, files?: readonly File[]): void {
    clearTimeout(waiting?.timer);
    waiting = undefined;
    batch(() => {
      problem.value = undefined;
      opened.value = undefined;
      status.value = { kind: "paused" };
      load.value = { kind: "making" };
    });
    const own = { plays };
    starting = own;
    void send({ kind: "start", config: config.value, ...(files && { files }) }).then(() => {
      if (starting !== own) {
        return; // Another run takes the place of this one.
      }
      starting = undefined;
      if (own.plays && canTrain(load.value)) {
        play();
      }
    });
  }

  function play(): void {
    const next = waiting ?? starting;
    if (next !== undefined) {
      next.plays = true;
      return;
    }
    if (status.value.kind === "ended" && (frame.value?.epoch ?? 0) >= config.value.epochs) {
      change({ epochs: config.value.epochs + 5 });
    }
    void send({ kind: "play" });
  }

  function change(some: Partial<DigitsConfig>): void {
    const before = config.value;
    config.value = { ...before, ...some };
    if (needsNewDigits(before, config.value)) {
      const plays = status.value.kind === "playing" || ((waiting ?? starting)?.plays ?? false);
      clearTimeout(waiting?.timer);
      waiting = { plays, timer: setTimeout(() => begin(waiting?.plays ?? plays), restBefore) };
    } else {
      void send({ kind: "set", config: config.value });
    }
  }

  const stopReading = effect(() => {
    void send({ kind: "read", pixels: drawing.pixels.value });
  });
  begin(false);

  return {
    config,
    ignored,
    load,
    setup,
    frame,
    status,
    history,
    reading,
    why,
    cell,
    opened,
    problem,
    crash,
    drawing,
    known,
    change,
    play,
    pause(): void {
      const next = waiting ?? starting;
      if (next !== undefined) {
        next.plays = false;
      }
      void send({ kind: "pause" });
    },
    start(next): void {
      config.value = next;
      begin(true);
    },
    rewind(plays = false): void {
      if (crash.value !== undefined) {
        client.close();
        client = connect();
        crash.value = undefined;
        void send({ kind: "read", pixels: drawing.pixels.value });
      }
      begin(plays);
    },
    cancel: () => void send({ kind: "cancel" }),
    retry: (files) => begin(false, files),
    showCell(actual, predicted): void {
      void send({ kind: "cell", actual, predicted }).then(({ images = [] }) => {
        cell.value = { actual, predicted, images };
      });
    },
    hideCell(): void {
      cell.value = undefined;
    },
    useImage(image): void {
      const take = (taken: TestImage): void =>
        batch(() => {
          drawing.put(taken.pixels);
          known.value = taken.actual;
        });
      if (image === undefined) {
        void send({ kind: "image", row: nextRow++ }).then(({ images = [] }) => images.forEach(take));
      } else {
        take(image);
      }
    },
    save: () => send({ kind: "save", metadata: {} }).then(({ file }) => file),
    async open(file): Promise<void> {
      problem.value = undefined;
      const { opened: found } = await send({ kind: "open", file });
      const wanted = found && configOfNetwork(found, config.value);
      if (wanted !== undefined && needsNewDigits(config.value, wanted)) {
        // The images that it was tested with, so that its accuracy can be compared.
        config.value = wanted;
        await send({ kind: "start", config: wanted });
        if (canTrain(load.value)) {
          opened.value = (await send({ kind: "open", file })).opened;
        }
        return;
      }
      opened.value = found ?? opened.value;
      status.value = found === undefined ? status.value : { kind: "paused" };
    },
    hash: () => writeLink(digitsPath, digitsFields, config.value, defaultDigits),
    visit(hash): void {
      const next = readLink(hash, digitsFields, defaultDigits);
      ignored.value = next.ignored;
      change(next.config);
    },
    close(): void {
      clearTimeout(waiting?.timer);
      stopReading();
      client.close();
    },
  };
}
