import type { View } from "@gradkit/backend";

/** A product of stacks of matrices, with the innermost stacks laid together as the rows of one tall matrix. */
export interface JoinedRows {
  /** How many leading axes are left to loop over. */
  readonly axes: number;
  readonly rows: number;
  /** The strides of the rows of `a` and of `out`. */
  readonly aRow: number;
  readonly outRow: number;
}

/**
 * Joins leading axes with the rows: where all matrices of a stack meet the same `b` and the rows of `a` and `out` run
 * on evenly from one matrix to the next, the stack is one tall matrix. So a batch of sequences times one matrix of
 * weights is a single product.
 */
export function joinedRows(a: View, b: View, out: View): JoinedRows {
  let axes = out.shape.length - 2;
  let rows = out.shape[axes]!;
  let aRow = a.strides[axes]!;
  let outRow = out.strides[axes]!;
  for (; axes > 0; axes--) {
    const axis = axes - 1;
    const length = out.shape[axis]!;
    if (length === 1) {
      continue;
    }
    const [aStep, outStep] = [a.strides[axis]!, out.strides[axis]!];
    const runsOn = rows === 1 || (aStep === rows * aRow && outStep === rows * outRow);
    if (b.strides[axis] !== 0 || !runsOn) {
      break;
    }
    if (rows === 1) {
      aRow = aStep;
      outRow = outStep;
    }
    rows *= length;
  }
  return { axes, rows, aRow, outRow };
}
