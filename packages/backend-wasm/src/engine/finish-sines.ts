import { isContiguous, sizeOf, type UnaryKernel, type View } from "@gradkit/backend";
import { ReduceOp } from "../kernels/op-codes.ts";
import { addressOf } from "./address-of.ts";
import type { Context } from "./context.ts";

/**
 * Computes what the kernels for sine and cosine have left. They pass arguments that are too large for them on as they
 * are, which shows in their results, as no sine is above 1.
 */
export function finishSines(context: Context, kernel: UnaryKernel, out: View, bytes: number): void {
  if (!isContiguous(out.shape, out.strides) || !areSines(context, out, bytes)) {
    const apply = (y: number): number => (y >= -1 && y <= 1 ? y : kernel.apply(y));
    context.reference.unary({ name: kernel.name, apply }, out, out);
  }
}

/** Whether all elements of a contiguous view are from -1 to 1. */
function areSines({ kernels, memory, matmulScratch }: Context, view: View, bytes: number): boolean {
  const fold = bytes === 4 ? kernels.foldRowsFloat32 : kernels.foldRowsFloat64;
  const [n, from] = [sizeOf(view.shape), addressOf(view, bytes)];
  fold(ReduceOp.max, 1, from, 0, 1, 0, n, 1, matmulScratch, 0);
  fold(ReduceOp.min, 1, from, 0, 1, 0, n, 1, matmulScratch + bytes, 0);
  const { buffer } = memory.linear;
  const range =
    bytes === 4 ? new Float32Array(buffer, matmulScratch, 2) : new Float64Array(buffer, matmulScratch, 2);
  return range[0]! <= 1 && range[1]! >= -1; // Neither is so with NaN.
}
