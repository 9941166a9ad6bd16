import type { Memory } from "@gradkit/backend";
import {
  wasmBackend,
  type WasmBackend,
  type WasmBackendOptions,
  type WasmMemory,
} from "@gradkit/backend-wasm";
import type { BlasFound } from "./blas-report.ts";
import type { Blas } from "./library/open-blas.ts";
import type { FindBlasOptions } from "./find-blas.ts";
import { createMatmul, type Thresholds } from "./product/create-matmul.ts";
import { readThreads } from "./read-threads.ts";

/** How to set up an engine with BLAS; what it does not list is the WebAssembly engine's. */
export interface BlasBackendOptions extends WasmBackendOptions, FindBlasOptions {
  /**
   * How many threads BLAS may use, at least 1. Default: GRADKIT_THREADS, else what the library chooses, which for
   * OpenBLAS is one per core (OPENBLAS_NUM_THREADS) and for BLIS one. It holds for the whole process, and small
   * products stay on one thread all the same. Accelerate cannot be told.
   */
  readonly threads?: number;
  /**
   * Products of two matrices with fewer multiplications, `m n k`, stay in WebAssembly, because the way to BLAS costs
   * more than it saves; 0 sends everything. Default, measured by `bench/threshold.mjs`: 4096, and 32768 for a matrix
   * and a vector where BLAS may use threads, because there OpenBLAS wakes them too early.
   */
  readonly threshold?: number;
}

/** The WebAssembly engine with the matrix products of the machine's BLAS. */
export interface BlasBackend extends WasmBackend {
  /** Which BLAS it is, with the number of threads it was set to. */
  readonly blas: BlasFound;
}

/**
 * The engine over a BLAS that was found.
 *
 * @throws RangeError when `threads` or `threshold` is no such number.
 * @throws Error when the runtime has no WebAssembly SIMD, on whose memory BLAS works.
 */
export function backendOver(blas: Blas, report: BlasFound, options: BlasBackendOptions): BlasBackend {
  const { threshold } = options;
  if (threshold !== undefined && !(threshold >= 0)) {
    throw new RangeError(`threshold is ${threshold}; it has to be a number of multiplications, at least 0.`);
  }
  const threads = readThreads(options.threads);
  if (threads !== undefined) {
    blas.setThreads(threads);
  }
  const wasm = wasmBackend(options);
  const { memory } = wasm;
  if (!isWasmMemory(memory)) {
    throw new Error(
      "BLAS works on WebAssembly memory, but this runtime has no WebAssembly SIMD. Use referenceBackend() instead.",
    );
  }
  const description = { ...report, ...blas.describe() };
  return {
    ...wasm,
    name: "blas",
    blas: description,
    matmul: createMatmul(
      blas,
      memory,
      (a, b, out) => wasm.matmul(a, b, out),
      thresholdsFor(threshold, description.threads),
    ),
  };
}

function thresholdsFor(option: number | undefined, threads: number | undefined): Thresholds {
  return { matrices: option ?? 4096, vectors: option ?? (threads === 1 ? 4096 : 32768) };
}

function isWasmMemory(memory: Memory): memory is WasmMemory {
  return "linear" in memory;
}
