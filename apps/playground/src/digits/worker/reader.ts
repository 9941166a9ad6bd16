import { fromData, noGrad, scope, type Tensor } from "@gradkit/tensor";

/** A network as it reads pictures. */
export interface Reader {
  /** The shape in which it wants a picture. */
  readonly inputShape: readonly number[];
  readonly dtype: "float32" | "float64";
  /** The numbers it is given for pictures of 784 bytes, one after the other. */
  prepare(images: Uint8Array): Float32Array | Float64Array;
  /** The scores of the classes, one row for each input. */
  apply(inputs: Tensor): Tensor;
}

/** Scores of the classes for some pictures of 784 bytes, one row after the other. */
export function readScores(reader: Reader, images: Uint8Array): Float64Array {
  const { inputShape, dtype } = reader;
  const scores = scope(() => {
    const x = fromData(reader.prepare(images), [images.length / 784, ...inputShape], dtype);
    return noGrad(() => reader.apply(x));
  });
  return Float64Array.from(scores.data());
}
