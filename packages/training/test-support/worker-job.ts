// What the worker of the tests does: trains on the spiral, or fails in one way or another.
import { spiral } from "@gradkit/datasets";
import { batchNorm, dense, relu, sequential, type Layer } from "@gradkit/layers";
import { crossEntropy } from "@gradkit/losses";
import { accuracy } from "@gradkit/metrics";
import { adam } from "@gradkit/optimizers";
import type { Tree } from "@gradkit/tensor";
import { fit, serveTraining, type Training } from "@gradkit/training";

type M = { readonly accuracy: typeof accuracy };

/** The same training for the worker and for the thread that compares. */
export function train({
  rate,
  epochs,
}: {
  readonly rate: number;
  readonly epochs: number;
}): Training<Tree, M> {
  const model: Layer = sequential(dense(2, 16), batchNorm(16), relu(), dense(16, 3));
  return fit(model, spiral(), {
    loss: crossEntropy,
    optimizer: adam(rate),
    metrics: { accuracy },
    epochs,
    batchSize: 60,
    validation: 0.2,
  });
}

/** Called by the program that the tests make of this module. */
export function serve(): void {
  serveTraining((input: { readonly rate: number; readonly epochs: number; readonly exit?: boolean }) => {
    if (input.exit === true) {
      process.exit(3);
    }
    return train(input);
  });
}
