import { fromData, sizeOf } from "@gradkit/tensor";
import type { ChainState, NodeRule } from "./chain-state.ts";

/** Joins all axes but the first, and remembers when channels came first, because the weights behind are in that order. */
function flattenInto(state: ChainState): void {
  const places = sizeOf(state.shape.slice(0, -1));
  if (state.channelsFirst === true && state.shape.length > 1 && places > 1) {
    state.flattened = state.shape;
  }
  state.channelsFirst = undefined;
  state.add({ kind: "flatten", config: {} }, [sizeOf(state.shape)]);
}

const flatten: NodeRule = (node, state) => {
  node.require("axis", node.int("axis", 1), 1);
  flattenInto(state);
  return undefined;
};

const reshape: NodeRule = (node, state) => {
  node.require("allowzero", node.int("allowzero", 0), 0);
  const [, ...wanted] = Array.from(node.constant(1).data());
  const size = sizeOf(state.shape);
  const known = wanted.map((length, i) => (length === 0 ? (state.shape[i] ?? 0) : length));
  const rest = size / known.reduce((product, length) => (length === -1 ? product : product * length), 1);
  const shape = known.map((length) => (length === -1 ? rest : length));
  if (sizeOf(shape) !== size || !shape.every((length) => Number.isInteger(length) && length >= 0)) {
    throw node.refuse(`a sample of shape [${state.shape.join(", ")}] cannot become [${wanted.join(", ")}]`);
  }
  if (shape.length === 1) {
    flattenInto(state);
    return undefined;
  }
  if (state.channelsFirst === true && state.shape.length > 1) {
    throw node.refuse(
      "gives images with their channels first another shape, which can only be read for one axis",
    );
  }
  state.channelsFirst = undefined;
  state.add({ kind: "reshape", config: { shape } }, shape);
  return undefined;
};

/** Channels from the last axis to the first, or back: layers here do not see it. */
const transposed: NodeRule = (node, state) => {
  const rank = state.shape.length + 1;
  const found = (node.ints("perm") ?? []).join();
  const places = Array.from({ length: rank - 2 }, (_, i) => i);
  const toFirst = [0, rank - 1, ...places.map((i) => i + 1)].join();
  const toLast = [0, ...places.map((i) => i + 2), 1].join();
  if (found === toFirst && state.channelsFirst !== true) {
    state.channelsFirst = true;
  } else if (found === toLast && state.channelsFirst === true) {
    state.channelsFirst = false;
  } else {
    throw node.refuse(`perm [${found}] does not move the channels to the front or back`);
  }
  return undefined;
};

/** Rows of a constant table. */
const gather: NodeRule = (node, state) => {
  node.require("axis", node.int("axis", 0), 0);
  const table = node.constant(0);
  const [count, width] = table.shape;
  if (table.rank !== 2 || count === undefined || width === undefined) {
    throw node.refuse(`a table of shape [${table.shape.join(", ")}] has no rows`);
  }
  const weight = fromData(table.data(), [count, width]);
  state.channelsFirst = false;
  state.add({ kind: "embedding", config: { count, width } }, [...state.shape, width], { weight });
  return undefined;
};

/** Makes indices whole numbers, which an embedding does itself. */
const cast: NodeRule = (node, _, next) => {
  if (next?.opType !== "Gather") {
    throw node.refuse("changes the element type, which can only be read before Gather");
  }
  return undefined;
};

const pad: NodeRule = (node, state) => {
  node.require("mode", node.text("mode", "constant"), "constant");
  if (
    node.has(2) &&
    node
      .constant(2)
      .data()
      .some((value) => value !== 0)
  ) {
    throw node.refuse("pads with something other than zeros");
  }
  const axes = state.shape.length - 1;
  const pads = Array.from(node.constant(1).data());
  const first = state.channelsFirst === true ? 2 : 1;
  const edges = Array.from(
    { length: axes },
    (_, i) => [pads[first + i] ?? 0, pads[first + i + axes + 2] ?? 0] as const,
  );
  const total = edges.flat().reduce((sum, width) => sum + width, 0);
  if (
    (axes !== 1 && axes !== 2) ||
    pads.some((width) => width < 0) ||
    total !== pads.reduce((a, b) => a + b, 0)
  ) {
    throw node.refuse(`pads [${pads.join(", ")}] are not those of one or two axes of places`);
  }
  state.channelsFirst ??= false;
  const [[top, bottom], [left, right]] = [edges[0]!, edges[1] ?? ([0, 0] as const)];
  const widths = axes === 1 ? [top, bottom] : { top, bottom, left, right };
  const shape = state.shape.map((length, i) => length + (edges[i]?.[0] ?? 0) + (edges[i]?.[1] ?? 0));
  state.add({ kind: `zeroPadding${axes}d`, config: { widths } }, shape);
  return undefined;
};

export const shapeRules: Readonly<Record<string, NodeRule>> = {
  Cast: cast,
  Flatten: flatten,
  Gather: gather,
  Pad: pad,
  Reshape: reshape,
  Transpose: transposed,
};
