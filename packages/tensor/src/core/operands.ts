import type { DType } from "@gradkit/backend";
import { cast } from "../ops/cast.ts";
import type { Tensor } from "../tensor.ts";
import { scalar } from "./scalar.ts";

/** What arithmetic accepts: a tensor, or a number, which takes the element type of the tensor beside it. */
export type Operand = Tensor | number;

const order: readonly DType[] = ["bool", "uint8", "int32", "float32", "float64"];

/**
 * Two operands as tensors of one element type: the later of bool, uint8, int32, float32, float64. A plain number
 * adapts to the tensor beside it; only a fraction turns an integer tensor into float32.
 */
export function operands(a: Operand, b: Operand): readonly [Tensor, Tensor] {
  if (typeof a === "number") {
    return typeof b === "number" ? [scalar(a, "float32"), scalar(b, "float32")] : reversed(withNumber(b, a));
  }
  if (typeof b === "number") {
    return withNumber(a, b);
  }
  if (a.dtype === b.dtype) {
    return [a, b];
  }
  const dtype = order[Math.max(order.indexOf(a.dtype), order.indexOf(b.dtype))]!;
  return [cast(a, dtype), cast(b, dtype)];
}

function withNumber(x: Tensor, value: number): readonly [Tensor, Tensor] {
  if (x.dtype.startsWith("float")) {
    return [x, scalar(value, x.dtype)];
  }
  const dtype = !Number.isInteger(value) ? "float32" : x.dtype === "uint8" && value >= 0 ? "uint8" : "int32";
  return [cast(x, dtype), scalar(value, dtype)];
}

function reversed([a, b]: readonly [Tensor, Tensor]): readonly [Tensor, Tensor] {
  return [b, a];
}
