import type { Backend } from "@gradkit/backend";
import type { KernelExports } from "../generated/kernels.ts";
import type { WasmMemory } from "../memory/wasm-memory.ts";
import type { RowPlan } from "./row-plan.ts";

/** What the operations of one engine share. */
export interface Context {
  readonly memory: WasmMemory;
  readonly kernels: KernelExports;
  /** The engine that computes what no WebAssembly kernel fits, on the same memory. */
  readonly reference: Backend;
  /** The address of working space for matrix products, and for convolutions behind it. */
  readonly matmulScratch: number;
  readonly plan: RowPlan;
}
