import { add, concat, fromData, full, matmul, stack, transpose, type Tensor } from "@gradkit/tensor";
import type { Generator } from "@gradkit/random";
import { constant } from "./constant.ts";
import { describeInitializer } from "./describe-initializer.ts";
import { eachStep } from "./each-step.ts";
import { glorotUniform } from "./glorot-uniform.ts";
import type { Initializer } from "./initializer.ts";
import type { InitOptions, Layer, LayerConfig, Nothing } from "./layer.ts";
import { orthogonal } from "./orthogonal.ts";
import { requireCount } from "./require-count.ts";
import { requireSequence } from "./require-sequence.ts";
import type { SumOf } from "./sum-of.ts";

/** What a recurrent layer gives and how it starts. */
export interface RecurrentOptions<Both extends boolean = boolean> {
  /** `"last"`: what it knows at the end, `[batch, units]`; `"sequence"`: at every step, `[batch, time, units]`. Default "last". */
  readonly output?: "last" | "sequence";
  /** Whether a second set of parameters reads from the end to the beginning; results lie side by side. Default false. */
  readonly bidirectional?: Both;
  /** Draws the weights of the input, `glorotUniform()` unless said otherwise. */
  readonly inputWeight?: Initializer;
  /** Draws the weights from step to step, `orthogonal()` unless said otherwise. */
  readonly hiddenWeight?: Initializer;
  /** Draws both biases, zeros unless said otherwise. */
  readonly bias?: Initializer;
}

/** What one direction learns; the gates lie side by side along the last axis. */
export type DirectionParams = {
  readonly inputWeight: Tensor;
  readonly hiddenWeight: Tensor;
  readonly inputBias: Tensor;
  readonly hiddenBias: Tensor;
};

/** What a recurrent layer learns, for each direction. */
export type RecurrentParams<Both extends boolean = false> = Both extends true
  ? { readonly forward: DirectionParams; readonly backward: DirectionParams }
  : DirectionParams;

/** Twice the units in both directions. */
export type RecurrentWidth<Units extends number, Both extends boolean> = Both extends true
  ? SumOf<Units, Units>
  : Units;

/** What tells recurrent layers apart. */
export interface Cell {
  readonly kind: string;
  /** How many times `units` numbers are computed from input and state. */
  readonly gates: number;
  /** How many tensors `[batch, units]` the state has; the first is the output. */
  readonly states: number;
  /** Arguments besides those of every recurrent layer. */
  readonly config?: LayerConfig;
  /** The part of all steps that does not depend on the state, from `x W`. */
  fromInput(product: Tensor, params: DirectionParams): Tensor;
  step(input: Tensor, state: readonly Tensor[], params: DirectionParams): readonly Tensor[];
  /** Changes the biases of the input after they were drawn. */
  adjust?(inputBias: Float64Array): void;
}

/** A layer that goes through a sequence `[batch, time, inputs]` step by step. */
export function recurrent<
  const In extends number,
  const Units extends number,
  const Both extends boolean = false,
>(
  cell: Cell,
  inputs: In,
  units: Units,
  options: RecurrentOptions<Both>,
): Layer<In, RecurrentWidth<Units, Both>, RecurrentParams<Both>, Nothing> {
  const { kind, gates } = cell;
  const { output = "last", bidirectional = false } = options;
  const { inputWeight = glorotUniform(), hiddenWeight = orthogonal(), bias = constant(0) } = options;
  requireCount(kind, "inputs", inputs);
  requireCount(kind, "units", units);
  if (!["last", "sequence"].includes(output)) {
    throw new RangeError(`${kind}: output must be "last" or "sequence", but is "${output}".`);
  }
  const start = { inputWeight, hiddenWeight, bias };
  const width = bidirectional ? 2 * units : units;
  const layer: Layer<In, number, RecurrentParams<boolean>, Nothing> = {
    kind,
    config: {
      inputs,
      units,
      ...cell.config,
      output,
      bidirectional,
      inputWeight: describeInitializer(inputWeight),
      hiddenWeight: describeInitializer(hiddenWeight),
      bias: describeInitializer(bias),
    },
    inputs,
    outputs: width,
    outputShape(input) {
      requireSequence(kind, inputs, input, input.length);
      return output === "last" ? [width] : [input[0]!, width];
    },
    init(rng, given) {
      const direction = (): DirectionParams => initDirection(cell, inputs, units, start, rng, given);
      return bidirectional ? { forward: direction(), backward: direction() } : direction();
    },
    buffers: () => ({}),
    apply(params, x) {
      requireSequence(kind, inputs, x.shape, x.rank - 1);
      const timeFirst = transpose(x, [1, 0, 2]);
      const directions = "forward" in params ? [params.forward, params.backward] : [params];
      const outputs = directions.map((own, i) => readSequence(cell, own, timeFirst, i === 1));
      const results = outputs.map((steps, i) =>
        output === "sequence" ? stack(steps, 1) : steps[i === 1 ? 0 : steps.length - 1]!,
      );
      return results.length === 1 ? results[0]! : concat(results, -1);
    },
    multiplyAdds: ([time = 0]) => time * (inputs + units) * gates * width,
  };
  return layer as unknown as Layer<In, RecurrentWidth<Units, Both>, RecurrentParams<Both>, Nothing>;
}

/** The output at every step, in the order of time. */
function readSequence(cell: Cell, params: DirectionParams, x: Tensor, backwards: boolean): Tensor[] {
  const steps = eachStep(cell.fromInput(matmul(x, params.inputWeight), params));
  const order = backwards ? steps.reverse() : steps;
  const shape = [x.shape[1]!, params.hiddenWeight.shape[0]!];
  let state: readonly Tensor[] = Array.from({ length: cell.states }, () =>
    full(shape, 0, { dtype: x.dtype }),
  );
  const outputs = order.map((input) => {
    state = cell.step(input, state, params);
    return state[0]!;
  });
  return backwards ? outputs.reverse() : outputs;
}

function initDirection(
  cell: Cell,
  inputs: number,
  units: number,
  start: Required<Pick<RecurrentOptions, "inputWeight" | "hiddenWeight" | "bias">>,
  rng: Generator,
  { dtype = "float32" }: InitOptions = {},
): DirectionParams {
  const wide = cell.gates * units;
  const inputWeight = start.inputWeight.sample(rng, [inputs, wide]);
  const hiddenWeight = start.hiddenWeight.sample(rng, [units, wide]);
  const inputBias = start.bias.sample(rng, [wide]);
  const hiddenBias = start.bias.sample(rng, [wide]);
  cell.adjust?.(inputBias);
  return {
    inputWeight: fromData(inputWeight, [inputs, wide], dtype),
    hiddenWeight: fromData(hiddenWeight, [units, wide], dtype),
    inputBias: fromData(inputBias, [wide], dtype),
    hiddenBias: fromData(hiddenBias, [wide], dtype),
  };
}

/** `x W` and both biases, for cells that only add them. */
export function withBothBiases(product: Tensor, { inputBias, hiddenBias }: DirectionParams): Tensor {
  return add(product, add(inputBias, hiddenBias));
}
