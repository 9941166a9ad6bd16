import type { Cut, Divide, Move } from "@gradkit/backend-wasm";
import { noTranspose, rowMajor, type Gemm, type Routines } from "../library/routines.ts";
import type { Spare } from "./spare-memory.ts";

/** Multiplications from which on a product is worth two threads: bench/threshold.mjs. */
const least = 400_000;

/** Shares are so many rows or columns: whole tiles of any library. */
const unit = 16;

/** Up to so many numbers an output is computed in summands: what adding them costs is little. */
export const fewOutputs = 65_536;

/**
 * A matrix product that the threads of an engine share, by rows of the output or by its columns, whichever there are more
 * of. The library computes every part on one thread.
 *
 * A small output of long sums, as the activations of a layer with many inputs, is cut along those sums: a thread then reads
 * the rows of the weights whose gradients it computed, and which are still in its processor's cache.
 *
 * @param kernel What the product is called among the engine's kernels.
 * @param spare Where to put what is added up.
 */
export function dividedGemm(
  { gemm, axpy }: Pick<Routines, "gemm" | "axpy">,
  divide: Divide,
  spare: Spare,
  kernel: string,
  bytes: number,
): Gemm {
  return (...args) => {
    const [order, transA, transB, m, n, k] = args;
    const size = m * n * k;
    if (size < least) {
      gemm(...args);
      return;
    }
    const inRows = order === rowMajor;
    const [aInRows, bInRows] = [inRows === (transA === noTranspose), inRows === (transB === noTranspose)];
    const [out, outStep] = [args[12], args[13]];
    const isDense = outStep === (inRows ? n : m);
    const first = isDense && m * n <= fewOutputs && k >= 2 * Math.max(m, n) ? spare() : undefined;
    if (first !== undefined) {
      const summands = { address: 12, first, bytes: m * n * bytes };
      const cut = along(5, matrix(7, !aInRows, bytes), matrix(9, bInRows, bytes));
      const shares = divide(kernel, args, { ...cut, summands }, size, least);
      for (let i = 0; i < shares - 1; i++) {
        axpy(m * n, 1, first + i * summands.bytes, 1, out, 1);
      }
      return;
    }
    const cut =
      m >= n
        ? along(3, matrix(7, aInRows, bytes), matrix(12, inRows, bytes))
        : along(4, matrix(9, !bInRows, bytes), matrix(12, !inRows, bytes));
    divide(kernel, args, cut, size, least);
  };
}

const along = (count: number, ...moves: readonly Move[]): Cut => ({ count, unit, moves });

/** How the address of a matrix moves on from part to part: by its leading dimension, the argument behind it, or by one. */
const matrix = (address: number, isLeading: boolean, bytes: number): Move =>
  isLeading ? { address, stride: address + 1, bytes } : { address, bytes };
