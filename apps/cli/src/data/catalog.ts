import type { DataSet } from "./data-set.ts";
import { blobsSet } from "./sets/blobs.ts";
import { breastCancerSet } from "./sets/breast-cancer.ts";
import { californiaHousingSet } from "./sets/california-housing.ts";
import { checkerboardSet } from "./sets/checkerboard.ts";
import { cifar10Set } from "./sets/cifar10.ts";
import { cifar100Set } from "./sets/cifar100.ts";
import { circlesSet } from "./sets/circles.ts";
import { digitsSet } from "./sets/digits.ts";
import { emnistSet } from "./sets/emnist.ts";
import { fashionMnistSet } from "./sets/fashion-mnist.ts";
import { irisSet } from "./sets/iris.ts";
import { kmnistSet } from "./sets/kmnist.ts";
import { mnistSet } from "./sets/mnist.ts";
import { moonsSet } from "./sets/moons.ts";
import { optdigitsSet } from "./sets/optdigits.ts";
import { regressionPlaneSet } from "./sets/regression-plane.ts";
import { sineSet } from "./sets/sine.ts";
import { spiralSet } from "./sets/spiral.ts";
import { syntheticDigitsSet } from "./sets/synthetic-digits.ts";
import { verticalSet } from "./sets/vertical.ts";
import { wineSet } from "./sets/wine.ts";

/** Every data set that can be named on the command line. */
export const catalog: readonly DataSet[] = [
  mnistSet,
  fashionMnistSet,
  kmnistSet,
  emnistSet,
  cifar10Set,
  cifar100Set,
  digitsSet,
  optdigitsSet,
  syntheticDigitsSet,
  irisSet,
  wineSet,
  breastCancerSet,
  californiaHousingSet,
  spiralSet,
  verticalSet,
  circlesSet,
  moonsSet,
  blobsSet,
  checkerboardSet,
  sineSet,
  regressionPlaneSet,
];

/** Their names. */
export const catalogNames: readonly string[] = catalog.map(({ card }) => card.name);
