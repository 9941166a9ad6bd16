import { spiral } from "@gradkit/datasets";
import { batchNorm, dense, dropout, relu, sequential } from "@gradkit/layers";
import { crossEntropy } from "@gradkit/losses";
import { accuracy } from "@gradkit/metrics";
import { adamW, cosine } from "@gradkit/optimizers";
import type { Tree } from "@gradkit/tensor";
import { fit, type FitOptions, type Training } from "@gradkit/training";

type M = { readonly accuracy: typeof accuracy };

/** The run whose checkpoint lies beside this file: 40 steps, saved after 17 of them. */
export function checkpointRun(more: Partial<FitOptions<never, M>>): Training<Tree, M> {
  const model = sequential(dense(2, 6), batchNorm(6), relu(), dropout(0.2), dense(6, 3));
  return fit(model, spiral(), {
    loss: crossEntropy,
    optimizer: adamW(cosine(0.02, { steps: 40 }), { weightDecay: 0.01 }),
    metrics: { accuracy },
    validation: 0.2,
    batchSize: 32,
    steps: 40,
    seed: 7,
    earlyStopping: { monitor: "accuracy", mode: "max" },
    evaluateEvery: 5,
    ...more,
  });
}
