import { onWayBack } from "../anomalies/watch.ts";
import { offering } from "../memory/destination.ts";
import { add } from "../ops/add.ts";
import type { Tensor } from "../tensor.ts";
import type { GraphNode } from "./graph-node.ts";
import { pathsTo } from "./paths-to.ts";

/**
 * Reverse accumulation: the gradient of `output` with respect to each of `sources`, in their order, given the
 * gradient `seed` with respect to the output; undefined for a source the output does not depend on. A gradient is
 * computed in the memory of its destination, if there is one and that is possible.
 *
 * Only the part of the graph between the sources and the output is walked.
 */
export function backward(
  output: Tensor,
  seed: Tensor,
  sources: readonly GraphNode[],
  destinations?: readonly Tensor[],
): readonly (Tensor | undefined)[] {
  const gradients = new Map<GraphNode, Tensor>();
  const places = destinations && new Map(destinations.map((place, i) => [sources[i]!, place]));
  const targets = new Set(sources);
  const order = output.node === undefined ? [] : pathsTo(targets, output.node);
  const onPath = new Set(order);
  if (output.node !== undefined) {
    gradients.set(output.node, seed);
  }
  for (let i = order.length - 1; i >= 0; i--) {
    const node = order[i]!;
    const gradient = gradients.get(node);
    if (gradient === undefined || targets.has(node)) {
      continue;
    }
    gradients.delete(node);
    for (let k = 0; k < node.inputs.length; k++) {
      const wayBack = node.gradients[k];
      const below = node.inputs[k]!.node;
      if (wayBack === undefined || below === undefined || !onPath.has(below)) {
        continue;
      }
      const sum = gradients.get(below);
      const place = sum === undefined ? places?.get(below) : undefined;
      const compute = (): Tensor => onWayBack(node.computedIn, () => wayBack(gradient));
      const part = place === undefined ? compute() : offering(place, compute);
      gradients.set(below, sum === undefined ? part : add(sum, part));
    }
  }
  return sources.map((source) => gradients.get(source));
}
