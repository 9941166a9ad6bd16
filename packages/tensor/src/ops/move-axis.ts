import { normalizeAxis } from "../core/axes.ts";
import type { Tensor } from "../tensor.ts";
import { transpose } from "./transpose.ts";

/**
 * Moves axes to other places; the others keep their order. It is a view: no element moves.
 *
 * The gradient is moved back.
 *
 * @param source One axis or several.
 * @param destination For each of them, where it stands in the result.
 * @throws RangeError when there is no such axis, one is named twice, or the lists differ in length.
 * @example
 * import { moveAxis, ones } from "@gradkit/tensor";
 * console.log(moveAxis(ones([8, 3, 32, 32]), 1, -1).shape); // [ 8, 32, 32, 3 ]
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.moveaxis.html}
 */
export function moveAxis(
  x: Tensor,
  source: number | readonly number[],
  destination: number | readonly number[],
): Tensor {
  const from = axesOf(x, source);
  const to = axesOf(x, destination);
  if (from.length !== to.length) {
    throw new RangeError(
      `moveAxis: ${from.length} axes cannot move to ${to.length} places: name a place for each axis.`,
    );
  }
  const rest = x.shape.flatMap((_, axis) => (from.includes(axis) ? [] : [axis]));
  const permutation = x.shape.map((_, place) => {
    const moved = to.indexOf(place);
    return moved < 0 ? rest.shift()! : from[moved]!;
  });
  return transpose(x, permutation);
}

function axesOf(x: Tensor, axes: number | readonly number[]): number[] {
  const list = typeof axes === "number" ? [axes] : axes;
  const normalized = list.map((axis) => normalizeAxis(axis, x.rank, "moveAxis"));
  if (new Set(normalized).size !== normalized.length) {
    throw new RangeError(`moveAxis: [${list.join(", ")}] names an axis of [${x.shape.join(", ")}] twice.`);
  }
  return normalized;
}
