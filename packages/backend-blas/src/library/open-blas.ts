import type { ForeignKernels } from "@gradkit/backend-wasm";
import type { BlasFound } from "../blas-report.ts";
import { integerType } from "./integer-type.ts";
import { keepLoaded } from "./keep-loaded.ts";
import type { Koffi } from "./native.ts";
import { gemmParameters, routinesOf, type Routines } from "./routines.ts";
import { selfCheck } from "./self-check.ts";
import { symbolsOf } from "./symbols.ts";
import { vendorOf, type Vendor } from "./vendor.ts";
import { workerKernels } from "./worker-kernels.ts";

/** A BLAS that is loaded and computes what it should. */
export interface Blas {
  readonly float32: Routines;
  readonly float64: Routines;
  readonly setThreads: Vendor["setThreads"];
  /** How the threads of an engine multiply with it, each by itself. */
  readonly onThreads: ForeignKernels;
  /** Where a view's first byte stands in the address space of the process. */
  address(view: ArrayBufferView): number;
  /** What it is, at this moment. */
  describe(): Omit<BlasFound, "rejected">;
}

/**
 * Loads a library and checks that it is a BLAS.
 *
 * @throws Error saying what is wrong with it.
 */
export function openBlas(koffi: Koffi, library: string, platform: string, koffiPath: string): Blas {
  const symbols = symbolsOf(koffi.load(library));
  keepLoaded(koffi, library, platform);
  // MKL needs to be set up before its first product.
  const vendor = vendorOf(symbols, koffi, library);
  const integer = integerType(symbols, koffi);
  const float32 = routinesOf(symbols, integer, "s");
  const float64 = routinesOf(symbols, integer, "d");
  selfCheck(float32, koffi, new Float32Array(22));
  selfCheck(float64, koffi, new Float64Array(22));
  return {
    float32,
    float64,
    setThreads: vendor.setThreads,
    onThreads: workerKernels(float32, float64, {
      koffi: koffiPath,
      library,
      products: {
        blasSgemm: [symbols.nameOf("cblas_sgemm"), gemmParameters(integer, "s")],
        blasDgemm: [symbols.nameOf("cblas_dgemm"), gemmParameters(integer, "d")],
      },
    }),
    address: (view) => Number(koffi.address(view)),
    describe: () => ({
      found: true,
      library,
      kind: vendor.kind,
      version: vendor.version,
      threads: vendor.threads(),
      integerBits: integer === "int32_t" ? 32 : 64,
    }),
  };
}
