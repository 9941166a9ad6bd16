import type { Dataset, FeatureArray, LabelArray } from "../dataset.ts";
import { makeView } from "./make-view.ts";
import { writeRows } from "./write-rows.ts";

/**
 * The features of one set with those of another as what to predict, row by row, without copying: noisy images with
 * clean ones, or images with themselves for an autoencoder. The labels of both are left out.
 *
 * @throws RangeError when the sets have different numbers of rows
 * @example
 * import { batches, map, spiral, zip } from "@gradkit/datasets";
 * const clean = spiral();
 * const doubled = map(clean, (point) => point.map((value) => 2 * value));
 * for (const { x, y } of batches(zip(doubled, clean), { size: 300 })) {
 *   console.log(x.shape, y.shape, y.dtype); // [ 300, 2 ] [ 300, 2 ] float32
 * }
 */
export function zip(inputs: Dataset, targets: Dataset): Dataset {
  if (inputs.size !== targets.size) {
    throw new RangeError(
      `zip: ${inputs.name} has ${inputs.size} rows and ${targets.name} has ${targets.size}; they must have as many.`,
    );
  }
  return makeView(
    {
      name: inputs.name,
      featureShape: inputs.featureShape,
      scale: 1,
      labelShape: targets.featureShape,
      classNames: [],
      size: inputs.size,
      featureKind: (): FeatureArray => new Float64Array(0),
      labelKind: (): LabelArray => new Float64Array(0),
    },
    {
      write: (rows, x, y) => {
        if (x) {
          writeRows(inputs, rows, x, undefined);
        }
        if (y) {
          writeRows(targets, rows, y, undefined);
        }
      },
    },
  );
}
