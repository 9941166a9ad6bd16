/**
 * Rows of features with a class label each. Nothing is copied or converted until a batch is made: images stay
 * bytes, and `scale` says what to multiply them by.
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
  readonly features: Float32Array | Float64Array | Uint8Array;
  /** The shape of one row: `[28, 28]` for an image, `[2]` for a point in the plane. */
  readonly featureShape: readonly number[];
  /** What a feature is multiplied by when a batch is made: 1 / 255 for images, else 1. */
  readonly scale: number;
  /** The class of each row, an index into `classNames`. */
  readonly labels: Int32Array | Uint8Array;
  /** The classes in the order of their indices. */
  readonly classNames: readonly string[];
  /** The number of rows. */
  readonly size: number;
}
