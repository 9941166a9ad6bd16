import type { Tensor } from "@gradkit/tensor";

/** The weights, if there is one for each class. */
export function requireClassWeights(loss: string, classWeights: Tensor, classes: number): Tensor {
  if (classWeights.rank !== 1 || classWeights.size !== classes) {
    throw new RangeError(
      `${loss}: classWeights must have shape [${classes}], one for each class, but have shape ` +
        `[${classWeights.shape.join(", ")}].`,
    );
  }
  return classWeights;
}
