import type { BlasReport } from "./blas-report.ts";
import { searchBlas } from "./library/search-blas.ts";

/** Where to look for a BLAS. */
export interface FindBlasOptions {
  /** The name or path of a library; no other is tried. `"off"` finds none. */
  readonly library?: string;
}

/**
 * Says which BLAS this machine has, or why none can be used. It never throws, and works in browsers too.
 *
 * It tries the name or path in the environment variable GRADKIT_BLAS first (`off` finds none), then OpenBLAS, BLIS and
 * MKL by their usual names, on macOS Accelerate before them. A library counts if it loads, has CBLAS's functions, and
 * multiplies small matrices rightly; those with 64-bit integers (ILP64) and with decorated names are recognised.
 *
 * @example
 * import { findBlas } from "@gradkit/backend-blas";
 * const report = findBlas({ library: "libnonesuch.so" });
 * console.log(report.found, report.rejected.length <= 1); // false true
 */
export function findBlas(options: FindBlasOptions = {}): BlasReport {
  return searchBlas(options.library).report;
}
