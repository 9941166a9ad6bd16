import type { Generator } from "@gradkit/random";
import type { Tree } from "@gradkit/tensor";
import type { Layers } from "./chain.ts";
import type { InitOptions, LayerContext } from "./layer.ts";

/** What every layer made of layers does with them. */
interface Parts {
  readonly init: (rng: Generator, options?: InitOptions) => readonly Tree[];
  readonly buffers: (options?: InitOptions) => readonly Tree[];
  /** The context for each layer inside: that of the whole with the layer's own buffers. */
  readonly contexts: (context?: LayerContext) => (position: number) => LayerContext;
}

/** Parameters, buffers and contexts of layers inside another one, in order; shared layers get them once. */
export function partsOf(layers: Layers): Parts {
  return {
    init(rng, options = {}) {
      const inner = { ...options, shared: options.shared ?? new Map<string, string>() };
      return layers.map((layer) => layer.init(rng, inner));
    },
    buffers(options = {}) {
      const inner = { ...options, shared: options.shared ?? new Map<string, string>() };
      return layers.map((layer) => layer.buffers(inner));
    },
    contexts(context = {}) {
      const whole = { ...context, shared: context.shared ?? new Map<string, never>() };
      const carried = context.buffers as readonly Tree[] | undefined;
      return (position) => ({ ...whole, buffers: carried?.[position] });
    },
  };
}
