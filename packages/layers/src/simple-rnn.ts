import { add, matmul, relu, tanh } from "@gradkit/tensor";
import type { Layer, Nothing } from "./layer.ts";
import {
  recurrent,
  withBothBiases,
  type RecurrentOptions,
  type RecurrentParams,
  type RecurrentWidth,
} from "./recurrent.ts";

/** What a simple recurrent layer gives and how it starts. */
export interface SimpleRnnOptions<Both extends boolean = boolean> extends RecurrentOptions<Both> {
  /** What is applied to the sum at each step. Default "tanh". */
  readonly activation?: "tanh" | "relu";
}

/**
 * The simplest recurrent layer: each step sees its input and the output of the step before.
 *
 * `h_t = tanh(x_t W + b + h_(t-1) U + d)` from `h_0 = 0`, with `inputWeight` W `[inputs, units]`, `hiddenWeight` U
 * `[units, units]`, `inputBias` b and `hiddenBias` d. Input `[batch, time, inputs]`, output `[batch, units]`, or
 * `[batch, time, units]` with `output: "sequence"`; twice the units in both directions.
 *
 * @param inputs How many numbers each step has, a whole number of at least 1.
 * @param units How many numbers it passes on, likewise.
 * @throws RangeError when a setting is out of range, or the input is no sequence with at least one step.
 * @see Elman, "Finding structure in time", 1990.
 * @example
 * import { dense, sequential, simpleRnn } from "@gradkit/layers";
 * const model = sequential(simpleRnn(3, 16), dense(16, 2));
 * console.log(model.outputShape([20, 3])); // [ 2 ]
 */
export function simpleRnn<
  const In extends number,
  const Units extends number,
  const Both extends boolean = false,
>(
  inputs: In,
  units: Units,
  options: SimpleRnnOptions<Both> = {},
): Layer<In, RecurrentWidth<Units, Both>, RecurrentParams<Both>, Nothing> {
  const { activation = "tanh" } = options;
  if (!["tanh", "relu"].includes(activation)) {
    throw new RangeError(`simpleRnn: activation must be "tanh" or "relu", but is "${activation}".`);
  }
  const bend = activation === "tanh" ? tanh : relu;
  return recurrent<In, Units, Both>(
    {
      kind: "simpleRnn",
      gates: 1,
      states: 1,
      config: { activation },
      fromInput: withBothBiases,
      step: (input, [h], { hiddenWeight }) => [bend(add(input, matmul(h!, hiddenWeight)))],
    },
    inputs,
    units,
    options,
  );
}
