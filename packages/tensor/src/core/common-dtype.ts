import type { DType } from "@gradkit/backend";
import type { Tensor } from "../tensor.ts";

const order: readonly DType[] = ["bool", "uint8", "int32", "float32", "float64"];

/** The element type that tensors are joined in: the latest of theirs among bool, uint8, int32, float32, float64. */
export function commonDtype(tensors: readonly Tensor[]): DType {
  return order[Math.max(...tensors.map(({ dtype }) => order.indexOf(dtype)))]!;
}
