import { pow } from "../functions64/pow";
import { loadPair, storePair } from "./pairs";

/** `out = a^b` for rows of float32, computed in float64. Strides count bytes. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function powRows(
  count: i32, n: usize, a: usize, aRow: isize, aStep: isize, b: usize, bRow: isize, bStep: isize,
  out: usize, outRow: isize, outStep: isize,
): void {
  for (; count > 0; count--) {
    let p = a;
    let q = b;
    let r = out;
    for (let left = n; left > 0; left -= min(left, 2)) {
      storePair<f32>(r, outStep, left, pow(loadPair<f32>(p, aStep, left), loadPair<f32>(q, bStep, left)));
      p += 2 * aStep;
      q += 2 * bStep;
      r += 2 * outStep;
    }
    a += aRow;
    b += bRow;
    out += outRow;
  }
}
