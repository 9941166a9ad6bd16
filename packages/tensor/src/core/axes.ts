import type { Shape } from "@gradkit/backend";

/** Which axes to reduce, and whether they stay as axes of length 1. */
export interface ReduceOptions {
  /** One axis or several, negative ones counted from the end; all of them when missing. */
  readonly axes?: number | readonly number[];
  /** Keeps reduced axes with length 1, so that the result broadcasts against the input. Default false. */
  readonly keepDims?: boolean;
}

/**
 * The axis as a number from 0 on.
 *
 * @throws RangeError when there is no such axis.
 */
export function normalizeAxis(axis: number, rank: number, operation: string): number {
  const normalized = axis < 0 ? axis + rank : axis;
  if (!Number.isInteger(axis) || normalized < 0 || normalized >= rank) {
    throw new RangeError(
      `${operation}: there is no axis ${axis} in a tensor of ${rank} axes; use ${-rank} to ${rank - 1}.`,
    );
  }
  return normalized;
}

/** For each axis of `shape`, whether it is reduced. */
export function reducedAxes(
  shape: Shape,
  axes: ReduceOptions["axes"],
  operation: string,
): readonly boolean[] {
  if (axes === undefined) {
    return shape.map(() => true);
  }
  const reduced = shape.map(() => false);
  for (const axis of typeof axes === "number" ? [axes] : axes) {
    reduced[normalizeAxis(axis, shape.length, operation)] = true;
  }
  return reduced;
}
