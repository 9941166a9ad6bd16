import { pack, scope, type Shape, type Tree } from "@gradkit/tensor";
import type { ChainBuffers, Chained, ChainInputs, ChainOutputs, ChainParams, Layers } from "./chain.ts";
import type { Layer, LayerConfig } from "./layer.ts";
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
 * `0.weight`, `0.bias`, `2.weight` and so on.
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
  const config: LayerConfig = { layers: chain.map(({ kind, config: own }) => ({ kind, ...own })) };
  const model: Layer & { readonly layers: Layers } = {
    kind: "sequential",
    config,
    inputs,
    outputs,
    layers: chain,
    outputShape: (input: Shape) => chain.reduce((shape, layer) => layer.outputShape(shape), input),
    init: (rng, options) => scope(() => pack(chain.map((layer) => layer.init(rng, options)))),
    buffers: (options) => chain.map((layer) => layer.buffers(options)),
    apply: (params, x, { training, rng, buffers } = {}) => {
      const own = params as readonly Tree[];
      const carried = buffers as readonly Tree[] | undefined;
      let y = x;
      for (let i = 0; i < chain.length; i++) {
        y = chain[i]!.apply(own[i]!, y, { training, rng, buffers: carried?.[i] });
      }
      return y;
    },
  };
  return model as unknown as Sequential<L>;
}
