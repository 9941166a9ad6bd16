import { int, ints } from "../attributes.ts";
import type { GraphBuilder } from "../graph-builder.ts";
import type { LayerExporter } from "../layer-exporter.ts";
import { channelsFirst } from "../value.ts";

/** Pools along one axis of channels-first values: regions from `floor(i length / size)` to `ceil((i + 1) length / size)`. */
/* @__NO_SIDE_EFFECTS__ */
function adaptive(opType: "ReduceMean" | "ReduceMax"): LayerExporter {
  return (site, x, graph) => {
    const axes = x.shape.length - 1;
    const size = site.numbers("size", axes);
    const first = channelsFirst(graph, x);
    const name = size.reduce(
      (inner, parts, i) => pooledAxis(graph, opType, inner, i + 2, x.shape[i]!, parts),
      first.name,
    );
    return { ...first, name, shape: [...size, ...x.shape.slice(-1)] };
  };
}

function pooledAxis(
  graph: GraphBuilder,
  opType: string,
  x: string,
  axis: number,
  length: number,
  parts: number,
): string {
  if (length === parts) {
    return x;
  }
  const along = graph.ints("axis", [axis]);
  const regions = Array.from({ length: parts }, (_, i) => {
    const start = graph.ints("start", [Math.floor((i * length) / parts)]);
    const end = graph.ints("end", [Math.ceil(((i + 1) * length) / parts)]);
    const region = graph.node("Slice", [x, start, end, along]);
    return graph.node(opType, [region], { axes: ints([axis]), keepdims: int(1) });
  });
  return graph.node("Concat", regions, { axis: int(axis) });
}

export const adaptivePoolingExporters: Readonly<Record<string, LayerExporter>> = {
  adaptiveAvgPool1d: adaptive("ReduceMean"),
  adaptiveAvgPool2d: adaptive("ReduceMean"),
  adaptiveMaxPool1d: adaptive("ReduceMax"),
  adaptiveMaxPool2d: adaptive("ReduceMax"),
};
