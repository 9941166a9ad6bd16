import { wasmMemory, type WasmMemory } from "@gradkit/backend-wasm";

/** Memories of every kind: shared, unshared, and both after growth. */
export function memories(): readonly (readonly [string, WasmMemory])[] {
  const grown = (shared: boolean): WasmMemory => {
    const memory = wasmMemory({ shared });
    memory.release(memory.allocate(8 * 2 ** 20));
    return memory;
  };
  return [
    ["shared memory", wasmMemory()],
    ["unshared memory", wasmMemory({ shared: false })],
    ["shared memory that has grown", grown(true)],
    ["unshared memory that has grown", grown(false)],
  ];
}
