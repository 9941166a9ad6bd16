import { adagrad, inverseTime } from "@gradkit/optimizers";
import { spiralExperiment } from "./spiral/spiral-experiment.ts";

/** The spiral with AdaGrad. */
export const c3SpiralAdagrad = spiralExperiment({
  id: "c3-spiral-adagrad",
  title: "Spiral with AdaGrad",
  settings: "AdaGrad, rate 1 / (1 + 1e-4 x epoch)",
  optimizer: () => adagrad(inverseTime(1, { decay: 1e-4 }), { epsilon: 1e-7 }),
  parting: 1300,
  numpy: { reversed: 1379, einsum: 1673, reciprocal: 1379 },
  end: { accuracy: 0.85, loss: 0.325, within: 0.02 },
});
