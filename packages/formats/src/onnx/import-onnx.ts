import type { Shape } from "@gradkit/tensor";
import { decode, type MessageOf } from "../protobuf/message.ts";
import { reasonOf } from "../reason-of.ts";
import { DESCRIPTION } from "./export-onnx.ts";
import { constantsOf } from "./import/constants.ts";
import { treesFromDescription } from "./import/from-description.ts";
import { readChain } from "./import/read-chain.ts";
import type { ImportedOnnx } from "./import/imported.ts";
import { refuseOnnx } from "./import/refuse.ts";
import { isLayerDescription } from "./layer-description.ts";
import { modelProto, type GraphMessage } from "./messages.ts";

/**
 * Reads an ONNX file back into layers and parameters.
 *
 * A file that `exportOnnx` wrote carries the description of its layers, so every kind comes back with the parameters as
 * they were. Files of others, such as PyTorch, are read node by node where they are a chain of dense layers, convolutions,
 * pooling, norms, activations and changes of shape: channels come first there and last here, so an input of
 * `[batch, channels, height, width]` becomes one of `[batch, height, width, channels]`, and the weights of a dense layer
 * behind a flattened image are put in order. What is not known is refused, with the name of the node.
 *
 * @param bytes - the whole file
 * @throws FormatError when the file is damaged or holds something that cannot be read; `place` names it.
 * @example
 * import { exportOnnx, importOnnx } from "@gradkit/formats";
 * import { ones } from "@gradkit/tensor";
 * const dense = { kind: "dense", config: { inputs: 2, outputs: 1 } };
 * const file = exportOnnx(dense, { weight: ones([2, 1]), bias: ones([1]) }, { inputShape: [2] });
 * const { model, inputShape } = importOnnx(file);
 * console.log(model.kind, inputShape); // dense [ 2 ]
 * @see https://onnx.ai/onnx/repo-docs/IR.html
 */
export function importOnnx(bytes: Uint8Array): ImportedOnnx {
  const { graph, metadataProps } = decodeModel(bytes);
  if (graph === undefined) {
    throw refuseOnnx("model", "has no graph.");
  }
  const constants = constantsOf(graph);
  const description = metadataProps?.find(({ key }) => key === DESCRIPTION)?.value;
  if (description === undefined) {
    return readChain(graph, constants);
  }
  const model = parse(description);
  if (!isLayerDescription(model)) {
    throw refuseOnnx("metadata", `${DESCRIPTION} is no description of a layer.`);
  }
  return { model, ...treesFromDescription(model, constants), inputShape: inputShapeOf(graph) };
}

function decodeModel(bytes: Uint8Array): MessageOf<(typeof modelProto)["fields"]> {
  try {
    return decode(modelProto, bytes);
  } catch (error) {
    throw refuseOnnx("model", `is no protobuf message: ${reasonOf(error)}.`);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuseOnnx("metadata", `${DESCRIPTION} is no JSON.`);
  }
}

function inputShapeOf({ input }: GraphMessage): Shape | undefined {
  const lengths = input?.[0]?.type?.tensorType?.shape?.dim?.slice(1).map(({ dimValue }) => dimValue);
  return lengths?.every((length) => length !== undefined) === true ? lengths : undefined;
}
