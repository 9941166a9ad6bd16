import { add, pack, scope, type Tree } from "@gradkit/tensor";
import type { ChainInputs, ChainOutputs, Fits } from "./chain.ts";
import { describeLayer } from "./describe-layer.ts";
import type { Buffers, Layer, Params } from "./layer.ts";
import { partsOf } from "./parts-of.ts";

type InputsOf<L extends Layer> = ChainInputs<readonly [L]>;
type OutputsOf<L extends Layer> = ChainOutputs<readonly [L]>;

/** The width of the sum, where the layer keeps it or gives what it takes; a sentence where it does not. */
type Closed<L extends Layer> =
  OutputsOf<L> extends number
    ? Fits<OutputsOf<L>, InputsOf<L>> extends true
      ? L
      : `takes ${InputsOf<L>} and gives ${OutputsOf<L>}, which cannot be added; pass a shortcut layer`
    : L;

/** The shortcut where it takes and gives what the layer does; a sentence where it does not. */
type Beside<S extends Layer, L extends Layer> =
  Fits<InputsOf<S>, InputsOf<L>> extends true
    ? OutputsOf<S> extends number
      ? OutputsOf<L> extends number
        ? Fits<OutputsOf<S>, OutputsOf<L>> extends true
          ? S
          : `gives ${OutputsOf<S>}, but the layer gives ${OutputsOf<L>}`
        : S
      : S
    : `takes ${InputsOf<S>}, but the layer takes ${InputsOf<L>}`;

/**
 * Adds the input to the output of a layer: `y = x + f(x)`, or `y = g(x) + f(x)` with a shortcut layer `g` where widths or
 * shapes change. A layer whose output does not fit its input is a compile error.
 *
 * The parameters are those of the layer (`0.weight` and so on) and of the shortcut (`1.weight`).
 *
 * @throws RangeError when layer and shortcut take or give different widths or shapes.
 * @see He, Zhang, Ren and Sun, "Deep residual learning for image recognition", 2016.
 * @example
 * import { dense, relu, residual, sequential } from "@gradkit/layers";
 * const block = residual(sequential(dense(8, 32), relu(), dense(32, 8)));
 * const wider = residual(dense(8, 16), dense(8, 16, { bias: false }));
 * console.log(sequential(block, wider).outputShape([8])); // [ 16 ]
 */
export function residual<const L extends Layer>(
  layer: L & Closed<L>,
): Layer<InputsOf<L>, OutputsOf<L>, readonly [Params<L>], readonly [Buffers<L>]>;
export function residual<const L extends Layer, const S extends Layer>(
  layer: L,
  shortcut: S & Beside<S, L>,
): Layer<InputsOf<L>, OutputsOf<L>, readonly [Params<L>, Params<S>], readonly [Buffers<L>, Buffers<S>]>;
export function residual(layer: unknown, shortcut?: unknown): unknown {
  return added(layer as Layer, shortcut as Layer | undefined);
}

function added(layer: Layer, shortcut: Layer | undefined): Layer {
  const layers = shortcut === undefined ? [layer] : [layer, shortcut];
  const parts = partsOf(layers);
  const { inputs, outputs } = requireSum(layer, shortcut);
  return {
    kind: "residual",
    config: { layer: describeLayer(layer), ...(shortcut && { shortcut: describeLayer(shortcut) }) },
    inputs,
    outputs,
    outputShape(input) {
      const [own, beside] = [layer.outputShape(input), shortcut?.outputShape(input) ?? input];
      if (own.join() !== beside.join()) {
        throw new RangeError(
          `residual: the ${layer.kind} layer gives [${own.join(", ")}], but the shortcut gives [${beside.join(", ")}]. ` +
            `Pass a shortcut layer that gives the same shape.`,
        );
      }
      return own;
    },
    init: (rng, options) => scope(() => pack(parts.init(rng, options))),
    buffers: parts.buffers,
    apply(params, x, context) {
      const contexts = parts.contexts(context);
      const own = params as readonly Tree[];
      const y = layer.apply(own[0]!, x, contexts(0));
      return add(shortcut === undefined ? x : shortcut.apply(own[1]!, x, contexts(1)), y);
    },
    parts: (input) => layers.map((part, i) => ({ name: String(i), layer: part, input })),
  };
}

/** The widths of the sum, as far as they are known before any input. */
function requireSum(layer: Layer, shortcut: Layer | undefined): Pick<Layer, "inputs" | "outputs"> {
  const inputs = layer.inputs ?? shortcut?.inputs;
  const taken = shortcut?.inputs ?? inputs;
  const gives = layer.outputs === "same" ? inputs : layer.outputs;
  const beside = shortcut === undefined || shortcut.outputs === "same" ? inputs : shortcut.outputs;
  if (taken !== inputs || (gives !== undefined && beside !== undefined && gives !== beside)) {
    throw new RangeError(
      `residual: the ${layer.kind} layer takes ${String(inputs)} and gives ${String(gives)}, but beside it stands one that ` +
        `takes ${String(taken)} and gives ${String(beside)}. Pass a shortcut layer with the same widths.`,
    );
  }
  return { inputs, outputs: layer.outputs };
}
