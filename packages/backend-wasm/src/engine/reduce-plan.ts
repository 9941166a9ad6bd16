import type { View } from "@gradkit/backend";

/** An axis of a reduction: its length, and the strides of the input and the output along it. */
export interface ReduceAxis {
  length: number;
  x: number;
  out: number;
}

const single: ReduceAxis = { length: 1, x: 0, out: 0 };

/**
 * Sorts the axes of a reduction into those that are kept and those that are folded, both with neighbours joined.
 * One plan serves one engine, again and again, so that no call allocates.
 */
export class ReducePlan {
  /** Kept axes but for the last, outermost first; the first `keptCount` count. */
  readonly kept: ReduceAxis[] = [];
  keptCount = 0;
  /** The last kept axis. */
  last = single;
  /** The folded axes: `inner` is the one whose elements lie closer together. */
  planes = single;
  inner = single;
  readonly #folded: ReduceAxis[] = [];

  /** Plans the fold of `x` to `out`; false when more than two axes that cannot be joined are folded. */
  start(x: View, out: View): boolean {
    let kept = 0;
    let folded = 0;
    for (let axis = 0; axis < x.shape.length; axis++) {
      const length = x.shape[axis]!;
      if (length === 1) {
        continue;
      }
      const step = x.strides[axis]!;
      if (out.shape[axis] === length) {
        kept = append(this.kept, kept, length, step, out.strides[axis]!);
      } else {
        folded = append(this.#folded, folded, length, step, 0);
      }
    }
    this.last = kept > 0 ? this.kept[kept - 1]! : single;
    this.keptCount = Math.max(kept - 1, 0);
    this.inner = folded > 0 ? this.#folded[folded - 1]! : single;
    this.planes = folded > 1 ? this.#folded[0]! : single;
    if (this.planes.x === 1) {
      [this.planes, this.inner] = [this.inner, this.planes];
    }
    return folded <= 2;
  }
}

/** Adds an axis to a list, joined with the one before where both strides run on; returns the new count. */
function append(axes: ReduceAxis[], count: number, length: number, x: number, out: number): number {
  const before = count > 0 ? axes[count - 1]! : undefined;
  if (before?.x === x * length && before.out === out * length) {
    before.length *= length;
    before.x = x;
    before.out = out;
    return count;
  }
  const axis = (axes[count] ??= { length, x, out });
  axis.length = length;
  axis.x = x;
  axis.out = out;
  return count + 1;
}
