import { float, int, ints } from "../attributes.ts";
import { repeated, type GraphBuilder } from "../graph-builder.ts";
import type { LayerExporter } from "../layer-exporter.ts";
import type { LayerSite } from "../layer-site.ts";
import { channelsFirst, channelsLast } from "../value.ts";

/** Factor and offset, ones and zeros where a norm learns none. */
function affine(site: LayerSite, graph: GraphBuilder, shape: readonly number[]): readonly [string, string] {
  const [weight, bias] = [site.find("weight"), site.find("bias")];
  return weight === undefined || bias === undefined
    ? [graph.floats("ones", shape, repeated(1, shape)), graph.floats("zeros", shape, repeated(0, shape))]
    : [graph.parameter(site.pathOf("weight"), weight), graph.parameter(site.pathOf("bias"), bias)];
}

const epsilonOf = (site: LayerSite): number => site.number("epsilon", 1e-5);

/** With the running mean and variance. */
const batchNorm: LayerExporter = (site, x, graph) => {
  const first = channelsFirst(graph, x);
  const buffers = ["runningMean", "runningVariance"].map((name) =>
    graph.parameter(site.pathOf(name), site.buffer(name)),
  );
  const inputs = [first.name, ...affine(site, graph, x.shape.slice(-1)), ...buffers];
  return { ...first, name: graph.node("BatchNormalization", inputs, { epsilon: float(epsilonOf(site)) }) };
};

const layerNorm: LayerExporter = (site, x, graph) => {
  const { shape } = site.layer.config;
  const axes = Array.isArray(shape) ? shape.length : 1;
  const last = channelsLast(graph, x);
  const inputs = [last.name, ...affine(site, graph, x.shape.slice(-axes))];
  const attributes = { axis: int(-axes), epsilon: float(epsilonOf(site)) };
  return { ...last, name: graph.node("LayerNormalization", inputs, attributes) };
};

const instanceNorm: LayerExporter = (site, x, graph) => {
  const first = channelsFirst(graph, x);
  const inputs = [first.name, ...affine(site, graph, x.shape.slice(-1))];
  return { ...first, name: graph.node("InstanceNormalization", inputs, { epsilon: float(epsilonOf(site)) }) };
};

/** Opset 17 has no group norm: an instance norm with the channels of a group and all places in one row. */
const groupNorm: LayerExporter = (site, x, graph) => {
  const first = channelsFirst(graph, x);
  const groups = site.number("groups");
  const channels = x.shape[x.shape.length - 1]!;
  const places = x.shape.slice(0, -1);
  const rows = graph.node("Reshape", [first.name, graph.ints("rows", [0, groups, -1])]);
  const unit = [repeated(1, [groups]), repeated(0, [groups])].map((values) =>
    graph.floats("unit", [groups], values),
  );
  const normed = graph.node("InstanceNormalization", [rows, ...unit], { epsilon: float(epsilonOf(site)) });
  const back = graph.node("Reshape", [normed, graph.ints("shape", [0, channels, ...places])]);
  if (site.find("weight") === undefined) {
    return { ...first, name: back };
  }
  const wide = graph.ints("wide", [channels, ...places.map(() => 1)]);
  const [factor, offset] = affine(site, graph, [channels]).map((name) => graph.node("Reshape", [name, wide]));
  return { ...first, name: graph.node("Add", [graph.node("Mul", [back, factor!]), offset!]) };
};

/** `x / sqrt(mean x^2 + epsilon) weight`. */
const rmsNorm: LayerExporter = (site, x, graph) => {
  const last = channelsLast(graph, x);
  const square = graph.node("Mul", [last.name, last.name]);
  const power = graph.node("ReduceMean", [square], { axes: ints([-1]), keepdims: int(1) });
  const raised = graph.node("Add", [power, graph.floats("epsilon", [], [site.number("epsilon", 1e-6)])]);
  const normed = graph.node("Div", [last.name, graph.node("Sqrt", [raised])]);
  const weight = graph.parameter(site.pathOf("weight"), site.parameter("weight"));
  return { ...last, name: graph.node("Mul", [normed, weight]) };
};

export const normExporters: Readonly<Record<string, LayerExporter>> = {
  batchNorm,
  groupNorm,
  instanceNorm,
  layerNorm,
  rmsNorm,
};
