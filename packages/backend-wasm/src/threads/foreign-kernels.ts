import type { Kernel } from "./finish-shares.ts";

/** Kernels that are not of WebAssembly, for an engine that builds on this one: functions of numbers, on every thread. */
export interface ForeignKernels {
  /** Those of this thread, by their names. */
  readonly kernels: Readonly<Record<string, Kernel>>;
  /** The body of a function of `data` and Node's `require` that returns the same kernels in a worker. */
  readonly source: string;
  /** What the body needs to know, as it can be sent to a worker. */
  readonly data: unknown;
}
