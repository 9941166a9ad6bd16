import { int } from "../attributes.ts";
import { expanded } from "../expanded.ts";
import type { GraphBuilder } from "../graph-builder.ts";
import type { LayerExporter } from "../layer-exporter.ts";
import type { LayerSite } from "../layer-site.ts";
import { inOneLayout, type Value } from "../value.ts";

/** Layers made of layers, given how any layer is written. */
export function compositeExporters(write: LayerExporter): Readonly<Record<string, LayerExporter>> {
  const sequential: LayerExporter = (site, x, graph) =>
    site.list().reduce((value, layer) => write(layer, value, graph), x);
  const residual: LayerExporter = (site, x, graph) => {
    const y = write(site.inner("layer", "0"), x, graph);
    const { shortcut } = site.layer.config;
    return sum(graph, [shortcut === undefined ? x : write(site.inner("shortcut", "1"), x, graph), y]);
  };
  const parallel: LayerExporter = (site, x, graph) => {
    const branches = site.list().map((layer) => write(layer, x, graph));
    return site.text("merge") === "add" ? sum(graph, branches) : sideBySide(graph, branches);
  };
  return {
    parallel,
    residual,
    separableConv2d: (site, x, graph) => sequential(site.as(expanded(site.layer)), x, graph),
    sequential,
    shared: exportShared(write),
    transformerEncoderBlock: (site, x, graph) => sequential(site.as(expanded(site.layer)), x, graph),
  };
}

function sum(graph: GraphBuilder, values: readonly Value[]): Value {
  return inOneLayout(graph, values).reduce((left, right) => ({
    ...left,
    name: graph.node("Add", [left.name, right.name]),
  }));
}

function sideBySide(graph: GraphBuilder, values: readonly Value[]): Value {
  const alike = inOneLayout(graph, values);
  const [first] = alike as readonly [Value, ...Value[]];
  const axis = first.layout === "channels first" ? 1 : first.shape.length;
  const width = alike.reduce((total, { shape }) => total + shape[shape.length - 1]!, 0);
  const name = graph.node(
    "Concat",
    alike.map((value) => value.name),
    { axis: int(axis) },
  );
  return { ...first, name, shape: [...first.shape.slice(0, -1), width] };
}

/** A layer that stands at several places with the parameters of the first. */
function exportShared(write: LayerExporter): LayerExporter {
  const met = new WeakMap<GraphBuilder, Map<string, LayerSite>>();
  return (site, x, graph) => {
    const places = met.get(graph) ?? new Map<string, LayerSite>();
    met.set(graph, places);
    const name = site.text("name");
    const first = places.get(name) ?? site;
    places.set(name, first);
    return write(first.as(first.describe("layer")), x, graph);
  };
}
