import { kernelsBase64, type KernelExports } from "../generated/kernels.ts";
import type { WasmMemory } from "../memory/wasm-memory.ts";
import { webAssembly } from "../platform/web-assembly.ts";
import { decodeBase64 } from "./decode-base64.ts";
import { forUnsharedMemory } from "./for-unshared-memory.ts";

const modules: { shared?: object; unshared?: object } = {};

/** The kernels over a memory. The binary is compiled on first use, once for shared and once for unshared memories. */
export function instantiateKernels(memory: WasmMemory): KernelExports {
  const api = webAssembly()!; // There is a memory, so there is WebAssembly.
  const kind = memory.shared ? "shared" : "unshared";
  modules[kind] ??= new api.Module(binaryFor(memory.shared));
  const instance = new api.Instance(modules[kind], { env: { memory: memory.linear } });
  return instance.exports as KernelExports; // The build script wrote this type from the same binary.
}

function binaryFor(shared: boolean): Uint8Array<ArrayBuffer> {
  const binary = decodeBase64(kernelsBase64);
  return shared ? binary : forUnsharedMemory(binary);
}
