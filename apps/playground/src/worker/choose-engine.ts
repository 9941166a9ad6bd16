import { wasmBackend } from "@gradkit/backend-wasm";
import { useBackend } from "@gradkit/tensor";

/**
 * Computes with arithmetic that gives the same bits here and on the command line; without WebAssembly SIMD, which that
 * needs, with whatever there is.
 */
export function chooseEngine(): void {
  try {
    useBackend(wasmBackend({ arithmetic: "portable" }));
  } catch {
    useBackend(wasmBackend());
  }
}
