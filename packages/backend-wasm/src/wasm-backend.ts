import { referenceBackend, type Backend } from "@gradkit/backend";
import { chosenArithmetic, type Arithmetic } from "./arithmetic.ts";
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
import { createChains } from "./fusion/create-chains.ts";
import { canFuse } from "./kernels/can-fuse.ts";
import { canRunSimd } from "./kernels/can-run-simd.ts";
import { instantiateKernels } from "./kernels/instantiate-kernels.ts";
import { kernelModules } from "./kernels/kernel-modules.ts";
import { wasmMemory, type WasmMemoryOptions } from "./memory/wasm-memory.ts";
import type { Cut } from "./threads/cut.ts";
import type { ForeignKernels } from "./threads/foreign-kernels.ts";
import { canShareWork } from "./threads/can-share-work.ts";
import { splitKernels } from "./threads/split-kernels.ts";
import { Team } from "./threads/team.ts";
import { threadCount } from "./threads/thread-count.ts";
import { wideModule } from "./wide/wide-module.ts";
import { widestVectors } from "./wide/widest-vectors.ts";
import { withWideKernels } from "./wide/with-wide-kernels.ts";

/** How to set up a WebAssembly engine. */
export interface WasmBackendOptions extends WasmMemoryOptions {
  /**
   * `"fast"` uses a fused multiply-add where the runtime has one, `"portable"` gives the same bits everywhere.
   * Default: the environment variable GRADKIT_ARITHMETIC, else `"fast"`.
   */
  readonly arithmetic?: Arithmetic;
  /**
   * How many threads compute, from 1 to 16; workers are started when there is enough to do for the first time. Default:
   * the environment variable GRADKIT_THREADS, else as many as there are processors, up to four.
   */
  readonly threads?: number;
  /**
   * 128 keeps matrix products from being computed in vectors of 256 bits where the runtime can; the results are the same bits.
   * Default: the environment variable GRADKIT_VECTOR_BITS, else 256.
   */
  readonly vectorBits?: 128 | 256;
  /** Kernels of an engine that builds on this one, to be shared among its threads. */
  readonly foreign?: ForeignKernels;
}

/**
 * Divides a foreign kernel among the threads of an engine: its name, its arguments, how to cut them, and how much work it
 * is. Gives the number of shares.
 */
export type Divide = (
  kernel: string,
  args: readonly number[],
  cut: Cut,
  size: number,
  least: number,
) => number;

/** An engine in WebAssembly, and what it found on this machine. */
export interface WasmBackend extends Backend {
  readonly capabilities: Capabilities;
  /** For engines that build on this one: shares {@link WasmBackendOptions.foreign} kernels; undefined with one thread. */
  readonly divide?: Divide;
}

/**
 * The default engine: SIMD kernels over one linear memory, and the reference engine on the same memory for what has
 * no kernel. Where the runtime has no WebAssembly SIMD, or a page forbids compiling, it is the reference engine over
 * ordinary arrays.
 *
 * Nothing is compiled or reserved before this call, and everything is ready after it.
 *
 * @throws TypeError when the arithmetic asked for is neither "fast" nor "portable".
 * @throws TypeError when the vectors asked for have neither 128 nor 256 bits.
 * @throws RangeError when the number of threads asked for is not a whole number from 1 to 16.
 * @throws Error when it is "portable" and the runtime has no WebAssembly SIMD.
 *
 * @example
 * import { wasmBackend } from "@gradkit/backend-wasm";
 * const backend = wasmBackend({ threads: 1 });
 * console.log(backend.capabilities.threads); // 1
 */
export function wasmBackend(options: WasmBackendOptions = {}): WasmBackend {
  const arithmetic = chosenArithmetic(options.arithmetic);
  const threads = threadCount(options.threads);
  const widest = widestVectors(options.vectorBits);
  if (!canRunSimd()) {
    return withoutSimd(arithmetic);
  }
  const memory = wasmMemory(options);
  const fusedMultiplyAdd = arithmetic === "fast" && canFuse();
  const narrow = kernelModules(memory.shared, fusedMultiplyAdd);
  const inVectorsOf128 = instantiateKernels(narrow, memory);
  const scratch = memory.workspace(inVectorsOf128.scratchBytes());
  const wide = fusedMultiplyAdd && widest === 256 ? wideModule(inVectorsOf128, memory, scratch) : undefined;
  const modules = wide === undefined ? narrow : [...narrow, wide];
  const kernels = wide === undefined ? inVectorsOf128 : instantiateKernels(modules, memory);
  const team =
    threads > 1 && memory.shared && canShareWork()
      ? new Team(threads, memory, modules, kernels, options.foreign)
      : undefined;
  const context: Context = {
    memory,
    kernels: withWideKernels(team === undefined ? kernels : splitKernels(team, kernels)),
    reference: referenceBackend(memory),
    matmulScratch: scratch,
    plan: new RowPlan(),
  };
  return {
    name: "wasm",
    memory,
    ...(team === undefined ? {} : { divide: divideBy(team) }),
    capabilities: {
      simd: true,
      shared: memory.shared,
      get threads() {
        return team?.size ?? 1;
      },
      arithmetic,
      fusedMultiplyAdd,
      vectorBits: wide === undefined ? 128 : 256,
    },
    fill: createFill(context),
    copy: createCopy(context),
    unary: createUnary(context),
    binary: createBinary(context),
    select: createSelect(context),
    reduce: createReduce(context),
    matmul: createMatmul(context),
    chains: createChains(memory, team),
    run: createRun(context),
  };
}

function divideBy(team: Team): Divide {
  return (kernel, args, cut, size, least) => team.divide(team.indexOf(kernel), args, cut, size, least);
}

function withoutSimd(arithmetic: Arithmetic): WasmBackend {
  if (arithmetic === "portable") {
    throw new Error(
      "Portable arithmetic needs WebAssembly SIMD, which this runtime does not have or a page's content security " +
        "policy forbids: allow wasm-unsafe-eval there, or ask for fast arithmetic.",
    );
  }
  return {
    ...referenceBackend(),
    capabilities: {
      simd: false,
      shared: false,
      threads: 1,
      arithmetic,
      fusedMultiplyAdd: false,
      vectorBits: 0,
    },
  };
}
