import { Absent } from "../common/absent.mjs";
import { gradkit } from "./packages.mjs";

const layers = await gradkit("layers");
const { adam, sgd } = await gradkit("optimizers");
const { binaryCrossEntropy, crossEntropy } = await gradkit("losses");
const { fromData, pack } = await gradkit("tensor");

/** The network of a workload, as a user writes it, and its parameters from the inputs. */
export function modelOf(workload, inputs) {
  const chain = workload.kind === "lenet" ? lenet() : mlp(workload);
  let next = 0;
  const params = chain.map((layer) => (hasParameters(layer) ? parameters(inputs, next++) : {}));
  return { model: layers.sequential(...chain), params: pack(params) };
}

/** The loss of a workload. */
export const lossOf = ({ loss }) => (loss === "binary" ? binaryCrossEntropy : crossEntropy);

/** The optimizer of a workload. */
export const optimizerOf = ({ optimizer, learningRate }) =>
  optimizer === "adam" ? adam(learningRate) : sgd(learningRate);

function mlp({ widths, activation }) {
  const dense = widths.slice(1).map((outputs, i) => layers.dense(widths[i], outputs));
  return dense.flatMap((layer, i) => (i < dense.length - 1 ? [layer, layers[activation]()] : [layer]));
}

function lenet() {
  const { conv2d, dense, flatten, maxPool2d, relu } = layers;
  if (conv2d === undefined || maxPool2d === undefined) {
    throw new Absent("@gradkit/layers exports no conv2d and maxPool2d yet");
  }
  return [
    ...[conv2d(1, 6, { kernel: 5, padding: 2 }), relu(), maxPool2d(2)],
    ...[conv2d(6, 16, { kernel: 5 }), relu(), maxPool2d(2)],
    ...[flatten(), dense(400, 120), relu(), dense(120, 84), relu(), dense(84, 10)],
  ];
}

const hasParameters = ({ kind }) => kind === "dense" || kind === "conv2d";

function parameters(inputs, layer) {
  const named = ["weight", "bias"].map((name) => {
    const { data, shape } = inputs[`${layer}.${name}`];
    return [name, fromData(data, shape)];
  });
  return Object.fromEntries(named);
}
