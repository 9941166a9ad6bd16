import { glorotUniform, sigmoid } from "@gradkit/layers";
import type { ImagePlan } from "./image-course.ts";
import { imageNetwork } from "./image-network.ts";

/** 784-300-10, sigmoid, Glorot uniform weights, batches of 50, gradients summed, rate 0.01, 5 epochs; for pixels from 0 to 1. */
export const smallBatches: Omit<ImagePlan, "train" | "measured"> = {
  model: imageNetwork([784, 300, 10], [sigmoid()], glorotUniform()),
  optimizer: 0.01,
  summed: true,
  batchSize: 50,
  epochs: 5,
};
