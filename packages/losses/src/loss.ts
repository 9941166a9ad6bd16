import type { Tensor } from "@gradkit/tensor";

/** A loss as training uses it: predictions and targets in, one number out. */
export type Loss = (predictions: Tensor, targets: Tensor) => Tensor;
