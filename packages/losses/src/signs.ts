import { cast, mul, sub, type DType, type Tensor } from "@gradkit/tensor";

/** Targets of -1 and 1, or truth values, as signs of the given element type. */
export function signs(loss: string, targets: Tensor, dtype: DType): Tensor {
  if (targets.dtype === "bool") {
    return sub(mul(cast(targets, dtype), 2), 1);
  }
  const data = targets.data();
  for (let i = 0; i < data.length; i++) {
    if (data[i] !== 1 && data[i] !== -1) {
      throw new RangeError(
        `${loss}: targets must be -1 or 1, or of dtype bool, but the target at position ${i} is ${data[i]!}.`,
      );
    }
  }
  return cast(targets, dtype);
}
