import type { GraphBuilder } from "./graph-builder.ts";
import type { LayerSite } from "./layer-site.ts";
import type { Value } from "./value.ts";

/** Writes one kind of layer: adds its nodes to the graph and gives its output. */
export type LayerExporter = (site: LayerSite, x: Value, graph: GraphBuilder) => Value;
