import type { Shape, Tensor } from "@gradkit/tensor";
import type { GraphMessage, NodeMessage } from "../messages.ts";
import { ChainState, type NodeRule } from "./chain-state.ts";
import { denseRules } from "./dense-rules.ts";
import { elementwiseRules } from "./elementwise-rules.ts";
import type { ImportedOnnx } from "./imported.ts";
import { NodeReader } from "./node-reader.ts";
import { refuseOnnx } from "./refuse.ts";
import { shapeRules } from "./shape-rules.ts";
import { windowRules } from "./window-rules.ts";

/** How each operation is read. */
function rulesByOperation(): ReadonlyMap<string, NodeRule> {
  return new Map(Object.entries({ ...denseRules, ...elementwiseRules, ...shapeRules, ...windowRules }));
}

/** Reads a graph of one chain from its input to its output, each node by the rule for its operation. */
export function readChain(graph: GraphMessage, constants: ReadonlyMap<string, Tensor>): ImportedOnnx {
  const { name, shape } = inputOf(graph, constants);
  const state = new ChainState(shape);
  const rules = rulesByOperation();
  const nodes = inOrder(graph, constants, name);
  let inputFirst = false;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    const rule = rules.get(node.opType);
    if (rule === undefined) {
      throw node.refuse(
        `there is no way to read this operation; known are ${[...rules.keys()].sort().join(", ")}`,
      );
    }
    const before = state.channelsFirst;
    const turned = node.opType === "Transpose";
    if (rule(node, state, nodes[i + 1]) === "took next") {
      i++;
    }
    inputFirst ||=
      before === undefined && state.layers.length <= 1 && state.channelsFirst === true && !turned;
  }
  if (state.flattened !== undefined) {
    throw refuseOnnx(
      "output",
      "is a flattened image with its channels first, whose order would differ here.",
    );
  }
  const { layers, params, buffers } = state;
  const inputShape = inputFirst ? [...shape.slice(1), ...shape.slice(0, 1)] : shape;
  return { model: { kind: "sequential", config: { layers } }, params, buffers, inputShape };
}

function inputOf(
  graph: GraphMessage,
  constants: ReadonlyMap<string, Tensor>,
): { readonly name: string; readonly shape: Shape } {
  // Old files list constants among the inputs.
  const inputs = (graph.input ?? []).filter(({ name }) => !constants.has(name ?? ""));
  const [input] = inputs;
  if (input === undefined || inputs.length > 1) {
    throw refuseOnnx("inputs", `are ${inputs.length}, but a chain of layers has one.`);
  }
  const shape = input.type?.tensorType?.shape?.dim?.slice(1).map(({ dimValue }) => dimValue ?? -1);
  if (shape?.every((length) => length > 0) !== true) {
    throw refuseOnnx(`input ${JSON.stringify(input.name)}`, "has no fixed shape besides the batch.");
  }
  return { name: input.name ?? "", shape };
}

/** The nodes from the input to the output; every one takes what the one before gives, and nobody else does. */
function inOrder(graph: GraphMessage, constants: ReadonlyMap<string, Tensor>, input: string): NodeReader[] {
  const users = new Map<string, NodeMessage[]>();
  for (const node of graph.node ?? []) {
    for (const name of node.input ?? []) {
      users.set(name, [...(users.get(name) ?? []), node]);
    }
  }
  const chain: NodeReader[] = [];
  const met = new Set<NodeMessage>();
  let value = input;
  while (value !== graph.output?.[0]?.name) {
    const [node, ...more] = users.get(value) ?? [];
    if (node === undefined || more.length > 0 || met.has(node)) {
      throw refuseOnnx(
        `value ${JSON.stringify(value)}`,
        `is taken by ${node === undefined ? "no node" : "several nodes"}, but only a chain of layers can be read.`,
      );
    }
    met.add(node);
    chain.push(new NodeReader(node, constants));
    value = node.output?.[0] ?? "";
  }
  return chain;
}
