import type { Metrics } from "../loop/tally.ts";
import { Follower } from "./follower.ts";
import type { RunningTraining } from "./training.ts";
import type { TrainingEvent, TrainingWarning } from "./training-event.ts";

/** What the loop asks its user. */
export interface TrainingControl<M extends Metrics> {
  isStopped(): boolean;
  /** Settles when training may go on; undefined when it may at once. */
  proceed(): Promise<void> | undefined;
  /** Tells of an event; the promise settles when it was taken. */
  emit(event: TrainingEvent<M>): Promise<void> | undefined;
  /** The warnings that were emitted. */
  readonly warnings: readonly TrainingWarning[];
}

/** Starts a loop in the next turn, and gives its user the controls. */
export function startTraining<R, M extends Metrics>(
  loop: (control: TrainingControl<M>) => Promise<R>,
  onEvent: ((event: TrainingEvent<M>) => void) | undefined,
  onOrder: (order: "pause" | "resume" | "stop") => void = () => undefined,
): RunningTraining<R, M> {
  let isStopped = false;
  let isPaused = false;
  let wake: (() => void) | undefined;
  let follower: Follower<TrainingEvent<M>> | undefined;
  const warnings: TrainingWarning[] = [];
  const control: TrainingControl<M> = {
    warnings,
    isStopped: () => isStopped,
    proceed: () =>
      isPaused && !isStopped
        ? new Promise<void>((resolve) => {
            wake = resolve;
          })
        : undefined,
    emit(event) {
      if (event.kind === "warning") {
        warnings.push(event.warning);
        if (onEvent === undefined && follower === undefined) {
          // eslint-disable-next-line no-console -- nobody listens, and silence would hide a mistake
          console.warn(`fit: ${event.warning.message}`);
        }
      }
      onEvent?.(event);
      return follower?.give(event);
    },
  };
  // In the next turn, so that whoever iterates misses nothing.
  const result = Promise.resolve().then(() => loop(control));

  function goOn(): void {
    isPaused = false;
    wake?.();
    wake = undefined;
  }

  function stop(): void {
    isStopped = true;
    onOrder("stop");
    goOn();
  }

  function follow(): AsyncIterator<TrainingEvent<M>, undefined> {
    const made = new Follower<TrainingEvent<M>>();
    follower = made;
    result.then(
      () => made.end(),
      (error: unknown) => made.fail(error),
    );
    return {
      next: () => made.next(),
      async return() {
        follower = undefined;
        made.end();
        stop();
        await result;
        return { done: true, value: undefined };
      },
    };
  }

  return {
    [Symbol.toStringTag]: "Training",
    [Symbol.asyncIterator]: follow,
    then: (done, failed) => result.then(done, failed),
    catch: (failed) => result.catch(failed),
    finally: (settled) => result.finally(settled),
    get isPaused(): boolean {
      return isPaused;
    },
    pause(): void {
      isPaused = true;
      onOrder("pause");
    },
    resume(): void {
      onOrder("resume");
      goOn();
    },
    stop,
  };
}
