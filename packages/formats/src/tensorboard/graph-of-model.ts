import { expanded } from "../onnx/expanded.ts";
import { isLayerDescription, type LayerDescription } from "../onnx/layer-description.ts";
import type { GraphNode } from "./graph-node.ts";

/**
 * The picture of a model for TensorBoard's graph page: one node for each layer, named by its path (`0/dense`), so that
 * layers made of layers fold, and a node for every sum and junction.
 *
 * @param model - a layer, or its description
 * @throws RangeError when something inside is no description of a layer.
 * @example
 * import { graphOfModel } from "@gradkit/formats";
 * import { dense, relu, residual, sequential } from "@gradkit/layers";
 * const model = sequential(dense(4, 4), residual(sequential(dense(4, 4), relu())));
 * console.log(graphOfModel(model).map(({ name }) => name)); // [ 'input', '0/dense', '1/0/0/dense', '1/0/1/relu', '1/add' ]
 */
export function graphOfModel(model: LayerDescription): readonly GraphNode[] {
  const nodes: GraphNode[] = [{ name: "input", op: "input" }];
  const add = (node: GraphNode): string => {
    nodes.push(node);
    return node.name;
  };
  draw(model, "", "input", add);
  return nodes;
}

/** Adds the nodes of a layer behind `input` and gives the name of the last. */
function draw(given: unknown, path: string, input: string, add: (node: GraphNode) => string): string {
  if (!isLayerDescription(given)) {
    throw new RangeError(`graphOfModel: ${JSON.stringify(given)} at "${path}" is no description of a layer.`);
  }
  const layer = expanded(given);
  const { layers, layer: inner, shortcut, merge } = layer.config;
  const list: readonly unknown[] = Array.isArray(layers) ? layers : [];
  switch (layer.kind) {
    case "sequential":
      return list.reduce<string>((from, child, i) => draw(child, `${path}${i}/`, from, add), input);
    case "parallel": {
      const ends = list.map((child, i) => draw(child, `${path}${i}/`, input, add));
      return add({ name: `${path}${String(merge)}`, op: String(merge), inputs: ends });
    }
    case "residual": {
      const beside = shortcut === undefined ? input : draw(shortcut, `${path}1/`, input, add);
      return add({ name: `${path}add`, op: "add", inputs: [beside, draw(inner, `${path}0/`, input, add)] });
    }
    case "shared":
      return draw(inner, path, input, add);
    default:
      return add({ name: path + layer.kind, op: layer.kind, inputs: [input], detail: settings(layer) });
  }
}

/** The settings that are plain numbers, words and truth values. */
function settings({ config }: LayerDescription): string {
  return Object.entries(config)
    .filter(([, value]) => ["number", "string", "boolean"].includes(typeof value) || Array.isArray(value))
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(", ");
}
