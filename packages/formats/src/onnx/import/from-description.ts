import { fromData, transpose, type Tensor, type Tree } from "@gradkit/tensor";
import { nestTree } from "../../trees/nest-tree.ts";
import { expanded } from "../expanded.ts";
import { isLayerDescription, type LayerDescription } from "../layer-description.ts";
import { refuseOnnx } from "./refuse.ts";
import { recurrentParams } from "./recurrent-params.ts";

/** The parameters and buffers of a model. */
export interface Trees {
  readonly params: Tree;
  readonly buffers: Tree;
}

/** Paths of real models have a handful of numbers; longer ones would only fill the stack. */
const LONGEST_PATH = 1000;

const buffersOf = new Set(["runningMean", "runningVariance"]);

const axesOfConvolutions = new Map([
  ["conv1d", 1],
  ["convTranspose1d", 1],
  ["conv2d", 2],
  ["convTranspose2d", 2],
  ["depthwiseConv2d", 2],
]);

/** Gathers the parameters of a model that `exportOnnx` wrote, by their paths, in gradkit's order of axes. */
export function treesFromDescription(model: LayerDescription, constants: ReadonlyMap<string, Tensor>): Trees {
  const shared = new Set<string>();
  return visit(model, "");

  function visit(given: unknown, path: string): Trees {
    if (path.length > LONGEST_PATH) {
      throw refuseOnnx("metadata", `layers are nested too deep at ${path.slice(0, 40)}...`);
    }
    if (!isLayerDescription(given)) {
      throw refuseOnnx("metadata", `${path === "" ? "the model" : path} is no description of a layer.`);
    }
    const layer = expanded(given);
    const at = (name: string): string => (path === "" ? name : `${path}.${name}`);
    if (layer.kind === "sequential" || layer.kind === "parallel") {
      const { layers } = layer.config;
      return list(
        (Array.isArray(layers) ? layers : []).map((inner: unknown, i) => visit(inner, at(String(i)))),
      );
    }
    if (layer.kind === "residual") {
      const { layer: inner, shortcut } = layer.config;
      return list([visit(inner, at("0")), ...(shortcut === undefined ? [] : [visit(shortcut, at("1"))])]);
    }
    if (layer.kind === "shared") {
      const name = String(layer.config["name"]);
      const first = !shared.has(name);
      shared.add(name);
      return first ? visit(layer.config["layer"], path) : { params: {}, buffers: {} };
    }
    return leaf(layer, path, constants);
  }
}

function list(parts: readonly Trees[]): Trees {
  return { params: parts.map(({ params }) => params), buffers: parts.map(({ buffers }) => buffers) };
}

/** What lies below a path: tensors named by the rest of their names. */
function leaf(layer: LayerDescription, path: string, constants: ReadonlyMap<string, Tensor>): Trees {
  const prefix = path === "" ? "" : `${path}.`;
  const own = [...constants].flatMap(([name, tensor]): [string, Tensor][] =>
    name.startsWith(prefix) && !name.includes("/") && isParameter(name.slice(prefix.length))
      ? [[name.slice(prefix.length), inGradkitOrder(layer.kind, name.slice(prefix.length), tensor)]]
      : [],
  );
  const recurrent = recurrentParams(layer, path, constants);
  return {
    params: recurrent ?? nestTree(new Map(own.filter(([name]) => !buffersOf.has(name)))),
    buffers: nestTree(new Map(own.filter(([name]) => buffersOf.has(name)))),
  };
}

/** Names of layers begin with a number, so what remains of a layer's own names does not. */
function isParameter(name: string): boolean {
  return /^(weight|bias|runningMean|runningVariance|(query|key|value|output)\.(weight|bias))$/.test(name);
}

/** ONNX's `[outputs, channels, kernel...]` as `[kernel..., channels, outputs]`, and alike for transposed convolutions. */
function inGradkitOrder(kind: string, name: string, tensor: Tensor): Tensor {
  const axes = axesOfConvolutions.get(kind);
  if (axes === undefined || name !== "weight") {
    return tensor;
  }
  if (tensor.rank !== axes + 2) {
    throw refuseOnnx(
      `${kind} weight`,
      `has shape [${tensor.shape.join(", ")}], which is no kernel with ${axes} axes.`,
    );
  }
  const turned = transpose(tensor, [...Array.from({ length: axes }, (_, i) => i + 2), 1, 0]);
  return fromData(turned.data(), turned.shape);
}
