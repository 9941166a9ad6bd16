import { int, ints } from "../attributes.ts";
import { repeated } from "../graph-builder.ts";
import type { LayerExporter } from "../layer-exporter.ts";
import { channelsFirst } from "../value.ts";
import { windowOf } from "./window.ts";

const maxPool: LayerExporter = (site, x, graph) => {
  const { attributes, places } = windowOf(site, x, "size");
  const first = channelsFirst(graph, x);
  const name = graph.node("MaxPool", [first.name], attributes);
  return { ...first, name, shape: [...places, ...x.shape.slice(-1)] };
};

/** Zeros of the padding count. AveragePool knows no dilation before opset 19, so a convolution with equal weights does that. */
const avgPool: LayerExporter = (site, x, graph) => {
  const { attributes, places, kernel, dilated } = windowOf(site, x, "size");
  const { dilations, ...undilated } = attributes;
  const first = channelsFirst(graph, x);
  const channels = x.shape[x.shape.length - 1]!;
  const shape = [...places, channels];
  if (!dilated) {
    const name = graph.node("AveragePool", [first.name], { ...undilated, count_include_pad: int(1) });
    return { ...first, name, shape };
  }
  const size = kernel.reduce((product, length) => product * length, 1);
  const weights = [channels, 1, ...kernel];
  const equal = graph.floats("weights", weights, repeated(1 / size, weights));
  const name = graph.node("Conv", [first.name, equal], {
    ...undilated,
    ...(dilations && { dilations }),
    group: int(channels),
  });
  return { ...first, name, shape };
};

/** One number for each channel, over all places. */
/* @__NO_SIDE_EFFECTS__ */
function global(opType: "ReduceMean" | "ReduceMax"): LayerExporter {
  return (_, x, graph) => {
    const start = x.layout === "channels first" ? 2 : 1;
    const axes = x.shape.slice(1).map((_, i) => i + start);
    const name = graph.node(opType, [x.name], { axes: ints(axes), keepdims: int(0) });
    return { name, shape: x.shape.slice(-1), layout: "channels last" };
  };
}

export const poolingExporters: Readonly<Record<string, LayerExporter>> = {
  avgPool1d: avgPool,
  avgPool2d: avgPool,
  globalAvgPool1d: global("ReduceMean"),
  globalAvgPool2d: global("ReduceMean"),
  globalMaxPool1d: global("ReduceMax"),
  globalMaxPool2d: global("ReduceMax"),
  maxPool1d: maxPool,
  maxPool2d: maxPool,
};
