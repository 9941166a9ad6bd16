import { elements, sizeOf, type Kernel, type Shape, type View } from "@gradkit/backend";
import { record } from "../autograd/record.ts";
import { compute } from "../compute.ts";
import { empty } from "../create/empty.ts";
import { contiguous } from "../ops/contiguous.ts";
import type { Tensor } from "../tensor.ts";

/**
 * Contiguous views of `outer` tables. `source` (of "takeRows") and `output` (of "addRows") have tables of `length` rows,
 * each of `width` numbers; the other one has a row for each of the `positions`, which are int32.
 */
export interface RowsArguments {
  readonly source: View;
  readonly positions: View;
  /** Overwritten. */
  readonly output: View;
  readonly outer: number;
  readonly length: number;
  readonly width: number;
}

/** From so many numbers on, copying a row by one call is faster than one by one. */
const longRow = 24;

const takeKernel: Kernel<RowsArguments> = {
  name: "takeRows",
  reference({ source, positions, output, outer, length, width }) {
    const [from, at, to] = [elements(source), elements(positions), elements(output)];
    const count = sizeOf(positions.shape);
    let target = output.offset;
    for (let table = 0; table < outer; table++) {
      const start = source.offset + table * length * width;
      for (let i = 0; i < count; i++, target += width) {
        const row = start + at[positions.offset + i]! * width;
        if (width < longRow) {
          for (let j = 0; j < width; j++) {
            to[target + j] = from[row + j]!;
          }
        } else {
          to.set(from.subarray(row, row + width), target);
        }
      }
    }
  },
};

const addKernel: Kernel<RowsArguments> = {
  name: "addRows",
  reference({ source, positions, output, outer, length, width }) {
    const [from, at, to] = [elements(source), elements(positions), elements(output)];
    const count = sizeOf(positions.shape);
    to.fill(0, output.offset, output.offset + outer * length * width);
    let row = source.offset;
    for (let table = 0; table < outer; table++) {
      const start = output.offset + table * length * width;
      for (let i = 0; i < count; i++, row += width) {
        const target = start + at[positions.offset + i]! * width;
        for (let j = 0; j < width; j++) {
          to[target + j]! += from[row + j]!;
        }
      }
    }
  },
};

/** Rows of an axis by position: the axis gives way to those of `positions`, which are int32 and checked. */
export function takeRows(x: Tensor, positions: Tensor, axis: number): Tensor {
  const [before, after] = [x.shape.slice(0, axis), x.shape.slice(axis + 1)];
  const output = empty([...before, ...positions.shape, ...after], x.dtype);
  const sizes = { outer: sizeOf(before), length: x.shape[axis]!, width: sizeOf(after) };
  compute(takeKernel, { source: contiguous(x), positions: contiguous(positions), output, ...sizes }, [
    output,
  ]);
  return record(output, [x], [(g) => addRows(g, positions, x.shape, axis)], { repeatable: true });
}

/** The reverse of {@link takeRows}: adds rows up at positions along `axis` of zeros of `shape`, in order. */
export function addRows(x: Tensor, positions: Tensor, shape: Shape, axis: number): Tensor {
  const [before, after] = [shape.slice(0, axis), shape.slice(axis + 1)];
  const output = empty(shape, x.dtype);
  const sizes = { outer: sizeOf(before), length: shape[axis]!, width: sizeOf(after) };
  compute(addKernel, { source: contiguous(x), positions: contiguous(positions), output, ...sizes }, [output]);
  return record(output, [x], [(g) => takeRows(g, positions, axis)], { repeatable: true });
}
