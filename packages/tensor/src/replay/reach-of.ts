import { isContiguous, type ChainReach, type View } from "@gradkit/backend";

/** How an operand lies under the rows and columns of a chain; `columns` is undefined where any number will do. */
export interface Reach {
  readonly reach: ChainReach;
  readonly columns: number | undefined;
}

/**
 * How a view lies under its own shape, taken as rows and columns: it has every element, repeats one row, one number for each
 * row, or one number. Undefined for views that do neither.
 */
export function reachOf({ shape, strides }: View): Reach | undefined {
  if (isContiguous(shape, strides)) {
    return { reach: "all", columns: undefined };
  }
  if (shape.every((length, axis) => length === 1 || strides[axis] === 0)) {
    return { reach: "one", columns: undefined };
  }
  for (let split = 1; split < shape.length; split++) {
    const columns = shape.slice(split).reduce((product, length) => product * length, 1);
    const [left, right] = [
      [shape.slice(0, split), strides.slice(0, split)],
      [shape.slice(split), strides.slice(split)],
    ] as const;
    if (isRepeated(...left) && isContiguous(...right)) {
      return { reach: "row", columns };
    }
    if (isContiguous(...left) && isRepeated(...right)) {
      return { reach: "column", columns };
    }
  }
  return undefined;
}

function isRepeated(shape: readonly number[], strides: readonly number[]): boolean {
  return shape.every((length, axis) => length === 1 || strides[axis] === 0);
}
