import { forEachRow } from "../for-each-row.ts";
import type { ReduceKernel } from "../kernel.ts";
import { sizeOf } from "../shape.ts";
import { elements, type View } from "../view.ts";

/** Folds the axes where `out` has length 1, in float64, one output after the other. */
export function referenceReduce(kernel: ReduceKernel, x: View, out: View): void {
  const source = elements(x);
  const target = elements(out);
  const { initial, step: fold } = kernel;
  const folded = x.shape.map((length, axis) => (out.shape[axis] === length ? 1 : length));
  const empty = sizeOf(folded) === 0;
  forEachRow(out.shape, [x, out], ([outer, to], length, [outerStep, toStep]) => {
    for (let i = 0, o = outer!, t = to!; i < length; i++, o += outerStep!, t += toStep!) {
      let accumulated = initial;
      if (!empty) {
        forEachRow(folded, [{ offset: o, strides: x.strides }], ([start], count, [step]) => {
          for (let k = 0, s = start!; k < count; k++, s += step!) {
            accumulated = fold(accumulated, source[s]!);
          }
        });
      }
      target[t] = accumulated;
    }
  });
}
