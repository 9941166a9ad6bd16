import { sizeOf } from "@gradkit/tensor";
import type { Dataset } from "../dataset.ts";
import { isRegression } from "../views/is-regression.ts";
import { rowWidth } from "../views/row-width.ts";

/** Shapes and element types of batches. */
export interface BatchLayout {
  readonly shape: readonly number[];
  readonly dtype: "float32" | "float64";
  readonly labelShape: readonly number[];
  readonly labelDtype: "float32" | "float64" | "int32";
}

/**
 * Fills in the layout.
 *
 * @param caller - whose options these are, for messages
 * @throws RangeError when the size is not a whole number of at least 1 or the shape does not fit a row
 */
export function requireBatch(
  caller: string,
  dataset: Dataset,
  {
    size,
    shape = [rowWidth(dataset)],
    dtype = "float32",
  }: {
    readonly size: number;
    readonly shape?: readonly number[] | undefined;
    readonly dtype?: "float32" | "float64" | undefined;
  },
): BatchLayout {
  if (!Number.isInteger(size) || size < 1) {
    throw new RangeError(`${caller}: size must be a whole number of at least 1, but is ${size}.`);
  }
  if (sizeOf(shape) !== rowWidth(dataset)) {
    throw new RangeError(
      `${caller}: a row of ${dataset.name} has shape [${dataset.featureShape.join(", ")}] and cannot become ` +
        `[${shape.join(", ")}].`,
    );
  }
  const labelDtype = isRegression(dataset) ? dtype : "int32";
  return { shape, dtype, labelShape: dataset.labelShape ?? [], labelDtype };
}
