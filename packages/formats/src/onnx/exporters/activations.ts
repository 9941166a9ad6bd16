import { float, int } from "../attributes.ts";
import type { Attribute } from "../attributes.ts";
import type { GraphBuilder } from "../graph-builder.ts";
import type { LayerExporter } from "../layer-exporter.ts";
import type { LayerSite } from "../layer-site.ts";
import { channelsLast, type Value } from "../value.ts";

/** An activation that ONNX has as one operation on elements. */
/* @__NO_SIDE_EFFECTS__ */
function elementwise(
  opType: string,
  attributes: (site: LayerSite) => Readonly<Record<string, Attribute>> = () => ({}),
): LayerExporter {
  return (site, x, graph) => ({ ...x, name: graph.node(opType, [x.name], attributes(site)) });
}

/** An operation along the features. */
/* @__NO_SIDE_EFFECTS__ */
function alongFeatures(opType: string): LayerExporter {
  return (_, x, graph) => {
    const last = channelsLast(graph, x);
    return { ...last, name: graph.node(opType, [last.name], { axis: int(-1) }) };
  };
}

/** An activation put together from several operations. */
/* @__NO_SIDE_EFFECTS__ */
function composed(build: (x: string, graph: GraphBuilder, site: LayerSite) => string): LayerExporter {
  return (site, x, graph) => ({ ...x, name: build(x.name, graph, site) });
}

/** `y = x Phi(x)` with the error function, or by tanh. */
const gelu = composed((x, graph, site) => {
  const number = (value: number): string => graph.floats("number", [], [value]);
  const half = graph.node("Mul", [x, number(0.5)]);
  if (site.text("approximate", "none") === "none") {
    const error = graph.node("Erf", [graph.node("Mul", [x, number(Math.SQRT1_2)])]);
    return graph.node("Mul", [half, graph.node("Add", [error, number(1)])]);
  }
  const square = graph.node("Mul", [x, x]);
  const factor = graph.node("Add", [graph.node("Mul", [square, number(0.044715)]), number(1)]);
  const angle = graph.node("Mul", [graph.node("Mul", [x, factor]), number(Math.sqrt(2 / Math.PI))]);
  return graph.node("Mul", [half, graph.node("Add", [graph.node("Tanh", [angle]), number(1)])]);
});

/** One slope for each feature below zero. */
const prelu: LayerExporter = (site, x, graph) => {
  const last = channelsLast(graph, x);
  const slope = graph.parameter(site.pathOf("weight"), site.parameter("weight"));
  return { ...last, name: graph.node("PRelu", [last.name, slope]) };
};

const same: LayerExporter = (_: LayerSite, x: Value) => x;

/** How activations are written, and layers that do nothing when a model is used. */
export const activationExporters: Readonly<Record<string, LayerExporter>> = {
  dropout: same,
  elu: elementwise("Elu", (site) => ({ alpha: float(site.number("alpha", 1)) })),
  gelu,
  hardSigmoid: elementwise("HardSigmoid", () => ({ alpha: float(1 / 6), beta: float(0.5) })),
  hardSwish: elementwise("HardSwish"),
  identity: same,
  leakyRelu: elementwise("LeakyRelu", (site) => ({ alpha: float(site.number("negativeSlope", 0.01)) })),
  logSigmoid: composed((x, graph) => graph.node("Neg", [graph.node("Softplus", [graph.node("Neg", [x])])])),
  logSoftmax: alongFeatures("LogSoftmax"),
  mish: composed((x, graph) => graph.node("Mul", [x, graph.node("Tanh", [graph.node("Softplus", [x])])])),
  prelu,
  relu: elementwise("Relu"),
  selu: elementwise("Selu"),
  sigmoid: elementwise("Sigmoid"),
  silu: composed((x, graph) => graph.node("Mul", [x, graph.node("Sigmoid", [x])])),
  softmax: alongFeatures("Softmax"),
  softplus: elementwise("Softplus"),
  softsign: elementwise("Softsign"),
  spatialDropout: same,
  tanh: elementwise("Tanh"),
};
