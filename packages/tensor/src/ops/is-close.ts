import { floatingOperand } from "../core/floating-operand.ts";
import type { Operand } from "../core/operands.ts";
import type { Tensor } from "../tensor.ts";
import { abs } from "./abs.ts";
import { add } from "./add.ts";
import { equal } from "./equal.ts";
import { less } from "./less.ts";
import { lessEqual } from "./less-equal.ts";
import { logicalAnd } from "./logical-and.ts";
import { logicalOr } from "./logical-or.ts";
import { mul } from "./mul.ts";
import { notEqual } from "./not-equal.ts";
import { sub } from "./sub.ts";

/** How close is close enough. */
export interface ClosenessOptions {
  /** What the difference may be, times the size of `b`. Default 1e-5. */
  readonly relativeTolerance?: number;
  /** What the difference may be besides. Default 1e-8. */
  readonly absoluteTolerance?: number;
  /** Whether NaN is close to NaN. Default false. */
  readonly equalNaN?: boolean;
}

/**
 * True where two tensors are close, element by element, with broadcasting. An infinity is close to itself only. The
 * result is bool and has no gradient.
 *
 * `|a - b| <= absoluteTolerance + relativeTolerance |b|`: `b` is the one to compare with.
 *
 * @example
 * import { isClose, tensor } from "@gradkit/tensor";
 * console.log(isClose(tensor([1, 1.1]), tensor([1.000001, 1])).toArray()); // [ 1, 0 ]
 */
export function isClose(a: Operand, b: Operand, options: ClosenessOptions = {}): Tensor {
  const { relativeTolerance = 1e-5, absoluteTolerance = 1e-8, equalNaN = false } = options;
  const [left, right] = [floatingOperand(a), floatingOperand(b)];
  const allowed =
    typeof right === "number"
      ? Math.abs(right) * relativeTolerance + absoluteTolerance
      : add(mul(abs(right), relativeTolerance), absoluteTolerance);
  const within = logicalAnd(lessEqual(abs(sub(left, right)), allowed), less(allowed, Infinity));
  const close = logicalOr(equal(left, right), within);
  return equalNaN ? logicalOr(close, logicalAnd(notEqual(left, left), notEqual(right, right))) : close;
}
