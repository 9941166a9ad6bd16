import type { Generator } from "@gradkit/random";
import type { Dataset, FeatureArray, LabelArray } from "../dataset.ts";
import { isRegression } from "../views/is-regression.ts";
import { makeView } from "../views/make-view.ts";
import { writeRows } from "../views/write-rows.ts";
import { augmentRows, imageShape } from "./augment-rows.ts";
import type { Augmentation } from "./augmentation.ts";

/**
 * A set of images that are changed at random, anew each time a batch is made; nothing is copied before. Numbers are
 * drawn from the generator as rows are made, so the same batches from the same seed are the same images. {@link loader}
 * does this too, and can go on in the middle of an epoch.
 *
 * @param steps - done one after the other
 * @throws RangeError when the rows are no images
 * @example
 * import { augment, batches, randomFlip, randomShift, syntheticDigits } from "@gradkit/datasets";
 * import { rng } from "@gradkit/random";
 * const { train } = syntheticDigits({ train: 100, test: 1 });
 * const moved = augment(train, [randomShift({ pixels: 2 }), randomFlip()], rng(0));
 * for (const { x } of batches(moved, { size: 100 })) {
 *   console.log(x.shape); // [ 100, 784 ]
 * }
 * @see https://arxiv.org/abs/1904.12848
 */
export function augment(dataset: Dataset, steps: readonly Augmentation[], rng: Generator): Dataset {
  const shape = imageShape("augment", dataset.name, dataset.featureShape);
  return makeView(
    {
      name: dataset.name,
      featureShape: dataset.featureShape,
      scale: 1,
      ...(dataset.labelShape && { labelShape: dataset.labelShape }),
      classNames: dataset.classNames,
      size: dataset.size,
      featureKind: (): FeatureArray => new Float32Array(0),
      labelKind: (): LabelArray => (isRegression(dataset) ? new Float64Array(0) : new Int32Array(0)),
    },
    {
      write: (rows, x, y) => {
        if (y) {
          writeRows(dataset, rows, undefined, y);
        }
        if (x) {
          const values =
            x instanceof Float32Array || x instanceof Float64Array ? x : new Float64Array(x.length);
          writeRows(dataset, rows, values, undefined);
          augmentRows(values, shape, steps, rng);
          if (values !== x) {
            x.set(values);
          }
        }
      },
    },
  );
}
