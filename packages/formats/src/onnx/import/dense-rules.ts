import { fromData, reshape, transpose, type Tensor } from "@gradkit/tensor";
import { requireLength, type ChainState, type NodeRule } from "./chain-state.ts";
import type { NodeReader } from "./node-reader.ts";

/** `alpha x W + beta b`, with 1 for both. */
const gemm: NodeRule = (node, state) => {
  node.require("alpha", node.float("alpha", 1), 1);
  node.require("beta", node.float("beta", 1), 1);
  node.require("transA", node.int("transA", 0), 0);
  const weight = node.int("transB", 0) === 1 ? transpose(node.constant(1)) : node.constant(1);
  addDense(node, state, weight, node.has(2) ? node.constant(2) : undefined);
  return undefined;
};

/** A product with constant weights, and the bias that is added behind. */
const matMul: NodeRule = (node, state, next) => {
  const bias = next?.opType === "Add" ? biasOf(next, node) : undefined;
  addDense(node, state, node.constant(1), bias);
  return bias === undefined ? undefined : "took next";
};

function biasOf(add: NodeReader, product: NodeReader): Tensor | undefined {
  const output = product.node.output?.[0];
  const place = add.node.input?.findIndex((name) => name !== output) ?? -1;
  const bias = add.constants.get(add.node.input?.[place] ?? "");
  return bias?.rank === 1 ? bias : undefined;
}

function addDense(node: NodeReader, state: ChainState, weight: Tensor, bias: Tensor | undefined): void {
  state.requireFeaturesLast(node);
  const [inputs, outputs] = weight.shape;
  if (weight.rank !== 2 || inputs !== state.width || outputs === undefined) {
    throw node.refuse(`weights of shape [${weight.shape.join(", ")}] do not fit ${state.width} features`);
  }
  const ordered = state.flattened === undefined ? weight : rowsInOrder(weight, state.flattened);
  state.flattened = undefined;
  const config = { inputs, outputs, ...(bias === undefined && { bias: false }) };
  const own = bias && requireLength(node, "bias", bias, outputs);
  const params = {
    weight: fromData(ordered.data(), ordered.shape),
    ...(own && { bias: fromData(own.data(), [outputs]) }),
  };
  state.add({ kind: "dense", config }, [...state.shape.slice(0, -1), outputs], params);
}

/** Rows of weights behind images that were flattened channels first, put in the order of channels last. */
function rowsInOrder(weight: Tensor, shape: readonly number[]): Tensor {
  const outputs = weight.shape[1]!;
  const axes = shape.map((_, i) => i);
  const apart = reshape(weight, [...shape.slice(-1), ...shape.slice(0, -1), outputs]);
  return reshape(transpose(apart, [...axes.slice(1), 0, shape.length]), [-1, outputs]);
}

export const denseRules: Readonly<Record<string, NodeRule>> = { Gemm: gemm, MatMul: matMul };
