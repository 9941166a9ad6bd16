import { inverseTime, sgd } from "@gradkit/optimizers";
import { classicalMomentum } from "./spiral/classical-momentum.ts";
import { spiralExperiment } from "./spiral/spiral-experiment.ts";

const rate = inverseTime(1, { decay: 1e-3 });
const momentum = 0.9;

/** The spiral with SGD and momentum. */
export const c3SpiralSgd = spiralExperiment({
  id: "c3-spiral-sgd",
  title: "Spiral with SGD and momentum",
  settings: "SGD, rate 1 / (1 + 1e-3 x epoch), momentum 0.9",
  optimizer: () => sgd(rate, { momentum }),
  variant: { name: "rate inside the velocity", optimizer: () => classicalMomentum(rate, momentum) },
  parting: 400,
  numpy: { reversed: 424, einsum: 448, reciprocal: 478 },
  notes: [
    "Momentum has two forms, which differ while the rate falls: v = 0.9 v + g and x -= rate v, in which sums part where " +
      "they were said to, and v = 0.9 v - rate g and x += v, in a table of its own.",
  ],
});
