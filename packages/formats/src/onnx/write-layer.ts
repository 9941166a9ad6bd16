import { activationExporters } from "./exporters/activations.ts";
import { adaptivePoolingExporters } from "./exporters/adaptive-pooling.ts";
import { exportMultiHeadAttention } from "./exporters/attention.ts";
import { compositeExporters } from "./exporters/composites.ts";
import { convolutionExporters } from "./exporters/convolutions.ts";
import { exportDense } from "./exporters/dense.ts";
import { normExporters } from "./exporters/norms.ts";
import { poolingExporters } from "./exporters/pooling.ts";
import { recurrentExporters } from "./exporters/recurrent.ts";
import { shapeExporters } from "./exporters/shapes.ts";
import type { LayerExporter } from "./layer-exporter.ts";

let table: ReadonlyMap<string, LayerExporter> | undefined;

/** How each kind of layer is written. Made at the first use, so that programs that write no ONNX leave it out. */
function exportersByKind(): ReadonlyMap<string, LayerExporter> {
  table ??= new Map(
    Object.entries({
      ...activationExporters,
      ...adaptivePoolingExporters,
      ...convolutionExporters,
      ...normExporters,
      ...poolingExporters,
      ...recurrentExporters,
      ...shapeExporters,
      ...compositeExporters((site, x, graph) => writeLayer(site, x, graph)),
      dense: exportDense,
      multiHeadAttention: exportMultiHeadAttention,
    }),
  );
  return table;
}

/** Writes any layer. */
export const writeLayer: LayerExporter = (site, x, graph) => {
  const exporters = exportersByKind();
  const exporter = exporters.get(site.layer.kind);
  if (exporter === undefined) {
    throw site.refuse(
      `there is no way to write this kind; known are ${[...exporters.keys()].sort().join(", ")}`,
    );
  }
  const outer = graph.path;
  graph.path = site.path;
  const y = exporter(site, x, graph);
  graph.path = outer;
  return y;
};
