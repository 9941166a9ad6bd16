import type { Tree } from "@gradkit/tensor";
import { describeLayer } from "./describe-layer.ts";
import type { Layer, Nothing, SameWidth } from "./layer.ts";
import { multiplyAddsOf } from "./multiply-adds-of.ts";

/**
 * A layer whose parameters (and buffers) are the same wherever it stands in a model: all places with this name share
 * those of the first one, which is where they lie in the tree; the others have none. Gradients of all places add up.
 *
 * Layers are values, so a layer without this that stands in two places has parameters of its own in each.
 *
 * @param name What the places have in common; it is kept in the description of a model, so a model built again shares
 * as well.
 * @throws RangeError by `init` when two places with this name hold different layers.
 * @example
 * import { dense, relu, sequential, shared, summarize } from "@gradkit/layers";
 * const step = shared("step", dense(8, 8));
 * const model = sequential(step, relu(), step, relu(), dense(8, 2));
 * console.log(summarize(model, [8]).parameters); // 90
 */
export function shared<In extends number, Out extends number | SameWidth, P extends Tree, B extends Tree>(
  name: string,
  layer: Layer<In, Out, P, B>,
): Layer<In, Out, P | Nothing, B | Nothing> {
  const description = JSON.stringify(describeLayer(layer));
  /** Whether this is the first place of the name, the one that holds the tensors. */
  const isFirst = (met: Map<string, string> | undefined): boolean => {
    const before = met?.get(name);
    if (before !== undefined && before !== description) {
      throw new RangeError(
        `shared: "${name}" stands for different layers: ${before} and ${description}. Use another name for one.`,
      );
    }
    met?.set(name, description);
    return before === undefined;
  };
  const made: Layer<In, Out> = {
    kind: "shared",
    config: { name, layer: describeLayer(layer) },
    inputs: layer.inputs,
    outputs: layer.outputs,
    outputShape: (input) => layer.outputShape(input),
    multiplyAdds: (input) => multiplyAddsOf(layer, input),
    init: (rng, options) => (isFirst(options?.shared) ? layer.init(rng, options) : {}),
    buffers: (options) => (isFirst(options?.shared) ? layer.buffers(options) : {}),
    apply(params, x, context = {}) {
      const trees = context.shared?.get(name) ?? { params, buffers: context.buffers };
      context.shared?.set(name, trees);
      return layer.apply(trees.params as P, x, { ...context, buffers: trees.buffers as B | undefined });
    },
  };
  return made as unknown as Layer<In, Out, P | Nothing, B | Nothing>;
}
