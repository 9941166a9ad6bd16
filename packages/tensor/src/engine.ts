import type { Backend } from "@gradkit/backend";
import { wasmBackend } from "@gradkit/backend-wasm";

let current: Backend | undefined;

/** The engine that operations compute on: WebAssembly unless {@link useBackend} chose another. */
export function currentBackend(): Backend {
  return (current ??= wasmBackend());
}

/**
 * Makes `backend` compute every operation from now on, and returns the one used before. Tensors of the old engine
 * stay usable: their elements are copied over when an operation needs them.
 *
 * @example
 * import { referenceBackend } from "@gradkit/backend";
 * import { useBackend } from "@gradkit/tensor";
 * const before = useBackend(referenceBackend());
 * useBackend(before);
 */
export function useBackend(backend: Backend): Backend {
  const previous = currentBackend();
  current = backend;
  return previous;
}
