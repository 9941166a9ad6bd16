import { arrayMemory, contiguousStrides, type View } from "@gradkit/backend";
import { describe, expect, it } from "vitest";
import { joinedRows } from "./joined-rows.ts";

const block = arrayMemory().allocate(8);

function view(shape: readonly number[], strides: readonly number[] = contiguousStrides(shape)): View {
  return { block, dtype: "float32", shape, strides, offset: 0 };
}

describe("joinedRows", () => {
  it("leaves matrices alone", () => {
    expect(joinedRows(view([2, 3]), view([3, 4]), view([2, 4]))).toEqual({
      axes: 0,
      rows: 2,
      aRow: 3,
      outRow: 4,
    });
  });

  it("joins stacks that meet one matrix, over several axes", () => {
    const b = view([5, 6, 3, 4], [0, 0, 4, 1]);
    const joined = joinedRows(view([5, 6, 2, 3]), b, view([5, 6, 2, 4]));
    expect(joined).toEqual({ axes: 0, rows: 60, aRow: 3, outRow: 4 });
  });

  it("joins only the inner axes where the outer ones differ", () => {
    const b = view([5, 6, 3, 4], [12, 0, 4, 1]);
    const joined = joinedRows(view([5, 6, 2, 3]), b, view([5, 6, 2, 4]));
    expect(joined).toEqual({ axes: 1, rows: 12, aRow: 3, outRow: 4 });
  });

  it("takes the step of a stack of single rows for theirs", () => {
    const a = view([7, 1, 3], [30, 99, 1]);
    const out = view([7, 1, 4], [40, 99, 1]);
    const joined = joinedRows(a, view([7, 3, 4], [0, 4, 1]), out);
    expect(joined).toEqual({ axes: 0, rows: 7, aRow: 30, outRow: 40 });
  });

  it("leaves stacks whose rows do not run on", () => {
    const b = view([7, 3, 4], [0, 4, 1]);
    const gap = view([7, 2, 3], [10, 3, 1]);
    expect(joinedRows(gap, b, view([7, 2, 4])).axes).toBe(1);
    expect(joinedRows(view([7, 2, 3]), b, view([7, 2, 4], [10, 4, 1])).axes).toBe(1);
    expect(joinedRows(view([7, 2, 3]), view([7, 3, 4]), view([7, 2, 4])).axes).toBe(1);
  });
});
