import { normalizeAxis } from "../core/axes.ts";
import { contract } from "../core/contract.ts";
import type { Tensor } from "../tensor.ts";

/**
 * The product of two tensors summed over pairs of axes: the axes of `a` that are left come first, then those of `b`.
 *
 * @param axes How many axes at the end of `a` meet those at the start of `b`, or the axes of `a` and those of `b` that meet
 * them. Default 2.
 * @throws RangeError when there is no such axis, one is named twice, or axes that meet differ in length.
 * @example
 * import { ones, tensordot } from "@gradkit/tensor";
 * console.log(tensordot(ones([2, 3, 4]), ones([3, 4, 5])).shape); // [ 2, 5 ]
 * console.log(tensordot(ones([2, 3]), ones([4, 3]), [[1], [1]]).shape); // [ 2, 4 ]
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.tensordot.html}
 */
export function tensordot(
  a: Tensor,
  b: Tensor,
  axes: number | readonly [ofA: readonly number[], ofB: readonly number[]] = 2,
): Tensor {
  if (
    typeof axes === "number" &&
    !(Number.isInteger(axes) && axes >= 0 && axes <= Math.min(a.rank, b.rank))
  ) {
    throw new RangeError(
      `tensordot: ${axes} axes cannot meet: the tensors have ${a.rank} and ${b.rank} axes.`,
    );
  }
  const [ofA, ofB] =
    typeof axes === "number"
      ? [Array.from({ length: axes }, (_, i) => a.rank - axes + i), Array.from({ length: axes }, (_, i) => i)]
      : [normalized(axes[0], a), normalized(axes[1], b)];
  if (ofA.length !== ofB.length) {
    throw new RangeError(`tensordot: ${ofA.length} axes of a cannot meet ${ofB.length} axes of b.`);
  }
  ofA.forEach((axis, i) => {
    if (a.shape[axis] !== b.shape[ofB[i]!]) {
      throw new RangeError(
        `tensordot: axis ${axis} of [${a.shape.join(", ")}] and axis ${ofB[i]!} of [${b.shape.join(", ")}] meet, but ` +
          `have lengths ${a.shape[axis]!} and ${b.shape[ofB[i]!]!}.`,
      );
    }
  });
  const first = a.shape.map((_, axis) => `a${axis}`);
  const second = b.shape.map((_, axis) =>
    ofB.includes(axis) ? first[ofA[ofB.indexOf(axis)]!]! : `b${axis}`,
  );
  const left = first.filter((label) => !second.includes(label));
  const needed = new Set([...left, ...second.filter((label) => !first.includes(label))]);
  return contract({ x: a, labels: first }, { x: b, labels: second }, needed).x;
}

function normalized(axes: readonly number[], x: Tensor): number[] {
  const found = axes.map((axis) => normalizeAxis(axis, x.rank, "tensordot"));
  if (new Set(found).size !== found.length) {
    throw new RangeError(`tensordot: [${axes.join(", ")}] names an axis of [${x.shape.join(", ")}] twice.`);
  }
  return found;
}
