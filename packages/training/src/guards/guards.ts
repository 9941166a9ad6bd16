import { deadUnits } from "./dead-units.ts";
import { equalWeights } from "./equal-weights.ts";
import type { Guard } from "./guard.ts";
import { largeInput } from "./large-input.ts";
import { oddLabels } from "./odd-labels.ts";
import { saturatedUnits } from "./saturated-units.ts";
import { wrongScores } from "./wrong-scores.ts";

/** What `fit` looks for, in the order in which it tells. */
export const guards: readonly Guard[] = [
  oddLabels,
  wrongScores,
  largeInput,
  equalWeights,
  deadUnits,
  saturatedUnits,
];
