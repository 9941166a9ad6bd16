import type { KernelExports, WideKernelExports } from "../generated/kernels.ts";
import type { WasmMemory } from "../memory/wasm-memory.ts";
import { webAssembly } from "../platform/web-assembly.ts";

/** The kernels of compiled binaries over a memory. */
export function instantiateKernels(
  modules: readonly object[],
  { linear }: WasmMemory,
): KernelExports & Partial<WideKernelExports> {
  const { Instance } = webAssembly()!; // There is a memory, so there is WebAssembly.
  const exports = modules.map((module) => new Instance(module, { env: { memory: linear } }).exports);
  return Object.assign({}, ...exports) as KernelExports; // The build script wrote this type from the same binaries.
}
