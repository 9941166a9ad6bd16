import type { Tree } from "@gradkit/tensor";
import type { Metrics } from "../loop/tally.ts";
import type { Run } from "./run.ts";
import type { TrainingEvent } from "./training-event.ts";

/** A training run under way in this thread: what `fit` returns. */
export type Training<P extends Tree, M extends Metrics> = RunningTraining<Run<P, M>, M>;

/**
 * A training run under way: await it for its result, or iterate over it to follow its events, one step at a time.
 *
 * While it is iterated, training waits for the loop to ask for the next event; leaving the loop stops it.
 */
export interface RunningTraining<R, M extends Metrics> extends Promise<R>, AsyncIterable<TrainingEvent<M>> {
  /** Whether it waits to be resumed. */
  readonly isPaused: boolean;
  /** Makes no further step until {@link resume}. */
  pause(): void;
  resume(): void;
  /** Ends training after the step under way, as if it were done; a last checkpoint is written. */
  stop(): void;
}
