import type { DataSet } from "./data-set.ts";
import { blobsSet } from "./sets/blobs.ts";
import { breastCancerSet } from "./sets/breast-cancer.ts";
import { checkerboardSet } from "./sets/checkerboard.ts";
import { circlesSet } from "./sets/circles.ts";
import { digitsSet } from "./sets/digits.ts";
import { fashionMnistSet } from "./sets/fashion-mnist.ts";
import { irisSet } from "./sets/iris.ts";
import { kmnistSet } from "./sets/kmnist.ts";
import { mnistSet } from "./sets/mnist.ts";
import { moonsSet } from "./sets/moons.ts";
import { spiralSet } from "./sets/spiral.ts";
import { syntheticDigitsSet } from "./sets/synthetic-digits.ts";
import { verticalSet } from "./sets/vertical.ts";
import { wineSet } from "./sets/wine.ts";

/** Every data set that can be named on the command line. */
export const catalog: readonly DataSet[] = [
  mnistSet,
  fashionMnistSet,
  kmnistSet,
  digitsSet,
  syntheticDigitsSet,
  irisSet,
  wineSet,
  breastCancerSet,
  spiralSet,
  verticalSet,
  circlesSet,
  moonsSet,
  blobsSet,
  checkerboardSet,
];
