import { add, matmul, mul, sigmoid, split, sub, tanh } from "@gradkit/tensor";
import type { Layer, Nothing } from "./layer.ts";
import { recurrent, type RecurrentOptions, type RecurrentParams, type RecurrentWidth } from "./recurrent.ts";

/**
 * Gated recurrent units: a recurrent layer whose gates decide how much of the output of the step before stays.
 *
 * `r, z, n = x_t W + b` and `r', z', n' = h_(t-1) U + d` side by side in this order, `R = sigmoid(r + r')`,
 * `Z = sigmoid(z + z')`, `N = tanh(n + R n')`, `h_t = (1 - Z) N + Z h_(t-1)`, from zeros; `inputWeight` W is
 * `[inputs, 3 units]`, `hiddenWeight` U `[units, 3 units]`. The reset gate acts after the product with U, as in cuDNN and
 * PyTorch. Input `[batch, time, inputs]`, output `[batch, units]`, or `[batch, time, units]` with `output: "sequence"`;
 * twice the units in both directions.
 *
 * @param inputs How many numbers each step has, a whole number of at least 1.
 * @param units How many numbers it passes on, likewise.
 * @throws RangeError when a setting is out of range, or the input is no sequence with at least one step.
 * @see Cho and others, "Learning phrase representations using RNN encoder-decoder", 2014.
 * @example
 * import { dense, gru, sequential } from "@gradkit/layers";
 * const model = sequential(gru(3, 16, { output: "sequence" }), gru(16, 8), dense(8, 2));
 * console.log(model.outputShape([20, 3])); // [ 2 ]
 */
export function gru<const In extends number, const Units extends number, const Both extends boolean = false>(
  inputs: In,
  units: Units,
  options: RecurrentOptions<Both> = {},
): Layer<In, RecurrentWidth<Units, Both>, RecurrentParams<Both>, Nothing> {
  // Reset and update only ever appear as a sum of both sides.
  const lengths = [2 * units, units];
  return recurrent<In, Units, Both>(
    {
      kind: "gru",
      gates: 3,
      states: 1,
      fromInput: (product, { inputBias }) => add(product, inputBias),
      step(input, [h], { hiddenWeight, hiddenBias }) {
        const [gatesIn, freshIn] = split(input, lengths, -1);
        const [gatesBack, freshBack] = split(add(matmul(h!, hiddenWeight), hiddenBias), lengths, -1);
        const [reset, update] = split(sigmoid(add(gatesIn!, gatesBack!)), [units, units], -1);
        const fresh = tanh(add(freshIn!, mul(reset!, freshBack!)));
        return [add(fresh, mul(update!, sub(h!, fresh)))];
      },
    },
    inputs,
    units,
    options,
  );
}
