import { int, ints } from "../attributes.ts";
import type { GraphBuilder } from "../graph-builder.ts";
import type { LayerExporter } from "../layer-exporter.ts";
import { channelsLast } from "../value.ts";
import { project } from "./dense.ts";

/** Vanishes in a softmax beside anything else. */
const HIDDEN = -1e30;

/** Self-attention, written out: projections, heads apart, scores, softmax, heads together. */
export const exportMultiHeadAttention: LayerExporter = (site, x, graph) => {
  const last = channelsLast(graph, x);
  const [width, heads] = [site.number("width"), site.number("heads")];
  const apart = graph.ints("apart", [0, 0, heads, width / heads]);
  const headsOf = (name: string, axes: readonly number[]): string => {
    const projected = project(site, `${name}.`, last.name, graph, false);
    return graph.node("Transpose", [graph.node("Reshape", [projected, apart])], { perm: ints(axes) });
  };
  const queries = headsOf("query", [0, 2, 1, 3]);
  const scaled = graph.node("Mul", [queries, graph.floats("scale", [], [1 / Math.sqrt(width / heads)])]);
  const scores = graph.node("MatMul", [scaled, headsOf("key", [0, 2, 3, 1])]);
  const seen = site.flag("causal") ? pastOnly(graph, scores, x.shape[0]!) : scores;
  const attention = graph.node("Softmax", [seen], { axis: int(-1) });
  const attended = graph.node("MatMul", [attention, headsOf("value", [0, 2, 1, 3])]);
  const together = graph.node("Transpose", [attended], { perm: ints([0, 2, 1, 3]) });
  const joined = graph.node("Reshape", [together, graph.ints("together", [0, 0, width])]);
  return { ...last, name: project(site, "output.", joined, graph, false) };
};

function pastOnly(graph: GraphBuilder, scores: string, steps: number): string {
  const past = new Uint8Array(steps * steps).map((_, i) => Number(i % steps <= Math.floor(i / steps)));
  const mask = graph.bools("past", [steps, steps], past);
  return graph.node("Where", [mask, scores, graph.floats("hidden", [], [HIDDEN])]);
}
