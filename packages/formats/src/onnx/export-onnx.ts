import type { Shape, Tree } from "@gradkit/tensor";
import { encode } from "../protobuf/message.ts";
import { onnxTypes } from "./element-types.ts";
import { GraphBuilder } from "./graph-builder.ts";
import type { LayerDescription } from "./layer-description.ts";
import { LayerSite } from "./layer-site.ts";
import { modelProto, type NodeMessage, type ValueInfoMessage } from "./messages.ts";
import { channelsLast } from "./value.ts";
import { writeLayer } from "./write-layer.ts";

/** The version of ONNX's operations that models are written in; runtimes since 2022 know it. */
const OPSET = 17;

/** The name of the metadata that holds the description of the layers, from which `importOnnx` makes them again. */
export const DESCRIPTION = "gradkit.model";

/** What goes into a model, and what its ends are called. */
export interface ExportOnnxOptions {
  /** The shape of one sample, without the batch axis. */
  readonly inputShape: Shape;
  /** The running means and variances of norms: `model.buffers()`, as training has left them. */
  readonly buffers?: Tree;
  /** The type of the input; indices for an embedding may come as integers. Default "float32". */
  readonly inputDtype?: "float32" | "int32" | "int64";
  /** Default "x". */
  readonly inputName?: string;
  /** Default "y". */
  readonly outputName?: string;
}

/**
 * Writes a model as an ONNX file: the layers as `apply` computes them outside training, in float32, for a batch of any
 * size, in opset 17.
 *
 * Images stay as gradkit has them, `[batch, height, width, channels]`; transposes stand only where a chain of layers
 * that want channels first begins and ends. Parameters keep their paths as names (`0.weight`), except for those of recurrent
 * layers, which ONNX joins. The description of the layers goes into the metadata, for `importOnnx`. Dropout is left out, and so are masks, which come through the context.
 *
 * @param model - a layer, or its description
 * @param params - its parameters
 * @throws RangeError for a kind of layer that cannot be written (`lambda`), or settings and parameters that do not fit.
 * @example
 * import { exportOnnx } from "@gradkit/formats";
 * import { fromData } from "@gradkit/tensor";
 * const model = { kind: "dense", config: { inputs: 2, outputs: 1 } };
 * const params = { weight: fromData(Float32Array.of(1, 2), [2, 1]), bias: fromData(Float32Array.of(3), [1]) };
 * console.log(exportOnnx(model, params, { inputShape: [2] }).length > 100); // true
 * @see https://onnx.ai/onnx/operators
 */
export function exportOnnx(model: LayerDescription, params: Tree, options: ExportOnnxOptions): Uint8Array {
  const { inputShape, buffers, inputDtype = "float32", inputName = "x", outputName = "y" } = options;
  const graph = new GraphBuilder([inputName, outputName]);
  const site = new LayerSite({ kind: model.kind, config: model.config }, "", params, buffers);
  const input = { name: inputName, shape: inputShape, layout: "channels last" } as const;
  const output = channelsLast(graph, writeLayer(site, input, graph));
  graph.path = "";
  return encode(modelProto, {
    irVersion: 8,
    producerName: "gradkit",
    graph: {
      node: ending(graph.nodes, output.name, outputName),
      name: model.kind,
      initializer: graph.constants,
      input: [valueInfo(inputName, inputShape, onnxTypes[inputDtype])],
      output: [valueInfo(outputName, output.shape, onnxTypes.float32)],
    },
    opsetImport: [{ domain: "", version: OPSET }],
    metadataProps: [{ key: DESCRIPTION, value: JSON.stringify({ kind: model.kind, config: model.config }) }],
  });
}

/** The nodes with the last value under the name of the output; a model that does nothing gets a node that copies. */
function ending(nodes: readonly NodeMessage[], value: string, name: string): readonly NodeMessage[] {
  const renamed = (names: readonly string[] = []): readonly string[] =>
    names.map((given) => (given === value ? name : given));
  return nodes.some(({ output }) => output?.includes(value))
    ? nodes.map((node) => ({ ...node, input: renamed(node.input), output: renamed(node.output) }))
    : [...nodes, { input: [value], output: [name], name, opType: "Identity" }];
}

function valueInfo(name: string, shape: Shape, elemType: number): ValueInfoMessage {
  const dim = [{ dimParam: "batch" }, ...shape.map((dimValue) => ({ dimValue }))];
  return { name, type: { tensorType: { elemType, shape: { dim } } } };
}
