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
  /**
   * The bits of the vectors in which matrix products are computed: 256 in Node from 24 on, on x64 processors, unless the
   * environment variable GRADKIT_VECTOR_BITS is 128; 0 without SIMD kernels. The results are the same bits.
   */
  readonly vectorBits: 0 | 128 | 256;
}
