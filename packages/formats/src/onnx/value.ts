import type { Shape } from "@gradkit/tensor";
import { ints } from "./attributes.ts";
import type { GraphBuilder } from "./graph-builder.ts";

/**
 * A tensor that flows through the graph.
 *
 * ONNX wants channels right after the batch in convolutions, pooling and batch norm, and gradkit has them last. A value
 * stays as it came out until somebody needs the other order, so that a chain of convolutions is turned round only at its
 * ends.
 */
export interface Value {
  readonly name: string;
  /** The shape of one sample in gradkit's order, channels last, whatever the layout. */
  readonly shape: Shape;
  readonly layout: "channels last" | "channels first";
}

/** The value with its channels right after the batch. */
export function channelsFirst(graph: GraphBuilder, x: Value): Value {
  const rank = x.shape.length + 1;
  if (x.layout === "channels first" || rank < 3) {
    return { ...x, layout: "channels first" };
  }
  const places = Array.from({ length: rank - 2 }, (_, i) => i + 1);
  const name = graph.node("Transpose", [x.name], { perm: ints([0, rank - 1, ...places]) });
  return { ...x, name, layout: "channels first" };
}

/** The value with its channels along the last axis. */
export function channelsLast(graph: GraphBuilder, x: Value): Value {
  const rank = x.shape.length + 1;
  if (x.layout === "channels last" || rank < 3) {
    return { ...x, layout: "channels last" };
  }
  const places = Array.from({ length: rank - 2 }, (_, i) => i + 2);
  const name = graph.node("Transpose", [x.name], { perm: ints([0, ...places, 1]) });
  return { ...x, name, layout: "channels last" };
}

/** All values in one order: channels first where all are so already. */
export function inOneLayout(graph: GraphBuilder, values: readonly Value[]): readonly Value[] {
  return values.every(({ layout }) => layout === "channels first")
    ? values
    : values.map((value) => channelsLast(graph, value));
}

/** Numbers for the axes of one sample, put in the order of the value's layout, without the batch. */
export function inLayout(x: Value, perAxis: readonly number[]): readonly number[] {
  return x.layout === "channels last" ? perAxis : [...perAxis.slice(-1), ...perAxis.slice(0, -1)];
}
