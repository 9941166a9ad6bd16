import { referenceBackend, type Backend } from "@gradkit/backend";
import { createBinary } from "./engine/binary.ts";
import type { Capabilities } from "./engine/capabilities.ts";
import type { Context } from "./engine/context.ts";
import { createCopy } from "./engine/copy.ts";
import { createFill } from "./engine/fill.ts";
import { createMatmul } from "./engine/matmul.ts";
import { createReduce } from "./engine/reduce.ts";
import { RowPlan } from "./engine/row-plan.ts";
import { createRun } from "./engine/run.ts";
import { createSelect } from "./engine/select.ts";
import { createUnary } from "./engine/unary.ts";
import { canRunSimd } from "./kernels/can-run-simd.ts";
import { instantiateKernels } from "./kernels/instantiate-kernels.ts";
import { wasmMemory, type WasmMemoryOptions } from "./memory/wasm-memory.ts";

/** How to set up a WebAssembly engine. */
export type WasmBackendOptions = WasmMemoryOptions;

/** An engine in WebAssembly, and what it found on this machine. */
export interface WasmBackend extends Backend {
  readonly capabilities: Capabilities;
}

/**
 * The default engine: SIMD kernels over one linear memory, and the reference engine on the same memory for what has
 * no kernel. Where the runtime has no WebAssembly SIMD, or a page forbids compiling, it is the reference engine over
 * ordinary arrays.
 *
 * Nothing is compiled or reserved before this call, and everything is ready after it.
 *
 * @example
 * import { wasmBackend } from "@gradkit/backend-wasm";
 * const backend = wasmBackend();
 * console.log(backend.capabilities.threads); // 1
 */
export function wasmBackend(options: WasmBackendOptions = {}): WasmBackend {
  if (!canRunSimd()) {
    return { ...referenceBackend(), capabilities: { simd: false, shared: false, threads: 1 } };
  }
  const memory = wasmMemory(options);
  const kernels = instantiateKernels(memory);
  const context: Context = {
    memory,
    kernels,
    reference: referenceBackend(memory),
    matmulScratch: memory.workspace(kernels.matmulScratchBytes()),
    plan: new RowPlan(),
  };
  return {
    name: "wasm",
    memory,
    capabilities: { simd: true, shared: memory.shared, threads: 1 },
    fill: createFill(context),
    copy: createCopy(context),
    unary: createUnary(context),
    binary: createBinary(context),
    select: createSelect(context),
    reduce: createReduce(context),
    matmul: createMatmul(context),
    run: createRun(context),
  };
}
