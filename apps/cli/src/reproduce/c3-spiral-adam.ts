import { adam, inverseTime } from "@gradkit/optimizers";
import { spiralExperiment } from "./spiral/spiral-experiment.ts";

/** The spiral with Adam. */
export const c3SpiralAdam = spiralExperiment({
  id: "c3-spiral-adam",
  title: "Spiral with Adam",
  settings: "Adam, rate 0.02 / (1 + 1e-5 x epoch), beta 0.9 and 0.999",
  optimizer: () => adam(inverseTime(0.02, { decay: 1e-5 }), { epsilon: 1e-7 }),
  parting: 500,
  numpy: { reversed: 367, einsum: 490, reciprocal: 367 },
});
