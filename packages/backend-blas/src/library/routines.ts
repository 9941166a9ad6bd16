import type { IntegerType } from "./integer-type.ts";
import type { Symbols } from "./symbols.ts";

/** `order, transA, transB, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc`: `C = alpha op(A) op(B) + beta C`. */
export type Gemm = (
  order: number,
  transA: number,
  transB: number,
  m: number,
  n: number,
  k: number,
  alpha: number,
  a: number,
  lda: number,
  b: number,
  ldb: number,
  beta: number,
  c: number,
  ldc: number,
) => unknown;

/** `order, trans, m, n, alpha, a, lda, x, incx, beta, y, incy`: `y = alpha op(A) x + beta y`. */
export type Gemv = (
  order: number,
  trans: number,
  m: number,
  n: number,
  alpha: number,
  a: number,
  lda: number,
  x: number,
  incx: number,
  beta: number,
  y: number,
  incy: number,
) => unknown;

/** `n, alpha, x, incx, y, incy`: `y = alpha x + y`. */
export type Axpy = (n: number, alpha: number, x: number, incx: number, y: number, incy: number) => unknown;

/** The products of one element type; matrices and vectors are given by their addresses in the process. */
export interface Routines {
  readonly gemm: Gemm;
  readonly gemv: Gemv;
  readonly axpy: Axpy;
}

/** The values of CBLAS's enumerations. */
export const rowMajor = 101;
export const columnMajor = 102;
export const noTranspose = 111;
export const transpose = 112;

/**
 * The products of single or double precision.
 *
 * Source: BLAS Technical Forum Standard, appendix B (https://www.netlib.org/blas/blast-forum/).
 *
 * @throws Error when the library lacks one.
 */
export function routinesOf(symbols: Symbols, integer: IntegerType, precision: "s" | "d"): Routines {
  const { matrix, lengths, real } = typesOf(integer, precision);
  return {
    gemm: symbols.need(`cblas_${precision}gemm`, "void", gemmParameters(integer, precision)),
    gemv: symbols.need(`cblas_${precision}gemv`, "void", [
      ...["int", "int", ...lengths.two, real],
      ...[...matrix, ...matrix, real, ...matrix],
    ]),
    axpy: symbols.need(`cblas_${precision}axpy`, "void", [lengths.one, real, ...matrix, ...matrix]),
  };
}

/** The C types of a matrix product's parameters. */
export function gemmParameters(integer: IntegerType, precision: "s" | "d"): readonly string[] {
  const { matrix, lengths, real } = typesOf(integer, precision);
  return ["int", "int", "int", ...lengths.three, real, ...matrix, ...matrix, real, ...matrix];
}

function typesOf(
  integer: IntegerType,
  precision: "s" | "d",
): {
  readonly real: string;
  readonly matrix: readonly string[];
  readonly lengths: {
    readonly one: string;
    readonly two: readonly string[];
    readonly three: readonly string[];
  };
} {
  return {
    real: precision === "s" ? "float" : "double",
    // An address as an integer costs less than half of what a typed array costs.
    matrix: ["intptr_t", integer],
    lengths: { one: integer, two: [integer, integer], three: [integer, integer, integer] },
  };
}
