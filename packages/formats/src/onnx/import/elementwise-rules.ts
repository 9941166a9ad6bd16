import { fromData } from "@gradkit/tensor";
import type { LayerDescription } from "../layer-description.ts";
import { requireLength, type NodeRule } from "./chain-state.ts";
import type { NodeReader } from "./node-reader.ts";

/** An operation on elements that is an activation. */
/* @__NO_SIDE_EFFECTS__ */
function activation(
  kind: string,
  configOf: (node: NodeReader) => LayerDescription["config"] = () => ({}),
): NodeRule {
  return (node, state) => {
    state.add({ kind, config: configOf(node) }, state.shape);
    return undefined;
  };
}

/** An operation along the features: the last axis here, in files the one that `axis` says. */
/* @__NO_SIDE_EFFECTS__ */
function alongFeatures(kind: string): NodeRule {
  return (node, state) => {
    const axis = node.int("axis", -1);
    const features = state.channelsFirst === true ? 1 : state.shape.length;
    if (axis !== features && (axis !== -1 || features !== state.shape.length)) {
      throw node.refuse(`axis is ${axis}, but the features stand at ${features}`);
    }
    state.add({ kind, config: {} }, state.shape);
    return undefined;
  };
}

const nothing: NodeRule = () => undefined;

const batchNorm: NodeRule = (node, state) => {
  if (state.shape.length > 1) {
    state.requireChannelsFirst(node, state.shape.length - 1);
  }
  node.require("training_mode", node.int("training_mode", 0), 0);
  const features = state.width;
  const [weight, bias, runningMean, runningVariance] = [1, 2, 3, 4].map((place) => {
    const found = requireLength(node, `input ${place}`, node.constant(place), features);
    return fromData(found.data(), [features]);
  });
  const config = { features, epsilon: node.float("epsilon", 1e-5) };
  state.add(
    { kind: "batchNorm", config },
    state.shape,
    { weight: weight!, bias: bias! },
    { runningMean: runningMean!, runningVariance: runningVariance! },
  );
  return undefined;
};

const layerNorm: NodeRule = (node, state) => {
  state.requireFeaturesLast(node);
  const axis = node.int("axis", -1);
  const shape = state.shape.slice(axis < 0 ? axis : axis - 1);
  const size = shape.reduce((product, length) => product * length, 1);
  const weight = fromData(requireLength(node, "scale", node.constant(1), size).data(), shape);
  const zeros = new Float32Array(size);
  const bias = fromData(
    node.has(2) ? requireLength(node, "bias", node.constant(2), size).data() : zeros,
    shape,
  );
  const config = { shape, epsilon: node.float("epsilon", 1e-5) };
  state.add({ kind: "layerNorm", config }, state.shape, { weight, bias });
  return undefined;
};

const prelu: NodeRule = (node, state) => {
  const given = node.constant(1);
  const slopes = given.data();
  if (slopes.length > 1 && state.shape.length > 1) {
    // Slopes for channels in front have ones behind them, because arrays are lined up at their last axes.
    if (given.shape[given.rank - 1] === slopes.length) {
      state.requireFeaturesLast(node);
    } else {
      state.requireChannelsFirst(node, state.shape.length - 1);
    }
  }
  const features = state.width;
  const weight = slopes.length === 1 ? new Float32Array(features).fill(slopes[0]!) : slopes;
  if (weight.length !== features) {
    throw node.refuse(`${weight.length} slopes do not fit ${features} features`);
  }
  state.add({ kind: "prelu", config: { features } }, state.shape, { weight: fromData(weight, [features]) });
  return undefined;
};

const hardSigmoid: NodeRule = (node, state, next) => {
  const alpha = node.float("alpha", 0.2);
  if (Math.abs(alpha - 1 / 6) > 1e-6 || node.float("beta", 0.5) !== 0.5) {
    throw node.refuse(`alpha ${alpha} and beta ${node.float("beta", 0.5)} should be 1/6 and 0.5`);
  }
  return activation("hardSigmoid")(node, state, next);
};

export const elementwiseRules: Readonly<Record<string, NodeRule>> = {
  BatchNormalization: batchNorm,
  Dropout: nothing,
  Elu: activation("elu", (node) => ({ alpha: node.float("alpha", 1) })),
  HardSigmoid: hardSigmoid,
  HardSwish: activation("hardSwish"),
  Identity: nothing,
  LayerNormalization: layerNorm,
  LeakyRelu: activation("leakyRelu", (node) => ({ negativeSlope: node.float("alpha", 0.01) })),
  LogSoftmax: alongFeatures("logSoftmax"),
  PRelu: prelu,
  Relu: activation("relu"),
  Selu: activation("selu"),
  Sigmoid: activation("sigmoid"),
  Softmax: alongFeatures("softmax"),
  Softplus: activation("softplus"),
  Softsign: activation("softsign"),
  Tanh: activation("tanh"),
};
