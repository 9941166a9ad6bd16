import { named, pack, scope, type Shape, type Tree } from "@gradkit/tensor";
import type { ChainBuffers, Chained, ChainInputs, ChainOutputs, ChainParams, Layers } from "./chain.ts";
import { describeLayer } from "./describe-layer.ts";
import type { Layer, LayerPart } from "./layer.ts";
import { partsOf } from "./parts-of.ts";
import { requireChain } from "./require-chain.ts";

/** A chain of layers, itself a layer. */
export interface Sequential<L extends Layers> extends Layer<
  ChainInputs<L>,
  ChainOutputs<L>,
  ChainParams<L>,
  ChainBuffers<L>
> {
  /** The layers, in order. */
  readonly layers: L;
}

/**
 * Applies layers one after the other.
 *
 * A layer that does not fit the one before it is a compile error, and a run-time error with both widths and the
 * position when types were lost. The parameters are those of the layers, in order and in one contiguous block:
 * `0.weight`, `0.bias`, `2.weight` and so on. A layer that stands in two places has parameters of its own in each,
 * since it is a value; `shared` says otherwise.
 *
 * @throws RangeError when a layer expects another width than the one before it gives.
 * @example
 * import { dense, relu, sequential } from "@gradkit/layers";
 * import { rng } from "@gradkit/random";
 * import { ones } from "@gradkit/tensor";
 * const model = sequential(dense(784, 300), relu(), dense(300, 10));
 * const params = model.init(rng(0));
 * console.log(model.apply(params, ones([64, 784])).shape); // [ 64, 10 ]
 */
export function sequential<const L extends Layers>(...layers: L & Chained<L>): Sequential<L> {
  const chain: Layers = layers;
  const { inputs, outputs } = requireChain(chain);
  const parts = partsOf(chain);
  const names = chain.map(({ kind }, i) => `${i} (${kind})`);
  const model: Layer & { readonly layers: Layers } = {
    kind: "sequential",
    config: { layers: chain.map(describeLayer) },
    inputs,
    outputs,
    layers: chain,
    outputShape: (input: Shape) => chain.reduce((shape, layer) => layer.outputShape(shape), input),
    init: (rng, options) => scope(() => pack(parts.init(rng, options))),
    buffers: parts.buffers,
    apply: (params, x, context) => {
      const contexts = parts.contexts(context);
      const own = params as readonly Tree[];
      let y = x;
      for (let i = 0; i < chain.length; i++) {
        const before = y;
        y = named(names[i]!, () => chain[i]!.apply(own[i]!, before, contexts(i)));
      }
      return y;
    },
    parts(input) {
      let shape = input;
      return chain.map((layer, i): LayerPart => {
        const part = { name: String(i), layer, input: shape };
        shape = layer.outputShape(shape);
        return part;
      });
    },
  };
  return model as unknown as Sequential<L>;
}
