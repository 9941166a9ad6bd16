import { backendOver, type BlasBackend, type BlasBackendOptions } from "./backend-over.ts";
import { searchBlas } from "./library/search-blas.ts";

/**
 * The WebAssembly engine, except that products of float32 and float64 matrices are computed by this machine's BLAS, in
 * the same memory and without copying. What BLAS cannot take stays in WebAssembly: small products, other element
 * types, matrices whose rows and columns are both apart, outputs that overlap inputs.
 *
 * Results differ from WebAssembly's in the last bits, and between machines and numbers of threads: BLAS chooses the
 * order of its sums. A product of whole numbers below 2^24 (float32) or 2^53 (float64) is exact everywhere.
 *
 * @throws Error when there is no BLAS, saying what was tried; `tryBlasBackend` gives undefined instead.
 * @throws RangeError when `threads`, GRADKIT_THREADS or `threshold` is no such number, or a memory's limit too low; and
 * from `matmul`, when a view reaches beyond its block.
 *
 * @example
 * import { blasBackend, findBlas } from "@gradkit/backend-blas";
 * import { wasmBackend } from "@gradkit/backend-wasm";
 * const backend = findBlas().found ? blasBackend({ threads: 1 }) : wasmBackend();
 * console.log(backend.memory.name); // wasm
 */
export function blasBackend(options: BlasBackendOptions = {}): BlasBackend {
  const { blas, report } = searchBlas(options.library);
  if (blas === undefined) {
    throw new Error(`No BLAS: ${report.reason}. Or use wasmBackend() of @gradkit/backend-wasm.`);
  }
  return backendOver(blas, report, options);
}
