import type { DatasetView } from "./views/dataset-view.ts";

/** Numbers of a feature as a set keeps them; images stay bytes. */
export type FeatureArray = Float32Array | Float64Array | Uint8Array;

/** Classes as whole numbers, or for regression the numbers to predict. */
export type LabelArray = Float32Array | Float64Array | Int32Array | Uint8Array;

/**
 * Rows of features with a label each. Nothing is copied or converted until a batch is made: images stay
 * bytes, and `scale` says what to multiply them by.
 *
 * Views (of {@link take}, {@link split} and so on) hold row numbers instead of rows; their `features` and `labels` are
 * copied together when somebody first reads them, which making batches does not.
 *
 * @example
 * import { mnist } from "@gradkit/datasets";
 * const { train } = await mnist();
 * console.log(train.size, train.featureShape, train.features.length); // 60000 [ 28, 28 ] 47040000
 */
export interface Dataset {
  /** What the data are, for logs and files: `"mnist"`, `"synthetic-digits"`. */
  readonly name: string;
  /** `size` times the product of `featureShape` numbers, row after row. */
  readonly features: FeatureArray;
  /** The shape of one row: `[28, 28]` for an image, `[2]` for a point in the plane. */
  readonly featureShape: readonly number[];
  /** What a feature is multiplied by when a batch is made: 1 / 255 for images, else 1. */
  readonly scale: number;
  /** The class of each row, an index into `classNames`; for regression the numbers to predict, as floats. */
  readonly labels: LabelArray;
  /** The shape of one label; a single number, `[]`, unless given. */
  readonly labelShape?: readonly number[] | undefined;
  /** The classes in the order of their indices; empty for regression. */
  readonly classNames: readonly string[];
  /** The number of rows. */
  readonly size: number;
  /** How a view finds its rows. Not enumerable, so that `{ ...view }` is a set of its own. */
  readonly view?: DatasetView | undefined;
}
