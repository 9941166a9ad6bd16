import type { Koffi } from "./native.ts";
import type { Symbols } from "./symbols.ts";

const runtimes = ["libiomp5.so", "libiomp5.dylib", "libiomp5md.dll"];

/** The value of MKL_THREADING_SEQUENTIAL. */
const sequential = 1;

/**
 * Has MKL compute on one thread where Intel's thread library is missing: it would end the process at the first call.
 *
 * Source: oneMKL Developer Reference, mkl_set_threading_layer.
 */
export function useLoadableThreads(symbols: Symbols, koffi: Koffi): void {
  const loadable = runtimes.some((name) => {
    try {
      koffi.load(name);
      return true;
    } catch {
      return false; // Another platform's name, or not installed.
    }
  });
  if (!loadable) {
    symbols.find("MKL_Set_Threading_Layer", "int", ["int"])?.(sequential);
  }
}
