import type { Arithmetic } from "../arithmetic.ts";

/** What an engine makes use of on this machine. */
export interface Capabilities {
  /** Whether the WebAssembly SIMD kernels run; otherwise everything is computed in plain TypeScript. */
  readonly simd: boolean;
  /** Whether the memory can be shared with threads. */
  readonly shared: boolean;
  /** How many threads compute. */
  readonly threads: number;
  /** Whether the results are the same bits everywhere; without SIMD kernels nothing is promised, and it is "fast". */
  readonly arithmetic: Arithmetic;
  /** Whether matrix products round once for each multiplication and addition, not twice. */
  readonly fusedMultiplyAdd: boolean;
}
