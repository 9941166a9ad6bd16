import type { GraphBuilder } from "../graph-builder.ts";
import type { LayerExporter } from "../layer-exporter.ts";
import type { LayerSite } from "../layer-site.ts";
import { channelsLast } from "../value.ts";

/** `x W + b`: Gemm for rows, MatMul and Add for sequences of them. */
export const exportDense: LayerExporter = (site, x, graph) => {
  const last = channelsLast(graph, x);
  const outputs = site.parameter("weight").shape[1];
  if (outputs === undefined) {
    throw site.refuse("weight should have shape [inputs, outputs]");
  }
  return {
    ...last,
    name: project(site, "", last.name, graph, last.shape.length === 1),
    shape: [...last.shape.slice(0, -1), outputs],
  };
};

/** The product with the weights under `prefix`, and their bias if there is one. */
export function project(
  site: LayerSite,
  prefix: string,
  x: string,
  graph: GraphBuilder,
  rows: boolean,
): string {
  const [weightName, biasName] = [`${prefix}weight`, `${prefix}bias`];
  const weight = graph.parameter(site.pathOf(weightName), site.parameter(weightName));
  const found = site.find(biasName);
  const bias = found && graph.parameter(site.pathOf(biasName), found);
  if (rows && bias !== undefined) {
    return graph.node("Gemm", [x, weight, bias]);
  }
  const product = graph.node("MatMul", [x, weight]);
  return bias === undefined ? product : graph.node("Add", [product, bias]);
}
