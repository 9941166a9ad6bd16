import { add, fromData, type Tensor } from "@gradkit/tensor";
import type { Layer, Nothing } from "./layer.ts";
import { parameterless } from "./parameterless.ts";
import { requireCount } from "./require-count.ts";
import { requireWidth } from "./require-width.ts";

/**
 * Tells the places of a sequence apart by adding waves of different lengths to their features.
 *
 * `y[t, 2 i] = x[t, 2 i] + sin(t / 10000^(2 i / width))`, and with `cos` for feature `2 i + 1`: input and output
 * `[batch, time, width]` with any number of steps.
 *
 * @param width How many features come in and go out, a whole number of at least 1.
 * @throws RangeError when the width is out of range or the input has another one.
 * @see Vaswani and others, "Attention is all you need", 2017.
 * @example
 * import { positionalEncoding } from "@gradkit/layers";
 * import { zeros } from "@gradkit/tensor";
 * console.log(positionalEncoding(2).apply({}, zeros([1, 1, 2])).toArray()); // [ [ [ 0, 1 ] ] ]
 */
export function positionalEncoding<const Width extends number>(
  width: Width,
): Layer<Width, Width, Nothing, Nothing> {
  requireCount("positionalEncoding", "width", width);
  // Plain numbers, so that the sines are worked out once for the longest sequence so far.
  let table = new Float64Array(0);
  return parameterless({
    kind: "positionalEncoding",
    config: { width },
    inputs: width,
    outputs: width,
    outputShape(input) {
      requireWidth("positionalEncoding", width, input[1], input);
      return input;
    },
    apply(x): Tensor {
      requireWidth("positionalEncoding", width, x.rank === 3 ? x.shape[2] : undefined, x.shape);
      const steps = x.shape[1]!;
      if (table.length < steps * width) {
        table = waves(steps, width);
      }
      return add(x, fromData(table.subarray(0, steps * width), [steps, width], x.dtype));
    },
  });
}

function waves(steps: number, width: number): Float64Array<ArrayBuffer> {
  return Float64Array.from({ length: steps * width }, (_, i) => {
    const feature = i % width;
    const even = feature - (feature % 2);
    const angle = Math.floor(i / width) / 10_000 ** (even / width);
    return feature === even ? Math.sin(angle) : Math.cos(angle);
  });
}
