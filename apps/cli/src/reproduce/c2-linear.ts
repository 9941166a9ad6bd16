import { linearlySeparable } from "@gradkit/datasets";
import { planeExperiment } from "./plane/plane-experiment.ts";

/** Points that a line divides. */
export const c2Linear = planeExperiment({
  id: "c2-linear",
  title: "Two classes that a line divides",
  points: "100 points uniform in the unit square, label 0 where x0 > x1, else 1.",
  data: (seed) => linearlySeparable({ seed }),
  loss: "0.028",
  quickEpochs: 150,
  learnt: {},
});
