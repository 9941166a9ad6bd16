/** What an engine makes use of on this machine. */
export interface Capabilities {
  /** Whether the WebAssembly SIMD kernels run; otherwise everything is computed in plain TypeScript. */
  readonly simd: boolean;
  /** Whether the memory can be shared with threads. */
  readonly shared: boolean;
  /** How many threads compute. */
  readonly threads: number;
}
