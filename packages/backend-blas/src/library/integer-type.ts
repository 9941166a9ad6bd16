import type { Koffi } from "./native.ts";
import type { Symbols } from "./symbols.ts";

/** How wide the lengths and strides are that a BLAS takes: usually 32 bits, 64 in builds called ILP64. */
export type IntegerType = "int32_t" | "int64_t";

/**
 * Asks a BLAS how wide its integers are, since its names need not tell.
 *
 * It looks for the largest of three numbers and gives a length whose low half is 3 while the whole is negative: a
 * library that reads 32 bits finds the third number, one that reads 64 sees nothing to do and answers 0. This is how
 * libblastrampoline tells them apart (https://github.com/JuliaLinearAlgebra/libblastrampoline).
 */
export function integerType(symbols: Symbols, koffi: Koffi): IntegerType {
  if (koffi.sizeof("void *") < 8) {
    return "int32_t"; // There, a 64-bit argument would take two places.
  }
  const largest = symbols.need("cblas_isamax", "size_t", ["int64_t", "intptr_t", "int64_t"]);
  const numbers = new Float32Array([0, 1, 2]);
  return Number(largest(3 - 2 ** 32, Number(koffi.address(numbers)), 1)) === 2 ? "int32_t" : "int64_t";
}
