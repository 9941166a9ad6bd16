import type { Tensor, Tree } from "@gradkit/tensor";
import type { TrainingLoss } from "../loop/training-loss.ts";
import type { TrainingWarning } from "../fit/training-event.ts";

/** What a {@link Guard} looks at: one batch on its way through the model, without an update. */
export interface GuardScene {
  readonly params: Tree;
  readonly x: Tensor;
  readonly y: Tensor;
  readonly predictions: Tensor;
  readonly loss: TrainingLoss;
  /** The outputs of the layers in the order they were computed. */
  readonly outputs: readonly LayerOutput[];
  /** Updates made so far. */
  readonly step: number;
}

/** What a layer made of the batch. */
export interface LayerOutput {
  /** Where the layer stands, such as `"1 (relu)"`. */
  readonly place: string;
  readonly kind: string;
  readonly output: Tensor;
}

/** Looks for one mistake that training would hide; gives a sentence for each place where it was found. */
export type Guard = (scene: GuardScene) => readonly TrainingWarning[];
