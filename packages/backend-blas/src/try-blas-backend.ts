import { backendOver, type BlasBackend, type BlasBackendOptions } from "./backend-over.ts";
import { searchBlas } from "./library/search-blas.ts";

/**
 * What `blasBackend` gives, or undefined where there is no BLAS, for programs that run everywhere. `findBlas` says why.
 *
 * @throws RangeError when an option or GRADKIT_THREADS is out of range.
 *
 * @example
 * import { tryBlasBackend } from "@gradkit/backend-blas";
 * import { wasmBackend } from "@gradkit/backend-wasm";
 * const backend = tryBlasBackend() ?? wasmBackend();
 * console.log(backend.capabilities.simd); // true
 */
export function tryBlasBackend(options: BlasBackendOptions = {}): BlasBackend | undefined {
  const { blas, report } = searchBlas(options.library);
  return blas === undefined ? undefined : backendOver(blas, report, options);
}
