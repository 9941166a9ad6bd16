import { sizeOf } from "@gradkit/tensor";
import type { Initializer } from "./initializer.ts";
import { requireGain } from "./require-gain.ts";

/**
 * Weights whose columns are orthogonal and of length `gain` (whose rows are, when there are more columns than rows), so
 * that a linear layer keeps lengths: `W^T W = gain^2 I`.
 *
 * The axes before the last are taken together, as for a convolution. Drawn as normal numbers and made orthogonal from
 * column to column, which gives every orthogonal matrix the same chance.
 *
 * @throws RangeError when the gain is not finite, or the weights have fewer than two axes.
 * @see Saxe, McClelland and Ganguli, "Exact solutions to the nonlinear dynamics of learning in deep linear neural
 * networks", 2014.
 * @example
 * import { dense, orthogonal } from "@gradkit/layers";
 * import { rng } from "@gradkit/random";
 * import { ones, square, sum } from "@gradkit/tensor";
 * const layer = dense(4, 4, { weight: orthogonal(), bias: false });
 * const y = layer.apply(layer.init(rng(0), { dtype: "float64" }), ones([1, 4], { dtype: "float64" }));
 * console.log(sum(square(y)).item().toFixed(6)); // 4.000000
 */
export function orthogonal(gain = 1): Initializer {
  requireGain("orthogonal", gain);
  return {
    name: "orthogonal",
    config: { gain },
    sample(rng, shape): Float64Array {
      const columns = shape[shape.length - 1];
      if (columns === undefined || shape.length < 2) {
        throw new RangeError(
          `orthogonal: needs weights with two axes or more, but the shape is [${shape.join(", ")}].`,
        );
      }
      const rows = sizeOf(shape) / Math.max(columns, 1);
      const [count, length] = rows >= columns ? [columns, rows] : [rows, columns];
      const vectors = rng.standardNormal(count * length);
      makeOrthonormal(vectors, count, length);
      // The vectors are the columns of a tall matrix and the rows of a wide one.
      return rows >= columns
        ? Float64Array.from(
            vectors,
            (_, i) => gain * vectors[(i % columns) * rows + Math.floor(i / columns)]!,
          )
        : vectors.map((value) => gain * value);
    },
  };
}

/** Gram and Schmidt's method, twice for each vector, after which rounding errors are as small as they get. */
function makeOrthonormal(vectors: Float64Array, count: number, length: number): void {
  for (let i = 0; i < count; i++) {
    const own = vectors.subarray(i * length, (i + 1) * length);
    for (let pass = 0; pass < 2; pass++) {
      for (let j = 0; j < i; j++) {
        const other = vectors.subarray(j * length, (j + 1) * length);
        const along = dot(own, other);
        for (let k = 0; k < length; k++) {
          own[k]! -= along * other[k]!;
        }
      }
      const norm = Math.sqrt(dot(own, own));
      for (let k = 0; k < length; k++) {
        own[k]! /= norm;
      }
    }
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let k = 0; k < a.length; k++) {
    total += a[k]! * b[k]!;
  }
  return total;
}
