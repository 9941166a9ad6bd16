import { forEachRow } from "../for-each-row.ts";
import type { UnaryKernel } from "../kernel.ts";
import { elements, type View } from "../view.ts";

/** `out[i] = f(x[i])`. */
export function referenceUnary(kernel: UnaryKernel, x: View, out: View): void {
  const source = elements(x);
  const target = elements(out);
  const { apply } = kernel;
  forEachRow(out.shape, [x, out], ([from, to], length, [fromStep, toStep]) => {
    for (let i = 0, s = from!, t = to!; i < length; i++, s += fromStep!, t += toStep!) {
      target[t] = apply(source[s]!);
    }
  });
}
