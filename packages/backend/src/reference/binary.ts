import { forEachRow } from "../for-each-row.ts";
import type { BinaryKernel } from "../kernel.ts";
import { elements, type View } from "../view.ts";

/** `out[i] = f(a[i], b[i])`. */
export function referenceBinary(kernel: BinaryKernel, a: View, b: View, out: View): void {
  const left = elements(a);
  const right = elements(b);
  const target = elements(out);
  const { apply } = kernel;
  forEachRow(out.shape, [a, b, out], ([l, r, t], length, [leftStep, rightStep, step]) => {
    for (let i = 0, p = l!, q = r!, s = t!; i < length; i++, p += leftStep!, q += rightStep!, s += step!) {
      target[s] = apply(left[p]!, right[q]!);
    }
  });
}
