import { normal, sigmoid } from "@gradkit/layers";
import type { ImagePlan } from "./image-course.ts";
import { imageNetwork } from "./image-network.ts";

/** What the first MNIST experiments share: 784-300-10, sigmoid, weights N(0, 1), batches of 2048, gradients summed, 5 epochs. */
export const statedMnist: Omit<ImagePlan, "train" | "measured"> = {
  model: imageNetwork([784, 300, 10], [sigmoid()], normal(1)),
  optimizer: 0.01,
  summed: true,
  batchSize: 2048,
  epochs: 5,
};

/** The same in words. */
export const statedMnistWords =
  "784-300-10, sigmoid, softmax cross-entropy; pixels standardised by the one mean and deviation of the training pixels; " +
  "weights N(0, 1); batches of 2048, gradients summed over the batch.";
