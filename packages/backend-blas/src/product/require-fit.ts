import type { View } from "@gradkit/backend";

/**
 * Checks that three views are the operands of one product. Whoever calls an engine has checked that in terms of
 * tensors, but a mistake there would have C code read past the end of an operand.
 *
 * @throws RangeError with the three shapes when they are not.
 */
export function requireFit(a: View, b: View, out: View): void {
  const row = out.shape.length - 2;
  const column = row + 1;
  let fits =
    row >= 0 &&
    a.shape.length === out.shape.length &&
    b.shape.length === out.shape.length &&
    a.shape[row] === out.shape[row] &&
    b.shape[row] === a.shape[column] &&
    b.shape[column] === out.shape[column];
  for (let axis = 0; fits && axis < row; axis++) {
    fits = a.shape[axis] === out.shape[axis] && b.shape[axis] === out.shape[axis];
  }
  if (!fits) {
    throw new RangeError(
      `matmul: views of shapes [${a.shape.join(", ")}] and [${b.shape.join(", ")}] do not multiply to one of ` +
        `[${out.shape.join(", ")}]. Give [..., m, k], [..., k, n] and [..., m, n], broadcast to the same leading axes.`,
    );
  }
}
