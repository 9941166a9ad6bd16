import type { Backend, View } from "@gradkit/backend";
import { addressOf } from "./address-of.ts";
import type { Context } from "./context.ts";
import { floatBytes } from "./float-bytes.ts";

type Gemm = Context["kernels"]["sgemm"];

/** The matrix product of an engine: packed SIMD kernels for float32 and float64, any strides, any leading axes. */
export function createMatmul({ memory, kernels, reference, matmulScratch }: Context): Backend["matmul"] {
  /** Walks the leading axes from `axis` on, and multiplies one pair of matrices at the end of each way. */
  const walk = (
    gemm: Gemm,
    bytes: number,
    axis: number,
    a: View,
    p: number,
    b: View,
    q: number,
    out: View,
    r: number,
  ): void => {
    const rank = out.shape.length;
    if (axis < rank - 2) {
      const [aStride, bStride, outStride] = [a.strides[axis]!, b.strides[axis]!, out.strides[axis]!];
      for (let i = 0; i < out.shape[axis]!; i++) {
        walk(
          gemm,
          bytes,
          axis + 1,
          a,
          p + i * aStride * bytes,
          b,
          q + i * bStride * bytes,
          out,
          r + i * outStride * bytes,
        );
      }
      return;
    }
    gemm(
      out.shape[rank - 2]!,
      out.shape[rank - 1]!,
      a.shape[rank - 1]!,
      p,
      a.strides[rank - 2]!,
      a.strides[rank - 1]!,
      q,
      b.strides[rank - 2]!,
      b.strides[rank - 1]!,
      r,
      out.strides[rank - 2]!,
      out.strides[rank - 1]!,
      matmulScratch,
    );
  };
  return (a, b, out) => {
    const bytes = floatBytes(out, memory);
    if (bytes === 0 || floatBytes(a, memory) !== bytes || floatBytes(b, memory) !== bytes) {
      reference.matmul(a, b, out);
      return;
    }
    const gemm = bytes === 4 ? kernels.sgemm : kernels.dgemm;
    walk(gemm, bytes, 0, a, addressOf(a, bytes), b, addressOf(b, bytes), out, addressOf(out, bytes));
  };
}
