import { starterPoints } from "./starter-points.ts";
import type { PlaneConfig } from "./plane-config.ts";

/** The run that the page opens on: three spiral arms, solved in about three seconds. */
export const defaultConfig: PlaneConfig = {
  dataset: "spiral",
  samplesPerClass: 100,
  noise: 0.1,
  trainShare: 0.8,
  dataSeed: 0,
  points: starterPoints,
  features: ["x", "y"],
  layers: [
    { units: 32, activation: "relu" },
    { units: 32, activation: "relu" },
  ],
  initializer: "glorotUniform",
  optimizer: "adam",
  learningRate: 0.01,
  momentum: 0,
  schedule: "constant",
  batchSize: 32,
  loss: "crossEntropy",
  l1: 0,
  l2: 0,
  weightDecay: 0,
  clipNorm: 0,
  seed: 0,
  speed: 60,
  stopAccuracy: 0.98,
  stopEpochs: 2000,
  map: "classes",
  discretize: false,
  showTest: true,
};
