import { forEachRow } from "../for-each-row.ts";
import { elements, type View } from "../view.ts";

/** `out = value` everywhere. */
export function referenceFill(out: View, value: number): void {
  const target = elements(out);
  forEachRow(out.shape, [out], ([start], length, [step]) => {
    for (let i = 0, at = start!; i < length; i++, at += step!) {
      target[at] = value;
    }
  });
}
