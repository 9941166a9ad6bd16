import { wideKernelsText, type KernelExports, type WideKernelExports } from "../generated/kernels.ts";
import { decodeText } from "../kernels/decode-text.ts";
import { forUnsharedMemory } from "../kernels/for-unshared-memory.ts";
import type { WasmMemory } from "../memory/wasm-memory.ts";
import { webAssembly } from "../platform/web-assembly.ts";
import { compileJoined } from "./compile-joined.ts";
import { sameFunctions } from "./same-functions.ts";
import { sameProducts } from "./same-products.ts";

/** What became of it, for memories that are shared and for those that are not; `null` where there is none. */
const found = new Map<boolean, object | null>();

/**
 * Matrix products and functions in vectors of 256 bits, compiled; undefined where the runtime has none, or where they do not give
 * the bits of `kernels`, whose vectors have 128.
 */
export function wideModule(kernels: KernelExports, memory: WasmMemory, scratch: number): object | undefined {
  const module =
    found.get(memory.shared) ?? (found.has(memory.shared) ? null : make(kernels, memory, scratch));
  found.set(memory.shared, module);
  return module ?? undefined;
}

function make(kernels: KernelExports, memory: WasmMemory, scratch: number): object | null {
  const api = webAssembly()!; // There is a memory, so there is WebAssembly.
  const binary = decodeText(wideKernelsText);
  const module = compileJoined(api, memory.shared ? binary : forUnsharedMemory(binary));
  if (module === undefined) {
    return null;
  }
  const wide = new api.Instance(module, { env: { memory: memory.linear } }).exports as WideKernelExports;
  return sameProducts(kernels, wide, memory, scratch) && sameFunctions(kernels, wide, memory) ? module : null;
}
