import { fusedKernelsBase64, kernelsBase64 } from "../generated/kernels.ts";
import { webAssembly } from "../platform/web-assembly.ts";
import { decodeBase64 } from "./decode-base64.ts";
import { forUnsharedMemory } from "./for-unshared-memory.ts";

const compiled = new Map<string, object>();

/**
 * The compiled binaries of the kernels, where those of later ones replace earlier ones of the same name: all kernels
 * in plain SIMD, then, where `fused`, those that gain from a fused multiply-add.
 */
export function kernelModules(shared: boolean, fused: boolean): readonly object[] {
  const binaries = fused ? { plain: kernelsBase64, fused: fusedKernelsBase64 } : { plain: kernelsBase64 };
  return Object.entries(binaries).map(([name, base64]) => {
    const key = `${name}, ${shared ? "shared" : "unshared"}`;
    const module = compiled.get(key) ?? compile(base64, shared);
    compiled.set(key, module);
    return module;
  });
}

function compile(base64: string, shared: boolean): object {
  const { Module } = webAssembly()!; // There is a memory, so there is WebAssembly.
  const binary = decodeBase64(base64);
  return new Module(shared ? binary : forUnsharedMemory(binary));
}
