import { inverseTime, rmsprop } from "@gradkit/optimizers";
import { spiralExperiment } from "./spiral/spiral-experiment.ts";

/** The spiral with RMSProp. */
export const c3SpiralRmsprop = spiralExperiment({
  id: "c3-spiral-rmsprop",
  title: "Spiral with RMSProp",
  settings: "RMSProp, rate 0.02 / (1 + 1e-5 x epoch), rho 0.999",
  optimizer: () => rmsprop(inverseTime(0.02, { decay: 1e-5 }), { decay: 0.999, epsilon: 1e-7 }),
  parting: 2100,
  numpy: { reversed: 808, einsum: 1862, reciprocal: 807 },
});
