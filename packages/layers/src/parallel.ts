import { add, concat, pack, scope, type Shape, type Tree } from "@gradkit/tensor";
import type { ChainBuffers, ChainInputs, ChainOutputs, ChainParams, Fits, Layers } from "./chain.ts";
import { describeLayer } from "./describe-layer.ts";
import type { Layer, SameWidth } from "./layer.ts";
import { partsOf } from "./parts-of.ts";
import type { SumOf } from "./sum-of.ts";

/** How the outputs become one: their sum, or side by side along the last axis. */
export type Merge = "add" | "concat";

/** The first of two widths that is known. */
type Known<A extends number, B extends number> = number extends A ? B : A;

/** The layers themselves where they take the same width (and give it, for a sum); a sentence in place of the first that does not. */
type Alike<
  L extends Layers,
  M extends Merge,
  In extends number = number,
  Out extends number = number,
> = L extends readonly [infer First extends Layer, ...infer Rest extends Layers]
  ? Fits<In, ChainInputs<readonly [First]>> extends true
    ? M extends "add"
      ? Fits<Out, WidthOf<First>> extends true
        ? readonly [
            First,
            ...Alike<Rest, M, Known<In, ChainInputs<readonly [First]>>, Known<Out, WidthOf<First>>>,
          ]
        : readonly [`gives ${WidthOf<First>}, but the layer before gives ${Out}`, ...Rest]
      : readonly [First, ...Alike<Rest, M, Known<In, ChainInputs<readonly [First]>>>]
    : readonly [`takes ${ChainInputs<readonly [First]>} inputs, but the layer before takes ${In}`, ...Rest]
  : L;

/** The width a layer gives; that of its input, where it keeps and fixes it. */
type WidthOf<L extends Layer> =
  ChainOutputs<readonly [L]> extends infer Out extends number ? Out : ChainInputs<readonly [L]>;

type InputsOf<L extends Layers> = L extends readonly [infer First extends Layer, ...infer Rest extends Layers]
  ? Known<ChainInputs<readonly [First]>, InputsOf<Rest>>
  : number;

type Total<L extends Layers, Sum extends number = 0> = L extends readonly [
  infer First extends Layer,
  ...infer Rest extends Layers,
]
  ? Total<Rest, SumOf<Sum, WidthOf<First>>>
  : L extends readonly []
    ? Sum
    : number;

type Common<L extends Layers> = L extends readonly [infer First extends Layer, ...infer Rest extends Layers]
  ? Known<WidthOf<First>, Common<Rest>>
  : number;

/** The width of the sum, or of all side by side. */
type MergedWidth<L extends Layers, M extends Merge> = M extends "add"
  ? L extends readonly Layer<number, SameWidth>[]
    ? SameWidth
    : Common<L>
  : Total<L>;

/** Layers side by side, themselves a layer. */
export interface Parallel<L extends Layers, M extends Merge> extends Layer<
  InputsOf<L>,
  MergedWidth<L, M>,
  ChainParams<L>,
  ChainBuffers<L>
> {
  /** The layers, in order. */
  readonly layers: L;
}

/**
 * Gives the same input to several layers and makes one of their outputs: `y = f(x) + g(x)`, or both side by side along the
 * last axis. Layers that take different widths are a compile error, and so are different widths in a sum.
 *
 * The parameters are those of the layers, in order: `0.weight`, `1.weight` and so on.
 *
 * @param options `merge` is `"add"` or `"concat"`.
 * @throws RangeError when there is no layer, or their widths or shapes do not fit.
 * @example
 * import { conv2d, dense, flatten, parallel, sequential } from "@gradkit/layers";
 * const branches = [conv2d(3, 4, { kernel: 1 }), conv2d(3, 8, { kernel: 3, padding: "same" })] as const;
 * const model = sequential(parallel(branches, { merge: "concat" }), conv2d(12, 2, { kernel: 1 }));
 * console.log(model.outputShape([8, 8, 3])); // [ 8, 8, 2 ]
 */
export function parallel<const L extends Layers, const M extends Merge>(
  layers: L & Alike<L, M>,
  { merge }: { readonly merge: M },
): Parallel<L, M> {
  const branches: Layers = layers;
  const { inputs, outputs } = requireAlike(branches, merge);
  const parts = partsOf(branches);
  const made: Layer & { readonly layers: Layers } = {
    kind: "parallel",
    config: { layers: branches.map(describeLayer), merge },
    inputs,
    outputs,
    layers: branches,
    outputShape: (input) =>
      merged(
        branches.map((layer) => layer.outputShape(input)),
        merge,
      ),
    init: (rng, options) => scope(() => pack(parts.init(rng, options))),
    buffers: parts.buffers,
    apply(params, x, context) {
      const contexts = parts.contexts(context);
      const own = params as readonly Tree[];
      const results = branches.map((layer, i) => layer.apply(own[i]!, x, contexts(i)));
      return merge === "concat" ? concat(results, -1) : results.reduce((sum, y) => add(sum, y));
    },
    parts: (input) => branches.map((layer, i) => ({ name: String(i), layer, input })),
  };
  return made as unknown as Parallel<L, M>;
}

/** The widths of the whole, as far as they are known before any input. */
function requireAlike(layers: Layers, merge: Merge): Pick<Layer, "inputs" | "outputs"> {
  if (layers.length === 0 || !["add", "concat"].includes(merge)) {
    throw new RangeError(
      `parallel: needs at least one layer and merge "add" or "concat", but got ${layers.length} layers and "${merge}".`,
    );
  }
  const inputs = layers.find((layer) => layer.inputs !== undefined)?.inputs;
  const widths = layers.map((layer) => (layer.outputs === "same" ? inputs : layer.outputs));
  const first = widths.find((width) => width !== undefined);
  layers.forEach((layer, i) => {
    if ((layer.inputs ?? inputs) !== inputs || (merge === "add" && (widths[i] ?? first) !== first)) {
      throw new RangeError(
        `parallel: layer ${i} (${layer.kind}) takes ${String(layer.inputs)} and gives ${String(widths[i])}, but the ` +
          `layers before it take ${String(inputs)} and give ${String(first)}. Make the widths equal.`,
      );
    }
  });
  if (merge === "add") {
    return { inputs, outputs: layers.every((layer) => layer.outputs === "same") ? "same" : first };
  }
  const known = widths.filter((width) => width !== undefined);
  const total = known.reduce((sum, width) => sum + width, 0);
  return { inputs, outputs: known.length === widths.length ? total : undefined };
}

function merged(shapes: readonly Shape[], merge: Merge): Shape {
  const [first = []] = shapes;
  const compared = (shape: Shape): string => (merge === "add" ? shape : shape.slice(0, -1)).join(", ");
  const other = shapes.find((shape) => compared(shape) !== compared(first) || shape.length !== first.length);
  if (other !== undefined) {
    throw new RangeError(
      `parallel: shapes [${first.join(", ")}] and [${other.join(", ")}] cannot be ${merge === "add" ? "added" : "joined"}. ` +
        `Padding "same" keeps the size of images.`,
    );
  }
  const width = shapes.reduce((sum, shape) => sum + shape[shape.length - 1]!, 0);
  return merge === "add" ? first : [...first.slice(0, -1), width];
}
