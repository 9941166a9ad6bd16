import { bytesPerElement, isContiguous, sizeOf, type Backend } from "@gradkit/backend";
import type { Context } from "./context.ts";

/** The filling of an engine: float32, float64, bytes, and zeros of any type. */
export function createFill({ memory, kernels, reference, plan }: Context): Backend["fill"] {
  return (out, value) => {
    const bytes = bytesPerElement(out.dtype);
    const isZero = Object.is(value, 0);
    if (out.block.memory !== memory || (out.dtype === "int32" && !isZero)) {
      reference.fill(out, value);
      return;
    }
    const run = bytes === 4 ? kernels.fill4 : bytes === 8 ? kernels.fill8 : kernels.fill1;
    const start = out.block.address;
    if (isContiguous(out.shape, out.strides)) {
      run(1, sizeOf(out.shape), start + out.offset * bytes, 0, 1, value);
    } else if (plan.start(out.shape, out)) {
      do {
        run(plan.rows, plan.columns, start + plan.offset[0]! * bytes, plan.row[0]!, plan.step[0]!, value);
      } while (plan.next());
    }
  };
}
