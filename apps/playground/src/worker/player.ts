import { DivergenceError } from "@gradkit/training";
import type { PlaneConfig } from "../experiment/plane-config.ts";
import { Pace } from "./pace.ts";
import type { DivergenceNews, EpochNews, Frame, Status } from "./protocol.ts";
import type { Session } from "./session.ts";
import { steepest } from "./steepest.ts";
import { makeTurns } from "./turns.ts";

/** Milliseconds of computing between two looks at the messages that wait. */
const chunk = 12;
const chunkAtFullSpeed = 30;
/** Milliseconds between frames at least; no screen shows more of them. */
const betweenFrames = 1000 / 60;
/** A frame waits so many times as long as the last one took to make: most of the time is for training. */
const restAfterFrame = 2;
/** A loss that has grown so many times over is as good as lost, though its numbers are still finite. */
const runaway = 1000;
/** How far back the way out of a divergence leads. */
const stepsBack = 50;

/** Where a player sends what it has to show. */
export interface Audience {
  frame(frame: Frame): void;
  status(status: Status): void;
}

/** Trains a session at the pace that is set, and shows it. */
export interface Player {
  play(): void;
  pause(): void;
  /** Makes one update, or all to the end of an epoch. */
  step(unit: "step" | "epoch"): void;
  configure(config: PlaneConfig): void;
  seek(moment: number): void;
  /** Shows how things are. */
  show(): void;
  /** Hears that the last frame was drawn: only then the next one is made, however slow the page is. */
  seen(): void;
  close(): void;
}

/** A player of a session, paused. */
export function makePlayer(session: Session, first: PlaneConfig, audience: Audience): Player {
  const turns = makeTurns();
  let config = first;
  let isPlaying = false;
  let pace = new Pace(0, 0);
  let news: EpochNews[] = [];
  let seconds = 0;
  /** When the computing began that is not counted among the seconds yet. */
  let working = 0;
  let due = 0;
  let isSeen = true;
  let firstLoss: number | undefined;

  function show(): void {
    const started = performance.now();
    audience.frame(session.frame(news, seconds));
    news = [];
    isSeen = false;
    const finished = performance.now();
    due = Math.max(started + betweenFrames, finished + restAfterFrame * (finished - started));
  }

  function end(status: Status): void {
    isPlaying = false;
    turns.cancel();
    show();
    audience.status(status);
  }

  /** One update; returns why the run ends with it, if it does. */
  function update(): Status | undefined {
    let made: ReturnType<Session["update"]>;
    try {
      made = session.update();
    } catch (error) {
      if (error instanceof DivergenceError) {
        return { kind: "diverged", divergence: newsOf(error) };
      }
      throw error;
    }
    firstLoss ??= made.loss;
    const { loss, ended } = made;
    if (ended !== undefined) {
      news.push({ ...ended, seconds: seconds + (performance.now() - working) / 1000 });
    }
    if (!(loss <= runaway * Math.max(1, firstLoss))) {
      return { kind: "diverged", divergence: runawayNews(loss) };
    }
    if (ended !== undefined && ended.train.accuracy >= config.stopAccuracy) {
      return { kind: "solved", accuracy: ended.train.accuracy };
    }
    return ended !== undefined && session.epoch >= config.stopEpochs ? { kind: "ended" } : undefined;
  }

  function newsOf({ epoch, step, loss, learningRate, ...more }: DivergenceError): DivergenceNews {
    const { gradientNorm = null, place = null, operation = null } = more;
    const { gradients } = session.frame([], 0);
    const tensor = steepest(gradients, session.setup.parameters);
    const wayBack = session.momentBefore(step - stepsBack);
    return { epoch, step, loss, learningRate, gradientNorm, place, operation, tensor, wayBack };
  }

  function runawayNews(loss: number): DivergenceNews {
    const { step, epoch } = session;
    const { gradients, learningRate } = session.frame([], 0);
    return {
      epoch: epoch + 1,
      step,
      loss,
      learningRate,
      gradientNorm: Math.hypot(...gradients),
      place: null,
      operation: null,
      tensor: steepest(gradients, session.setup.parameters),
      wayBack: session.momentBefore(step - stepsBack),
    };
  }

  function turn(): void {
    if (!isPlaying) {
      return;
    }
    const started = performance.now();
    working = started;
    const most = config.speed === 0 ? chunkAtFullSpeed : chunk;
    const steps = pace.take(started);
    let made = 0;
    let status: Status | undefined;
    while (made < steps && status === undefined && performance.now() - started < most) {
      status = update();
      made++;
    }
    const finished = performance.now();
    seconds += (finished - started) / 1000;
    if (status !== undefined) {
      end(status);
      return;
    }
    if (Number.isFinite(steps)) {
      pace.giveBack(steps - made);
    }
    if (made > 0 && isSeen && finished >= due) {
      show();
    }
    if (pace.wait > 4) {
      turns.later(turn, pace.wait);
    } else {
      turns.soon(turn);
    }
  }

  function setPace(): void {
    pace = new Pace(config.speed * session.setup.stepsPerEpoch, performance.now());
  }

  return {
    play(): void {
      if (!isPlaying) {
        isPlaying = true;
        setPace();
        audience.status({ kind: "playing" });
        turns.soon(turn);
      }
    },
    pause(): void {
      if (isPlaying) {
        end({ kind: "paused" });
      }
    },
    step(unit): void {
      isPlaying = false;
      turns.cancel();
      const started = performance.now();
      working = started;
      const { epoch } = session;
      let status = update();
      while (unit === "epoch" && status === undefined && session.epoch === epoch) {
        status = update();
      }
      seconds += (performance.now() - started) / 1000;
      end(status?.kind === "diverged" ? status : { kind: "paused" });
    },
    configure(next): void {
      const faster = next.speed !== config.speed;
      config = next;
      session.configure(next);
      if (faster) {
        setPace();
      }
    },
    seek(moment): void {
      session.seek(moment);
      if (!isPlaying) {
        show();
      }
    },
    show,
    seen(): void {
      isSeen = true;
    },
    close(): void {
      isPlaying = false;
      turns.cancel();
      session.dispose();
    },
  };
}
