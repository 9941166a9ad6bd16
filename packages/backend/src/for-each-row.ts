import type { Shape } from "./shape.ts";

/** Where an operand of a loop starts, and how far it moves along each axis. */
export interface Strided {
  readonly offset: number;
  readonly strides: readonly number[];
}

/** The innermost loop: `length` elements from `offsets[i]` on, `steps[i]` apart, for each operand `i`. */
export type RowVisitor = (offsets: readonly number[], length: number, steps: readonly number[]) => void;

/**
 * Walks operands of one shape row by row. Neighbouring axes that every operand crosses evenly are joined first,
 * so contiguous operands are one single row.
 */
export function forEachRow(shape: Shape, operands: readonly Strided[], visit: RowVisitor): void {
  const loop = joinAxes(shape, operands);
  const rank = loop.shape.length;
  const offsets = operands.map((operand) => operand.offset);
  if (loop.shape.includes(0)) {
    return;
  }
  const last = rank - 1;
  const length = rank === 0 ? 1 : loop.shape[last]!;
  const steps = loop.strides.map((strides) => strides[last] ?? 0);
  const index = new Array<number>(Math.max(last, 0)).fill(0);
  for (;;) {
    visit(offsets, length, steps);
    let axis = last - 1;
    while (axis >= 0) {
      const size = loop.shape[axis]!;
      const next = index[axis]! + 1;
      const wrap = next === size;
      for (let operand = 0; operand < offsets.length; operand++) {
        const stride = loop.strides[operand]![axis]!;
        offsets[operand]! += wrap ? -stride * (size - 1) : stride;
      }
      index[axis] = wrap ? 0 : next;
      if (!wrap) {
        break;
      }
      axis--;
    }
    if (axis < 0) {
      return;
    }
  }
}

/** The same loop with fewer axes: those of length 1 dropped, those that run on into each other joined. */
function joinAxes(
  shape: Shape,
  operands: readonly Strided[],
): { readonly shape: number[]; readonly strides: number[][] } {
  const joined: number[] = [];
  const strides: number[][] = operands.map(() => []);
  for (let axis = 0; axis < shape.length; axis++) {
    const length = shape[axis]!;
    if (length === 1) {
      continue;
    }
    const previous = joined.length - 1;
    const runsOn =
      previous >= 0 &&
      operands.every((operand, i) => strides[i]![previous] === operand.strides[axis]! * length);
    if (runsOn) {
      joined[previous]! *= length;
    } else {
      joined.push(length);
    }
    operands.forEach((operand, i) => {
      if (runsOn) {
        strides[i]![previous] = operand.strides[axis]!;
      } else {
        strides[i]!.push(operand.strides[axis]!);
      }
    });
  }
  return { shape: joined, strides };
}
