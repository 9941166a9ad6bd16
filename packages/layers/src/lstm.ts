import { add, matmul, mul, sigmoid, split, tanh } from "@gradkit/tensor";
import type { Layer, Nothing } from "./layer.ts";
import {
  recurrent,
  withBothBiases,
  type RecurrentOptions,
  type RecurrentParams,
  type RecurrentWidth,
} from "./recurrent.ts";

/** What an LSTM gives and how it starts. */
export interface LstmOptions<Both extends boolean = boolean> extends RecurrentOptions<Both> {
  /** Added to the bias of the forget gate when parameters are made, so that it remembers at first. Default 1. */
  readonly forgetBias?: number;
}

/**
 * Long short-term memory: a recurrent layer with a cell that gates write, keep and read.
 *
 * `i, f, g, o = x_t W + b + h_(t-1) U + d` side by side in this order, `c_t = sigmoid(f) c_(t-1) + sigmoid(i) tanh(g)`,
 * `h_t = sigmoid(o) tanh(c_t)`, from zeros; `inputWeight` W is `[inputs, 4 units]`, `hiddenWeight` U `[units, 4 units]`.
 * Input `[batch, time, inputs]`, output `[batch, units]`, or `[batch, time, units]` with `output: "sequence"`; twice the
 * units in both directions.
 *
 * @param inputs How many numbers each step has, a whole number of at least 1.
 * @param units How many numbers it passes on, likewise.
 * @throws RangeError when a setting is out of range, or the input is no sequence with at least one step.
 * @see Hochreiter and Schmidhuber, "Long short-term memory", 1997; Gers, Schmidhuber and Cummins, "Learning to forget",
 * 2000.
 * @example
 * import { dense, lstm, sequential } from "@gradkit/layers";
 * const model = sequential(lstm(3, 16, { bidirectional: true }), dense(32, 2));
 * console.log(model.outputShape([20, 3])); // [ 2 ]
 */
export function lstm<const In extends number, const Units extends number, const Both extends boolean = false>(
  inputs: In,
  units: Units,
  options: LstmOptions<Both> = {},
): Layer<In, RecurrentWidth<Units, Both>, RecurrentParams<Both>, Nothing> {
  const { forgetBias = 1 } = options;
  if (!Number.isFinite(forgetBias)) {
    throw new RangeError(`lstm: forgetBias must be a finite number, but is ${String(forgetBias)}.`);
  }
  const lengths = [units, units, units, units];
  return recurrent<In, Units, Both>(
    {
      kind: "lstm",
      gates: 4,
      states: 2,
      config: { forgetBias },
      fromInput: withBothBiases,
      step(input, [h, c], { hiddenWeight }) {
        const [write, keep, fresh, read] = split(add(input, matmul(h!, hiddenWeight)), lengths, -1);
        const cell = add(mul(sigmoid(keep!), c!), mul(sigmoid(write!), tanh(fresh!)));
        return [mul(sigmoid(read!), tanh(cell)), cell];
      },
      adjust(inputBias) {
        for (let i = units; i < 2 * units; i++) {
          inputBias[i]! += forgetBias;
        }
      },
    },
    inputs,
    units,
    options,
  );
}
