import { cosine, type Optimizer } from "@gradkit/optimizers";
import { optimizers } from "./optimizers.ts";
import type { Settings } from "./settings.ts";

/** The optimizer of a run over `rows` training rows; its rate falls along a cosine to 0 at the last step. */
export function buildOptimizer(
  rows: number,
  { optimizer, learningRate, momentum, epochs, batchSize }: Settings,
): Optimizer {
  const steps = epochs * Math.ceil(rows / batchSize);
  return optimizers[optimizer].make(cosine(learningRate, { steps }), momentum);
}
