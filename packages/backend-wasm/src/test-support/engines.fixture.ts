import { wasmBackend, type WasmBackend } from "../wasm-backend.ts";

/** Engines over every kind of memory: shared, unshared, grown past its first size, and with addresses above 2 GB. */
export function engines(): readonly (readonly [name: string, engine: WasmBackend])[] {
  const grown = wasmBackend({ shared: false });
  grown.memory.release(grown.memory.allocate(8 * 2 ** 20));
  return [
    ["shared memory", wasmBackend()],
    ["unshared memory", wasmBackend({ shared: false })],
    ["memory that has grown", grown],
    ...above2GB(),
  ];
}

/** No bytes are touched, so that this takes address space only; machines that refuse it skip these tests. */
function above2GB(): (readonly [name: string, engine: WasmBackend])[] {
  const engine = wasmBackend();
  try {
    engine.memory.allocate(2 ** 31 + 2 ** 29);
    return [["memory above 2 GB", engine]];
  } catch {
    return [];
  }
}
