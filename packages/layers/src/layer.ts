import type { Generator } from "@gradkit/random";
import type { DType, Shape, Tensor, Tree } from "@gradkit/tensor";

/** What a layer may need besides parameters and input. Layers made of layers pass it on. */
export interface LayerContext<B extends Tree = Tree> {
  /** Whether this is a training step: dropout drops and batch norm measures. Default false. */
  readonly training?: boolean | undefined;
  /** Where randomness comes from; layers that are random in training say so when it is missing. */
  readonly rng?: Generator | undefined;
  /** What the layer carries from step to step besides parameters (running means); updated in place in training. */
  readonly buffers?: B | undefined;
  /** Which places attention may look at, 0 where it may not: `[batch, keys]` or `[batch, queries, keys]`. */
  readonly mask?: Tensor | undefined;
  /** The parameters and buffers of shared layers by name, as far as they were met; see `shared`. */
  readonly shared?: Map<string, SharedTrees> | undefined;
}

/** What the places of a shared layer have in common. */
export interface SharedTrees {
  readonly params: Tree;
  readonly buffers: Tree | undefined;
}

/** How parameters are made. */
export interface InitOptions {
  /** Element type of the parameters, float32 unless said otherwise. */
  readonly dtype?: Extract<DType, "float32" | "float64">;
  /** Which shared layers have got their parameters already, and their configs as JSON; see `shared`. */
  readonly shared?: Map<string, string>;
}

/** A plain description of a layer, enough to build it again. */
export type LayerConfig = { readonly [name: string]: ConfigValue };
/** What a {@link LayerConfig} may hold: whatever JSON can write. */
export type ConfigValue = string | number | boolean | null | readonly ConfigValue[] | LayerConfig;

/** Marks a layer that leaves the width as it finds it, whatever it is. */
export type SameWidth = "same";

/** A layer inside another one. */
export interface LayerPart {
  /** Its place in the tree of parameters, such as `0`. */
  readonly name: string;
  readonly layer: Layer;
  /** The shape of one input that it is given. */
  readonly input: Shape;
}

/**
 * A layer: a value that describes a computation and holds no tensors.
 *
 * `In` and `Out` are the lengths of the last axis of input and output: a literal where the layer fixes it, `number`
 * where it accepts or gives any, and `"same"` as `Out` where it keeps what comes in. Parameters are a plain tree
 * that {@link Layer.init} makes and {@link Layer.apply} is given; what must survive from step to step without being
 * trained is a second tree, the buffers, and reaches the layer through the context.
 */
export interface Layer<
  In extends number = number,
  Out extends number | SameWidth = number | SameWidth,
  P extends Tree = Tree,
  B extends Tree = Tree,
> {
  /** The name of the function that made the layer. */
  readonly kind: string;
  /** Its arguments, as plain data; `buildLayer` makes the layer of them again. */
  readonly config: LayerConfig;
  /** The width the layer expects; undefined when it takes any. */
  readonly inputs: In | undefined;
  /** The width the layer gives; undefined when that depends on the input. */
  readonly outputs: Out | undefined;
  /**
   * The shape of one output for one input, without the batch axis.
   *
   * @throws RangeError when the layer cannot take such an input.
   */
  outputShape(input: Shape): Shape;
  /** Makes fresh parameters, drawing from `rng` in a fixed order. */
  init(rng: Generator, options?: InitOptions): P;
  /** Makes fresh buffers; an empty tree for most layers. */
  buffers(options?: InitOptions): B;
  /** Computes the output for a batch: the first axis of `x` counts samples. */
  apply(params: P, x: Tensor, context?: LayerContext<B>): Tensor;
  /** The layers inside, in the order of their parameters; a layer without this method is one piece. */
  parts?(input: Shape): readonly LayerPart[];
  /** How many products are added up for one input; a layer without this method has none worth counting. */
  multiplyAdds?(input: Shape): number;
}

/** The parameters of a layer or model. */
export type Params<L> = L extends { init(...args: never[]): infer P } ? P : never;

/** The buffers of a layer or model. */
export type Buffers<L> = L extends { buffers(...args: never[]): infer B } ? B : never;

/** The tree of a layer that keeps nothing. */
export type Nothing = Readonly<Record<string, never>>;
