import type { Tensor } from "../tensor.ts";
import { floating } from "./floating.ts";
import type { Operand } from "./operands.ts";

/** A number as it is, a tensor by {@link floating}: what an operation takes whose result is a fraction. */
export function floatingOperand(x: Operand): Tensor | number {
  return typeof x === "number" ? x : floating(x);
}
