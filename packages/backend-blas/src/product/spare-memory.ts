import type { WasmMemory } from "@gradkit/backend-wasm";

/** The address, in the process, of memory to put intermediate results; undefined where there is no more memory. */
export type Spare = () => number | undefined;

/** Working space of `bytes` bytes in an engine's memory, taken when it is needed for the first time. */
export function spareMemory(
  memory: WasmMemory,
  address: (view: ArrayBufferView) => number,
  bytes: number,
): Spare {
  let found: number | undefined;
  return () => {
    try {
      // A memory that threads share does not move.
      found ??= memory.workspace(bytes) + address(new Uint8Array(memory.linear.buffer));
    } catch {
      return undefined;
    }
    return found;
  };
}
