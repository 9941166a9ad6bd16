import type { Backend } from "@gradkit/backend";
import type { KernelExports } from "../generated/kernels.ts";
import type { WasmMemory } from "../memory/wasm-memory.ts";

/** What the operations of one engine share. */
export interface Context {
  readonly memory: WasmMemory;
  readonly kernels: KernelExports;
  /** The engine that computes what no WebAssembly kernel fits, on the same memory. */
  readonly reference: Backend;
}
