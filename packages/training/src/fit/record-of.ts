import type { Tree } from "@gradkit/tensor";
import type { Session } from "../checkpoint/session.ts";
import type { Metrics, Scores } from "../loop/tally.ts";
import type { EpochRecord } from "./training-event.ts";

/** The record of the stretch that has just ended; the count of its scores begins anew. */
export function recordOf<P extends Tree, M extends Metrics>(
  { made, seconds }: Session<P, M>,
  validation: Scores<M> | undefined,
): EpochRecord<M> {
  const { epoch, step } = made.position;
  const { samples } = made.tally;
  return {
    epoch,
    step,
    train: made.takeScores(),
    validation,
    learningRate: made.learningRate,
    seconds,
    samplesPerSecond: samples / seconds,
  };
}
