import { a1TwoThreeTwo } from "./a1-two-three-two.ts";
import { a2SoftmaxJacobian } from "./a2-softmax-jacobian.ts";
import { a3Components } from "./a3-components.ts";
import { b1Descent } from "./b1-descent.ts";
import { c1Synth } from "./c1-synth.ts";
import { c2Linear } from "./c2-linear.ts";
import { c2Xor } from "./c2-xor.ts";
import { c3SpiralAdagrad } from "./c3-spiral-adagrad.ts";
import { c3SpiralAdam } from "./c3-spiral-adam.ts";
import { c3SpiralRmsprop } from "./c3-spiral-rmsprop.ts";
import { c3SpiralSgd } from "./c3-spiral-sgd.ts";
import { d1Digits } from "./d1-digits.ts";
import { e1MnistRates } from "./e1-mnist-rates.ts";
import { e2MnistRuns } from "./e2-mnist-runs.ts";
import { e3MnistFinal } from "./e3-mnist-final.ts";
import { e4MnistSmallBatches } from "./e4-mnist-small-batches.ts";
import { e5MnistBest } from "./e5-mnist-best.ts";
import { f1FashionModels } from "./f1-fashion-models.ts";
import { f2FashionFinal } from "./f2-fashion-final.ts";
import { f3FashionLayers } from "./f3-fashion-layers.ts";
import { f4FashionBest } from "./f4-fashion-best.ts";
import type { Experiment } from "./experiment.ts";

/** Every experiment, in the order of the reports. */
export const experiments: readonly Experiment[] = [
  a1TwoThreeTwo,
  a2SoftmaxJacobian,
  a3Components,
  b1Descent,
  c1Synth,
  c2Linear,
  c2Xor,
  c3SpiralAdagrad,
  c3SpiralRmsprop,
  c3SpiralAdam,
  c3SpiralSgd,
  d1Digits,
  e1MnistRates,
  e2MnistRuns,
  e3MnistFinal,
  e4MnistSmallBatches,
  e5MnistBest,
  f1FashionModels,
  f2FashionFinal,
  f3FashionLayers,
  f4FashionBest,
];
