import { fromData, transpose, type Tensor } from "@gradkit/tensor";
import { requireLength, type ChainState, type NodeRule } from "./chain-state.ts";
import type { NodeReader } from "./node-reader.ts";

/** How a window moves: one number for sequences, two for images. */
type Lengths = number | readonly number[];

interface Window {
  readonly axes: number;
  readonly moves: {
    readonly stride: Lengths;
    readonly dilation: Lengths;
    readonly padding: Lengths | "same";
  };
  readonly places: readonly number[];
}

function windowOf(node: NodeReader, state: ChainState, kernel: readonly number[]): Window {
  const axes = kernel.length;
  state.requireChannelsFirst(node, axes);
  node.require("auto_pad", node.text("auto_pad", "NOTSET"), "NOTSET");
  node.require("ceil_mode", node.int("ceil_mode", 0), 0);
  const [stride, dilation] = ["strides", "dilations"].map((name) => lengthsOf(node, name, axes, 1));
  const pads = lengthsOf(node, "pads", 2 * axes, 0);
  const span = kernel.map((length, i) => (length - 1) * dilation![i]!);
  const same = span.every(
    (total, i) => pads[i] === Math.floor(total / 2) && pads[i + axes] === total - Math.floor(total / 2),
  );
  const before = pads.slice(0, axes);
  if (!same && before.some((width, i) => width !== pads[i + axes])) {
    throw node.refuse(`pads [${pads.join(", ")}] differ at both ends, which can only be read for "same"`);
  }
  const plain = (lengths: readonly number[]): Lengths => (axes === 1 ? lengths[0]! : lengths);
  const even = before.every((width, i) => width === pads[i + axes]);
  return {
    axes,
    moves: { stride: plain(stride!), dilation: plain(dilation!), padding: even ? plain(before) : "same" },
    places: kernel.map(
      (_, i) => Math.floor((state.shape[i]! + pads[i]! + pads[i + axes]! - span[i]! - 1) / stride![i]!) + 1,
    ),
  };
}

function lengthsOf(node: NodeReader, name: string, count: number, fallback: number): readonly number[] {
  const lengths = node.ints(name) ?? Array.from({ length: count }, () => fallback);
  if (lengths.length !== count || lengths.some((length) => length < fallback)) {
    throw node.refuse(`${name} [${lengths.join(", ")}] should be ${count} numbers of at least ${fallback}`);
  }
  return lengths;
}

const conv: NodeRule = (node, state) => {
  const weight = node.constant(1);
  const [outputs = 0, perGroup = 0, ...kernel] = weight.shape;
  if (kernel.length !== 1 && kernel.length !== 2) {
    throw node.refuse(
      `weights of shape [${weight.shape.join(", ")}] are for ${kernel.length} axes; 1 and 2 can be read`,
    );
  }
  const { axes, moves, places } = windowOf(node, state, kernel);
  const groups = node.int("group", 1);
  const inputs = state.width;
  if (perGroup * groups !== inputs) {
    throw node.refuse(
      `weights of shape [${weight.shape.join(", ")}] in ${groups} groups do not fit ${inputs} channels`,
    );
  }
  const bias = node.has(2) ? requireLength(node, "bias", node.constant(2), outputs) : undefined;
  const size = axes === 1 ? kernel[0] : kernel;
  const config = {
    inputs,
    outputs,
    kernel: size,
    ...moves,
    groups,
    ...(bias === undefined && { bias: false }),
  };
  const params = {
    weight: kernelLastOutputs(weight),
    ...(bias && { bias: fromData(bias.data(), [outputs]) }),
  };
  state.add({ kind: axes === 1 ? "conv1d" : "conv2d", config }, [...places, outputs], params);
  return undefined;
};

/** `[outputs, channels, kernel...]` as `[kernel..., channels, outputs]`. */
function kernelLastOutputs(weight: Tensor): Tensor {
  const turned = transpose(weight, [...weight.shape.slice(2).map((_, i) => i + 2), 1, 0]);
  return fromData(turned.data(), turned.shape);
}

/* @__NO_SIDE_EFFECTS__ */
function pool(kind: "maxPool" | "avgPool"): NodeRule {
  return (node, state) => {
    const kernel = node.ints("kernel_shape") ?? [];
    if (kernel.length !== 1 && kernel.length !== 2) {
      throw node.refuse(
        `kernel_shape [${kernel.join(", ")}] is for ${kernel.length} axes; 1 and 2 can be read`,
      );
    }
    const { axes, moves, places } = windowOf(node, state, kernel);
    const padded = moves.padding === "same" || [moves.padding].flat().some((width) => width > 0);
    if (kind === "avgPool" && padded) {
      node.require("count_include_pad", node.int("count_include_pad", 0), 1);
    }
    const size = axes === 1 ? kernel[0] : kernel;
    state.add({ kind: `${kind}${axes}d`, config: { size, ...moves } }, [...places, state.width]);
    return undefined;
  };
}

/** One number for each channel; the axes stay with length 1, as adaptive pooling has it. */
/* @__NO_SIDE_EFFECTS__ */
function global(kind: "Avg" | "Max"): NodeRule {
  return (node, state) => {
    const axes = state.shape.length - 1;
    state.requireChannelsFirst(node, axes);
    if (axes !== 1 && axes !== 2) {
      throw node.refuse(`pools over ${axes} axes; 1 and 2 can be read`);
    }
    const ones = Array.from({ length: axes }, () => 1);
    const config = { size: axes === 1 ? 1 : ones };
    state.add({ kind: `adaptive${kind}Pool${axes}d`, config }, [...ones, state.width]);
    return undefined;
  };
}

/** Means or maxima over all places, which leave one number for each channel. */
/* @__NO_SIDE_EFFECTS__ */
function reduced(kind: "Avg" | "Max"): NodeRule {
  return (node, state) => {
    const axes = state.shape.length - 1;
    const start = state.channelsFirst === true ? 2 : 1;
    const found = (node.ints("axes") ?? []).map((axis) => (axis < 0 ? axis + axes + 2 : axis));
    node.require(
      "axes",
      [...found].sort((a, b) => a - b),
      Array.from({ length: axes }, (_, i) => i + start),
    );
    node.require("keepdims", node.int("keepdims", 1), 0);
    if (axes !== 1 && axes !== 2) {
      throw node.refuse(`pools over ${axes} axes; 1 and 2 can be read`);
    }
    state.channelsFirst ??= false;
    state.add({ kind: `global${kind}Pool${axes}d`, config: {} }, [state.width]);
    return undefined;
  };
}

export const windowRules: Readonly<Record<string, NodeRule>> = {
  AveragePool: pool("avgPool"),
  Conv: conv,
  GlobalAveragePool: global("Avg"),
  GlobalMaxPool: global("Max"),
  MaxPool: pool("maxPool"),
  ReduceMax: reduced("Max"),
  ReduceMean: reduced("Avg"),
};
