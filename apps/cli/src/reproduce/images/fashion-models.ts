import { glorotNormal, normal, relu, sigmoid, tanh, type Layer } from "@gradkit/layers";
import type { ImagePlan } from "./image-course.ts";
import { imageNetwork } from "./image-network.ts";

/** One of the four models, with the rate it was tried at. */
export interface FashionModel {
  readonly name: string;
  readonly model: Layer;
  readonly rate: number;
}

const narrow = [784, 512, 256, 10];

/** Layers, activations, initial weights and rates of the four models; the last was chosen. */
export const fashionModels: readonly FashionModel[] = [
  {
    name: "1: 784-512-10 sigmoid, N(0, 1)",
    model: imageNetwork([784, 512, 10], [sigmoid()], normal(1)),
    rate: 0.001,
  },
  {
    name: "2: 784-512-256-128-10 sigmoid, tanh, ReLU, Glorot",
    model: imageNetwork([784, 512, 256, 128, 10], [sigmoid(), tanh(), relu()], glorotNormal()),
    rate: 0.0001,
  },
  {
    name: "3: 784-512-256-10 sigmoid, tanh, N(0, 1)",
    model: imageNetwork(narrow, [sigmoid(), tanh()], normal(1)),
    rate: 0.0001,
  },
  {
    name: "4: 784-512-256-10 sigmoid, tanh, Glorot",
    model: imageNetwork(narrow, [sigmoid(), tanh()], glorotNormal()),
    rate: 0.0001,
  },
];

/** How all four are trained: batches of 2048, gradients summed, 10 epochs; when quick, 4. */
export function fashionTraining(quick: boolean): Pick<ImagePlan, "summed" | "batchSize" | "epochs"> {
  return { summed: true, batchSize: 2048, epochs: quick ? 4 : 10 };
}
