import type { LayerDescription } from "./layer-description.ts";

/** The chain of simpler layers that some kinds are made of, with the same parameters; other layers as they are. */
export function expanded(layer: LayerDescription): LayerDescription {
  switch (layer.kind) {
    case "separableConv2d":
      return separable(layer);
    case "transformerEncoderBlock":
      return encoderBlock(layer);
    default:
      return layer;
  }
}

function chain(layers: readonly unknown[]): LayerDescription {
  return { kind: "sequential", config: { layers } };
}

/** A depthwise convolution, then one over single pixels. */
function separable({ config }: LayerDescription): LayerDescription {
  const { inputs, outputs, multiplier = 1, bias, ...moves } = config;
  const between = Number(inputs) * Number(multiplier);
  return chain([
    { kind: "depthwiseConv2d", config: { ...moves, inputs, outputs: between, bias: false } },
    { kind: "conv2d", config: { inputs: between, outputs, kernel: 1, bias } },
  ]);
}

/** Attention and two dense layers, each with a shortcut and a norm before or after. */
function encoderBlock({ config }: LayerDescription): LayerDescription {
  const { width, heads, hidden, causal, epsilon, activation, norm } = config;
  const dense = (inputs: unknown, outputs: unknown): LayerDescription => ({
    kind: "dense",
    config: { inputs, outputs },
  });
  const drop = { kind: "dropout", config: {} };
  const normalize = { kind: "layerNorm", config: { shape: width, epsilon } };
  const parts = [
    [{ kind: "multiHeadAttention", config: { width, heads, causal } }, drop],
    [dense(width, hidden), activation, drop, dense(hidden, width), drop],
  ];
  return chain(
    parts.flatMap((part) =>
      norm === "pre"
        ? [{ kind: "residual", config: { layer: chain([normalize, ...part]) } }]
        : [{ kind: "residual", config: { layer: chain(part) } }, normalize],
    ),
  );
}
