import type { DataSet } from "./data-set.ts";
import { fashionMnistSet } from "./sets/fashion-mnist.ts";
import { mnistSet } from "./sets/mnist.ts";
import { spiralSet } from "./sets/spiral.ts";
import { syntheticDigitsSet } from "./sets/synthetic-digits.ts";
import { verticalSet } from "./sets/vertical.ts";

/** Every data set that can be named on the command line. */
export const catalog: readonly DataSet[] = [
  mnistSet,
  fashionMnistSet,
  spiralSet,
  verticalSet,
  syntheticDigitsSet,
];
