import type { Memory } from "@gradkit/backend";
import {
  wasmBackend,
  type Divide,
  type WasmBackend,
  type WasmBackendOptions,
  type WasmMemory,
} from "@gradkit/backend-wasm";
import type { BlasFound } from "./blas-report.ts";
import type { Blas } from "./library/open-blas.ts";
import type { FindBlasOptions } from "./find-blas.ts";
import { createMatmul, type Thresholds } from "./product/create-matmul.ts";
import { createRun } from "./product/create-run.ts";
import { dividedGemm, fewOutputs } from "./product/divided-gemm.ts";
import { spareMemory } from "./product/spare-memory.ts";
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
  const threads = readThreads(options.threads) ?? blas.describe().threads;
  const wasm = wasmBackend({ ...options, foreign: blas.onThreads });
  const { memory, divide } = wasm;
  if (!isWasmMemory(memory)) {
    throw new Error(
      "BLAS works on WebAssembly memory, but this runtime has no WebAssembly SIMD. Use referenceBackend() instead.",
    );
  }
  // Threads of its own would compete with the engine's: the library keeps them only where it can use more of them.
  const sharesWork = divide !== undefined && threads !== undefined && threads <= wasm.capabilities.threads;
  if (threads !== undefined) {
    blas.setThreads(sharesWork ? 1 : threads);
  }
  const routines = sharesWork ? shared(blas, divide, memory, wasm.capabilities.threads) : blas;
  return {
    ...wasm,
    name: "blas",
    blas: { ...report, ...blas.describe(), ...(sharesWork ? { threads } : {}) },
    run: createRun((kernel, args) => wasm.run(kernel, args)),
    matmul: createMatmul(
      { float32: routines.float32, float64: routines.float64, address: (view) => blas.address(view) },
      memory,
      (a, b, out) => wasm.matmul(a, b, out),
      thresholdsFor(threshold, sharesWork || threads === 1),
    ),
  };
}

/** The products of a library, shared by the threads of the engine. */
function shared(
  blas: Blas,
  divide: Divide,
  memory: WasmMemory,
  threads: number,
): Pick<Blas, "float32" | "float64"> {
  const { float32, float64 } = blas;
  const spare = spareMemory(memory, (view) => blas.address(view), (threads - 1) * fewOutputs * 8);
  return {
    float32: { ...float32, gemm: dividedGemm(float32, divide, spare, "blasSgemm", 4) },
    float64: { ...float64, gemm: dividedGemm(float64, divide, spare, "blasDgemm", 8) },
  };
}

function thresholdsFor(option: number | undefined, isOneThread: boolean): Thresholds {
  return {
    matrices: option ?? 4096,
    vectors: option ?? (isOneThread ? 4096 : 32768),
    narrow: option === undefined ? 5_000_000 : Infinity,
  };
}

function isWasmMemory(memory: Memory): memory is WasmMemory {
  return "linear" in memory;
}
