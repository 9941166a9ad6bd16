import type { Batch } from "@gradkit/datasets";
import { fromData } from "@gradkit/tensor";
import type { TrainerOptions } from "./trainer-options.ts";
import type { LossWeights } from "./training-loss.ts";

/** The weights of a batch in the loss; undefined when nothing is weighted. */
export function weightsOf({
  classWeights,
  sampleWeights,
  dtype = "float32",
}: Pick<TrainerOptions, "classWeights" | "sampleWeights" | "dtype">):
  ((batch: Batch) => LossWeights) | undefined {
  if (classWeights === undefined && sampleWeights === undefined) {
    return undefined;
  }
  const perClass = classWeights && { classWeights: vector(classWeights, dtype) };
  return ({ rows }) => {
    if (sampleWeights === undefined) {
      return { ...perClass };
    }
    const some = Array.from(rows ?? noRows(), (row) => sampleWeights[row] ?? 1);
    return { ...perClass, sampleWeights: vector(some, dtype) };
  };
}

function vector(values: readonly number[], dtype: "float32" | "float64"): ReturnType<typeof fromData> {
  return fromData(dtype === "float64" ? Float64Array.from(values) : Float32Array.from(values), [
    values.length,
  ]);
}

function noRows(): never {
  throw new TypeError(
    "fit: sampleWeights need batches that say which rows they hold; those of this source do not.",
  );
}
