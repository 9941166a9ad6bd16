import { elements, type Kernel, type View } from "@gradkit/backend";
import { record } from "../autograd/record.ts";
import { compute } from "../compute.ts";
import { empty } from "../create/empty.ts";
import { full } from "../create/full.ts";
import { concat } from "../ops/concat.ts";
import { flip } from "../ops/flip.ts";
import { mul } from "../ops/mul.ts";
import type { Tensor } from "../tensor.ts";
import { forEachLine } from "./for-each-line.ts";
import { sliceAxis } from "./slice-axis.ts";

/** Views of one shape. */
export interface LinearRecurrenceArguments {
  readonly factors: View;
  readonly terms: View;
  /** Overwritten. */
  readonly out: View;
  readonly axis: number;
  readonly initial: number;
}

const kernel: Kernel<LinearRecurrenceArguments> = {
  name: "linearRecurrence",
  reference({ factors, terms, out, axis, initial }) {
    const [a, b, y] = [elements(factors), elements(terms), elements(out)];
    const length = out.shape[axis]!;
    const [aStep, bStep, step] = [factors.strides[axis]!, terms.strides[axis]!, out.strides[axis]!];
    forEachLine(axis, [factors, terms, out], ([p, q, r]) => {
      let state = initial;
      for (let k = 0; k < length; k++) {
        state = a[p! + k * aStep]! * state + b[q! + k * bStep]!;
        y[r! + k * step] = state;
      }
    });
  },
};

/**
 * `y_k = a_k y_(k-1) + b_k` along an axis, from `y_(-1) = initial`. Products of many numbers are such a recurrence, and so
 * is its own gradient, run backwards: nothing is ever divided, so zeros do no harm.
 *
 * With `l_k = g_k + a_(k+1) l_(k+1)`: `dL/db_k = l_k`, `dL/da_k = l_k y_(k-1)`.
 *
 * @param factors The `a`, floating-point numbers.
 * @param terms The `b`, of the shape and type of `a`.
 */
export function linearRecurrence(factors: Tensor, terms: Tensor, axis: number, initial: number): Tensor {
  const y = empty(factors.shape, factors.dtype);
  compute(kernel, { factors, terms, out: y, axis, initial }, [y]);
  const backwards = (g: Tensor): Tensor => {
    const following = concat([sliceAxis(factors, axis, { start: 1 }), filled(factors, axis, 0)], axis);
    return flip(linearRecurrence(flip(following, axis), flip(g, axis), axis, 0), axis);
  };
  const before = (): Tensor => concat([filled(y, axis, initial), sliceAxis(y, axis, { stop: -1 })], axis);
  return record(
    y,
    [factors, terms],
    [(g) => (g.size === 0 ? g : mul(backwards(g), before())), (g) => (g.size === 0 ? g : backwards(g))],
    { repeatable: true },
  );
}

/** One position of an axis with the same number everywhere. */
function filled({ shape, dtype }: Tensor, axis: number, value: number): Tensor {
  return full(
    shape.map((length, i) => (i === axis ? 1 : length)),
    value,
    { dtype },
  );
}
