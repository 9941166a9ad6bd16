import { xor } from "@gradkit/datasets";
import { planeExperiment } from "./plane/plane-experiment.ts";

/** Points that no line divides. */
export const c2Xor = planeExperiment({
  id: "c2-xor",
  title: "XOR on two diagonals",
  points:
    "21 points, (0.1 i, 0.1 i) with label 0 and (0.1 i, 1 - 0.1 i) with label 1 for i = 0..10, the second left out at i = 5.",
  data: () => xor(),
  loss: "0.175",
  quickEpochs: 700,
  learnt: { "1 hidden": "no", "no activation": "no" },
});
