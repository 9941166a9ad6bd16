import { rng, type SeedLike } from "@gradkit/random";
import type { Dataset } from "../dataset.ts";
import { rowRange } from "../views/row-range.ts";
import type { LoaderOptions } from "./loader.ts";

/** The rows of an epoch in their order. */
export function epochOrder(
  dataset: Dataset,
  { seed, shuffle = true, weights }: LoaderOptions,
  rows: number,
  epoch: number,
): Int32Array {
  if (weights !== undefined) {
    const sum = Array.from(weights).reduce((total, weight) => total + weight, 0);
    const p = Float64Array.from(weights, (weight) => weight / sum);
    return rng(seedWith(seed, epoch)).choice(dataset.size, { size: rows, p });
  }
  return shuffle ? rng(seedWith(seed, epoch)).permutation(dataset.size) : rowRange(0, dataset.size);
}

/** A seed for one of many uses of another one. */
export function seedWith(seed: SeedLike, ...uses: readonly number[]): SeedLike {
  const words = typeof seed === "number" || typeof seed === "bigint" ? [seed] : Array.from(seed);
  return [...words, ...uses];
}

/**
 * Checks what has to do with weights, and gives the number of rows in an epoch.
 *
 * @throws RangeError when there is not one weight per row, a weight is negative or not finite, or all are 0
 */
export function requireWeights(
  dataset: Dataset,
  { weights, samplesPerEpoch = dataset.size }: LoaderOptions,
): number {
  if (weights === undefined) {
    if (samplesPerEpoch !== dataset.size) {
      throw new RangeError("loader: samplesPerEpoch needs weights; without them an epoch is every row once.");
    }
    return dataset.size;
  }
  if (weights.length !== dataset.size) {
    throw new RangeError(`loader: there are ${weights.length} weights for ${dataset.size} rows.`);
  }
  const wrong = Array.from(weights).findIndex((weight) => !(weight >= 0 && weight < Infinity));
  if (wrong !== -1) {
    throw new RangeError(
      `loader: weight ${wrong} is ${weights[wrong]!}; it must be a finite number of at least 0.`,
    );
  }
  if (!Array.from(weights).some((weight) => weight > 0)) {
    throw new RangeError("loader: all weights are 0; at least one row must have a weight above 0.");
  }
  if (!Number.isInteger(samplesPerEpoch) || samplesPerEpoch < 1) {
    throw new RangeError(
      `loader: samplesPerEpoch is ${samplesPerEpoch}; it must be a whole number of at least 1.`,
    );
  }
  return samplesPerEpoch;
}
