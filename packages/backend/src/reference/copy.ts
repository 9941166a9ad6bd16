import { forEachRow } from "../for-each-row.ts";
import { elements, type View } from "../view.ts";

/** `out = x`; to integers it truncates and wraps as typed arrays do, to bool it asks whether `x` differs from 0. */
export function referenceCopy(x: View, out: View): void {
  const source = elements(x);
  const target = elements(out);
  const toBool = out.dtype === "bool" && x.dtype !== "bool";
  forEachRow(out.shape, [x, out], ([from, to], length, [fromStep, toStep]) => {
    if (!toBool && fromStep === 1 && toStep === 1) {
      target.set(source.subarray(from, from! + length), to);
      return;
    }
    for (let i = 0, s = from!, t = to!; i < length; i++, s += fromStep!, t += toStep!) {
      const value = source[s]!;
      target[t] = toBool ? Number(value !== 0) : value;
    }
  });
}
