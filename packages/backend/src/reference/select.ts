import { forEachRow } from "../for-each-row.ts";
import { elements, type View } from "../view.ts";

/** `out[i] = condition[i] ? a[i] : b[i]`. */
export function referenceSelect(condition: View, a: View, b: View, out: View): void {
  const test = elements(condition);
  const left = elements(a);
  const right = elements(b);
  const target = elements(out);
  forEachRow(out.shape, [condition, a, b, out], (starts, length, steps) => {
    let [c, p, q, t] = starts as [number, number, number, number];
    for (let i = 0; i < length; i++) {
      target[t] = test[c] === 0 ? right[q]! : left[p]!;
      c += steps[0]!;
      p += steps[1]!;
      q += steps[2]!;
      t += steps[3]!;
    }
  });
}
