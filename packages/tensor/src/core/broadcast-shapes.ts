import type { Shape } from "@gradkit/backend";

/**
 * The shape that both shapes expand to: axes are aligned at the end, and an axis of length 1 stretches to the other.
 *
 * @throws RangeError when an axis differs and neither length is 1.
 */
export function broadcastShapes(a: Shape, b: Shape, operation: string): Shape {
  if (sameShape(a, b)) {
    return a;
  }
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, axis) => {
    const left = a[axis - rank + a.length] ?? 1;
    const right = b[axis - rank + b.length] ?? 1;
    if (left !== right && left !== 1 && right !== 1) {
      throw new RangeError(
        `${operation}: shapes [${a.join(", ")}] and [${b.join(", ")}] do not fit together: lengths ${left} and ` +
          `${right} meet at axis ${axis - rank}, where they must be equal or one of them 1.`,
      );
    }
    return left === 1 ? right : left;
  });
}

/** Whether two shapes are equal. */
export function sameShape(a: Shape, b: Shape): boolean {
  if (a.length !== b.length) {
    return false;
  }
  for (let axis = 0; axis < a.length; axis++) {
    if (a[axis] !== b[axis]) {
      return false;
    }
  }
  return true;
}
