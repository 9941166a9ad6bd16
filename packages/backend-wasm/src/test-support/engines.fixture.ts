import { wasmBackend, type WasmBackend } from "../wasm-backend.ts";

/** Engines over every kind of memory: shared, unshared, and one that has grown past its first size. */
export function engines(): readonly (readonly [name: string, engine: WasmBackend])[] {
  const grown = wasmBackend({ shared: false });
  grown.memory.release(grown.memory.allocate(8 * 2 ** 20));
  return [
    ["shared memory", wasmBackend()],
    ["unshared memory", wasmBackend({ shared: false })],
    ["memory that has grown", grown],
  ];
}
