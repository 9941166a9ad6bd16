import { DivergenceError } from "@gradkit/training";
import { hashWeights } from "../../plane/store/hash-weights.ts";
import { digitsTexts } from "../../texts/digits-texts.ts";
import type { WhyAsked } from "../why/explain.ts";
import { makeExplainer } from "../why/make-explainer.ts";
import type { DigitsConfig } from "../settings/digits-config.ts";
import type { DigitsNews, DigitsScores, DigitsStatus, FirstPart } from "./digits-protocol.ts";
import type { DigitsSession } from "./digits-session.ts";
import { findImages, matrixOf, measureTest, softmaxOf, type TestReading } from "./measure-test.ts";

/** Milliseconds of computing between two looks at the messages that wait, and between two frames. */
const chunk = 30;
const betweenFrames = 100;
/** A loss that has grown so many times over is as good as lost, though its numbers are still finite. */
const runaway = 1000;
/** Mistakes that are shown. */
const mostMistakes = 28;

/** Trains a session and shows it. */
export interface DigitsPlayer {
  play(): void;
  pause(): void;
  configure(config: DigitsConfig): void;
  /** Reads a picture in every frame from now on. */
  watch(pixels: Uint8Array | undefined): void;
  /** Measures and shows how things are. */
  show(): Promise<void>;
  /** Hears that the last frame was drawn. */
  seen(): void;
  /** What the last measurement found. */
  readonly reading: TestReading | undefined;
  /** Whether it trains, or would if there were more to do. */
  readonly wantsMore: boolean;
  /** What was learnt so far. */
  readonly part: FirstPart;
  close(): void;
}

/** A player of a session, paused. */
export function makeDigitsPlayer(
  session: DigitsSession,
  first: DigitsConfig,
  nextTurn: () => Promise<void>,
  post: (news: DigitsNews) => void,
): DigitsPlayer {
  const { trainer, setup, splits } = session;
  const before = setup.first ?? { steps: 0, seconds: 0 };
  let config = first;
  const explainer = makeExplainer(session.reader, askedBy(first), nextTurn, (why) =>
    post({ kind: "why", why }),
  );
  let isPlaying = false;
  let hasEnded = false;
  let isClosed = false;
  let isRunning = false;
  let isSeen = true;
  let watched: Uint8Array | undefined;
  let reading: TestReading | undefined;
  let loss = NaN;
  let firstLoss: number | undefined;
  let [seconds, due, measuredAt] = [0, 0, -1];

  function frame(isLast: boolean): void {
    const { step } = trainer.position;
    const epoch = Math.floor(step / setup.stepsPerEpoch);
    const samples = step * Math.min(config.batchSize, setup.trainRows);
    isSeen = false;
    due = performance.now() + betweenFrames;
    post({
      kind: "frame",
      frame: {
        step: before.steps + step,
        epoch,
        stepInEpoch: step - epoch * setup.stepsPerEpoch,
        seconds: before.seconds + seconds,
        samplesPerSecond: seconds === 0 ? 0 : samples / seconds,
        loss,
        pictures: session.pictures(),
      },
    });
    readWatched();
    explainer.moved(isLast);
  }

  function readWatched(): void {
    post({ kind: "reading", reading: watched && softmaxOf(session.read(watched)) });
  }

  async function measure(withHash: boolean): Promise<void> {
    const { step } = trainer.position;
    const { samples } = trainer.tally;
    const train: DigitsScores | null = samples === 0 ? null : trainer.takeScores();
    const found = await measureTest(
      splits.test,
      (images) => session.read(images),
      async () => {
        await nextTurn();
        return !isClosed;
      },
    );
    if (found === undefined) {
      return;
    }
    const hash = withHash ? await hashWeights(session.weights()) : undefined;
    if (isClosed) {
      return;
    }
    reading = found;
    measuredAt = step;
    post({
      kind: "measured",
      measured: {
        step: before.steps + step,
        epoch: (before.steps + step) / setup.stepsPerEpoch,
        train,
        test: found.scores,
        matrix: matrixOf(splits.test, found),
        mistakes: findImages(splits.test, found, (actual, guess) => actual !== guess, mostMistakes),
        hash,
      },
    });
  }

  /** Updates until it is time for something else; returns why training ends, if it does. */
  function updates(): DigitsStatus | undefined {
    const started = performance.now();
    const last = config.epochs * setup.stepsPerEpoch;
    try {
      do {
        if (trainer.position.step >= last) {
          hasEnded = true;
          return { kind: "ended" };
        }
        loss = trainer.step();
        firstLoss ??= loss;
        if (!(loss <= runaway * Math.max(1, firstLoss))) {
          const reason = digitsTexts.runaway(
            before.steps + trainer.position.step,
            loss,
            trainer.learningRate,
          );
          return { kind: "diverged", reason };
        }
      } while (!wantsMeasure() && performance.now() - started < chunk);
      return undefined;
    } catch (error) {
      if (error instanceof DivergenceError) {
        return { kind: "diverged", reason: error.message };
      }
      throw error;
    } finally {
      seconds += (performance.now() - started) / 1000;
    }
  }

  /** At the end of every epoch, and at the quarters of the first one. */
  function wantsMeasure(): boolean {
    const { step } = trainer.position;
    const { stepsPerEpoch } = setup;
    const every = step < stepsPerEpoch ? Math.max(4, Math.ceil(stepsPerEpoch / 4)) : stepsPerEpoch;
    return step !== measuredAt && step % every === 0;
  }

  async function run(): Promise<void> {
    isRunning = true;
    let status: DigitsStatus | undefined;
    while (isPlaying && status === undefined) {
      status = updates();
      if (wantsMeasure()) {
        await measure(false);
      }
      if (isSeen && performance.now() >= due) {
        frame(false);
      }
      await nextTurn();
    }
    isRunning = false;
    isPlaying = false;
    if (!isClosed) {
      frame(true);
      post({ kind: "status", status: status ?? { kind: "paused" } });
      await measure(true);
    }
  }

  return {
    play(): void {
      if (session.obstacle === undefined && !isPlaying) {
        isPlaying = true;
        hasEnded = false;
        post({ kind: "status", status: { kind: "playing" } });
        if (!isRunning) {
          void run();
        }
      }
    },
    pause(): void {
      isPlaying = false;
    },
    configure(next): void {
      config = next;
      session.configure(next);
      explainer.ask(askedBy(next));
    },
    watch(pixels): void {
      watched = pixels;
      readWatched();
      explainer.look(pixels);
    },
    async show(): Promise<void> {
      frame(true);
      await measure(true);
    },
    seen(): void {
      isSeen = true;
    },
    get reading(): TestReading | undefined {
      return reading;
    },
    get wantsMore(): boolean {
      return isPlaying || hasEnded;
    },
    get part(): FirstPart {
      const steps = before.steps + trainer.position.step;
      return { rows: setup.trainRows, steps, seconds: before.seconds + seconds };
    },
    close(): void {
      isClosed = true;
      isPlaying = false;
      explainer.close();
      session.dispose();
    },
  };
}

function askedBy({ why, ask }: DigitsConfig): WhyAsked {
  return { way: why, question: ask };
}
