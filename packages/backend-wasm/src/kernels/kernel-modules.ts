import { fusedKernelsText, kernelsText } from "../generated/kernels.ts";
import { webAssembly } from "../platform/web-assembly.ts";
import { decodeText } from "./decode-text.ts";
import { forUnsharedMemory } from "./for-unshared-memory.ts";

const compiled = new Map<string, object>();

/**
 * The compiled binaries of the kernels, where those of later ones replace earlier ones of the same name: all kernels
 * in plain SIMD, then, where `fused`, those that gain from a fused multiply-add.
 */
export function kernelModules(shared: boolean, fused: boolean): readonly object[] {
  const binaries = fused ? { plain: kernelsText, fused: fusedKernelsText } : { plain: kernelsText };
  return Object.entries(binaries).map(([name, text]) => {
    const key = `${name}, ${shared ? "shared" : "unshared"}`;
    const module = compiled.get(key) ?? compile(text, shared);
    compiled.set(key, module);
    return module;
  });
}

function compile(text: string, shared: boolean): object {
  const { Module } = webAssembly()!; // There is a memory, so there is WebAssembly.
  const binary = decodeText(text);
  return new Module(shared ? binary : forUnsharedMemory(binary));
}
