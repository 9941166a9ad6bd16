import type { ChainCompiler } from "./chain.ts";
import type { BinaryKernel, Kernel, ReduceKernel, UnaryKernel } from "./kernel.ts";
import type { Memory } from "./memory.ts";
import type { View } from "./view.ts";

/**
 * An engine: a memory, and kernels over views of it.
 *
 * Shapes arrive checked and broadcasting arrives as strides of 0, so an engine only computes. Outputs never
 * overlap inputs, except that an elementwise kernel may write over an input it reads at the same place.
 * Every call returns when the result is there. An asynchronous device would queue here and wait in its memory's
 * read: that is the one place where `await` will enter.
 */
export interface Backend {
  readonly name: string;
  readonly memory: Memory;
  /** `out = value` everywhere. */
  fill(out: View, value: number): void;
  /** `out = x`, converting the element type; both have the same shape. */
  copy(x: View, out: View): void;
  /** `out[i] = f(x[i])`. */
  unary(kernel: UnaryKernel, x: View, out: View): void;
  /** `out[i] = f(a[i], b[i])`. */
  binary(kernel: BinaryKernel, a: View, b: View, out: View): void;
  /** `out[i] = condition[i] ? a[i] : b[i]`. */
  select(condition: View, a: View, b: View, out: View): void;
  /** Folds the axes of `x` where `out` has length 1 and `x` has not. */
  reduce(kernel: ReduceKernel, x: View, out: View): void;
  /** `out[..., i, j] = sum_k a[..., i, k] b[..., k, j]`; the leading axes agree, by strides of 0 where broadcast. */
  matmul(a: View, b: View, out: View): void;
  /** Joins chains of elementwise operations, with the same bits as one after the other; engines may do without. */
  readonly chains?: ChainCompiler;
  /** Runs any other kernel. */
  run<Arguments>(kernel: Kernel<Arguments>, args: Arguments): void;
}
