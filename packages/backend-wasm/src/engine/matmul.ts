import type { Backend, View } from "@gradkit/backend";
import type { Context } from "./context.ts";

type Gemm = Context["kernels"]["sgemm"];

/** The matrix product of an engine: packed SIMD kernels for float32 and float64, any strides, any leading axes. */
export function createMatmul({ memory, kernels, reference }: Context): Backend["matmul"] {
  let scratch = 0;
  return (a, b, out) => {
    const { dtype } = out;
    if (a.dtype !== dtype || b.dtype !== dtype || (dtype !== "float32" && dtype !== "float64")) {
      reference.matmul(a, b, out);
      return;
    }
    if (scratch === 0) {
      scratch = memory.workspace(kernels.matmulScratchBytes());
    }
    const bytes = dtype === "float32" ? 4 : 8;
    const gemm = dtype === "float32" ? kernels.sgemm : kernels.dgemm;
    multiply(gemm, scratch, bytes, 0, a, a.offset, b, b.offset, out, out.offset);
  };
}

/** Walks the leading axes from `axis` on, and multiplies one pair of matrices at the end of each way. */
function multiply(
  gemm: Gemm,
  scratch: number,
  bytes: number,
  axis: number,
  a: View,
  aOffset: number,
  b: View,
  bOffset: number,
  out: View,
  outOffset: number,
): void {
  const rank = out.shape.length;
  if (axis === rank - 2) {
    const [m, n, k] = [out.shape[rank - 2]!, out.shape[rank - 1]!, a.shape[rank - 1]!];
    gemm(
      ...([m, n, k] as const),
      ...([a.block.address + aOffset * bytes, a.strides[rank - 2]!, a.strides[rank - 1]!] as const),
      ...([b.block.address + bOffset * bytes, b.strides[rank - 2]!, b.strides[rank - 1]!] as const),
      ...([out.block.address + outOffset * bytes, out.strides[rank - 2]!, out.strides[rank - 1]!] as const),
      scratch,
    );
    return;
  }
  for (let i = 0; i < out.shape[axis]!; i++) {
    const [p, q, r] = [
      aOffset + i * a.strides[axis]!,
      bOffset + i * b.strides[axis]!,
      outOffset + i * out.strides[axis]!,
    ];
    multiply(gemm, scratch, bytes, axis + 1, a, p, b, q, out, r);
  }
}
