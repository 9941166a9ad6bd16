import type { Cut, Divide, Move } from "@gradkit/backend-wasm";
import { noTranspose, rowMajor, type Gemm } from "../library/routines.ts";

/** Multiplications from which on a product is worth two threads: bench/threshold.mjs. */
const least = 400_000;

/** Shares are so many rows or columns: whole tiles of any library. */
const unit = 16;

/**
 * A matrix product that the threads of an engine share, by rows of the output or by its columns, whichever there are more
 * of. The library computes every part on one thread.
 *
 * @param kernel What the product is called among the engine's kernels.
 */
export function dividedGemm(gemm: Gemm, divide: Divide, kernel: string, bytes: number): Gemm {
  return (...args) => {
    const [order, transA, transB, m, n, k] = args;
    if (m * n * k < least) {
      gemm(...args);
      return;
    }
    const inRows = order === rowMajor;
    const cut =
      m >= n
        ? along(3, matrix(7, inRows === (transA === noTranspose), bytes), matrix(12, inRows, bytes))
        : along(4, matrix(9, inRows !== (transB === noTranspose), bytes), matrix(12, !inRows, bytes));
    divide(kernel, args, cut, m * n * k, least);
  };
}

const along = (count: number, ...moves: readonly Move[]): Cut => ({ count, unit, moves });

/** How the address of a matrix moves on from part to part: by its leading dimension, the argument behind it, or by one. */
const matrix = (address: number, isLeading: boolean, bytes: number): Move =>
  isLeading ? { address, stride: address + 1, bytes } : { address, bytes };
