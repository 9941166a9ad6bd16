import { bytesPerElement, sizeOf, type Backend, type View } from "@gradkit/backend";
import type { WasmMemory } from "@gradkit/backend-wasm";
import type { Blas } from "../library/open-blas.ts";
import { baseAddress } from "./base-address.ts";
import { extentOf } from "./extent.ts";
import { joinedRows } from "./joined-rows.ts";
import type { Product } from "./matrix-product.ts";
import { planProduct } from "./plan-product.ts";
import { requireFit } from "./require-fit.ts";

type Matmul = Backend["matmul"];

/** How many multiplications a product of two matrices, or of a matrix and a vector, has to have to go to BLAS. */
export interface Thresholds {
  readonly matrices: number;
  readonly vectors: number;
  /** From so many on, products with eight rows or columns at most stay: BLAS is made for wider ones. */
  readonly narrow: number;
}

/** The matrix product of an engine: by BLAS where that is faster and possible, else by `fallback`. */
export function createMatmul(
  blas: Pick<Blas, "float32" | "float64" | "address">,
  memory: WasmMemory,
  fallback: Matmul,
  thresholds: Thresholds,
): Matmul {
  const startOf = baseAddress(memory, (view) => blas.address(view));

  /** Multiplies by BLAS and says so, or does nothing. */
  const multiply = (a: View, b: View, out: View): boolean => {
    const { dtype } = out;
    if (
      (dtype !== "float32" && dtype !== "float64") ||
      a.dtype !== dtype ||
      b.dtype !== dtype ||
      a.block.memory !== memory ||
      b.block.memory !== memory ||
      out.block.memory !== memory
    ) {
      return false;
    }
    requireFit(a, b, out);
    const joined = joinedRows(a, b, out);
    const column = out.shape.length - 1;
    const [{ rows }, columns] = [joined, out.shape[column]!];
    const size = rows * columns * a.shape[column]!;
    const threshold = rows === 1 || columns === 1 ? thresholds.vectors : thresholds.matrices;
    const isNarrow = Math.min(rows, columns) <= 8 && size >= thresholds.narrow;
    if (size < threshold || isNarrow || size === 0 || sizeOf(out.shape) === 0) {
      return false;
    }
    const product = planProduct(blas[dtype], a, b, out, joined);
    if (product === undefined) {
      return false;
    }
    const bytes = bytesPerElement(dtype);
    const [left, right, target] = [
      extentOf(a, bytes, "a"),
      extentOf(b, bytes, "b"),
      extentOf(out, bytes, "out"),
    ];
    if (
      (target.first < left.end && left.first < target.end) ||
      (target.first < right.end && right.first < target.end)
    ) {
      return false; // An output among the inputs is not for BLAS, which may write early and in any order.
    }
    const start = startOf(Math.max(left.end, right.end, target.end));
    const at = (view: View): number => start + view.block.address + view.offset * bytes;
    forEachPair(product, bytes, joined.axes, 0, a, at(a), b, at(b), out, at(out));
    return true;
  };
  return (a, b, out) => {
    if (!multiply(a, b, out)) {
      fallback(a, b, out);
    }
  };
}

/** Walks the leading axes from `axis` up to `axes`, and multiplies one pair of matrices at the end of each way. */
function forEachPair(
  product: Product,
  bytes: number,
  axes: number,
  axis: number,
  a: View,
  p: number,
  b: View,
  q: number,
  out: View,
  r: number,
): void {
  if (axis === axes) {
    product(p, q, r);
    return;
  }
  const [aStep, bStep, outStep] = [
    a.strides[axis]! * bytes,
    b.strides[axis]! * bytes,
    out.strides[axis]! * bytes,
  ];
  for (let i = 0; i < out.shape[axis]!; i++) {
    forEachPair(product, bytes, axes, axis + 1, a, p + i * aStep, b, q + i * bStep, out, r + i * outStep);
  }
}
