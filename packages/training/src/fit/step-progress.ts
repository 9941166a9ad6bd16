import type { Tree } from "@gradkit/tensor";
import type { Session } from "../checkpoint/session.ts";
import type { Metrics } from "../loop/tally.ts";
import type { StepProgress } from "./training-event.ts";

/** How far a run is, as its listeners are told after each step. */
export function stepProgress<P extends Tree, M extends Metrics>(
  { made, seconds }: Session<P, M>,
  { loss, epochs, steps }: { readonly loss: number; readonly epochs: number; readonly steps: number },
): StepProgress<M> {
  const { epoch, stepInEpoch, step } = made.position;
  const { tally, learningRate, gradientNorm, source } = made;
  const samplesPerSecond = tally.samples / seconds;
  const perStep = source.dataset.size / source.stepsPerEpoch / samplesPerSecond;
  return {
    epoch,
    epochs,
    stepInEpoch,
    stepsPerEpoch: source.stepsPerEpoch,
    step,
    loss,
    learningRate,
    gradientNorm,
    scores: () => tally.scores(),
    samplesPerSecond,
    secondsLeft: (steps - step) * perStep,
  };
}
