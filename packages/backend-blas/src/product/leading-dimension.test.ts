import { describe, expect, it } from "vitest";
import { leadingDimension } from "./leading-dimension.ts";

describe("leadingDimension", () => {
  it.each([
    ["rows side by side", 3, 4, 4, 1, 4],
    ["rows apart", 3, 4, 9, 1, 9],
    ["columns side by side", 3, 4, 1, 3, -3],
    ["columns apart", 3, 4, 1, 7, -7],
    ["one row, whatever its stride", 1, 4, 0, 1, 4],
    ["one row of elements apart", 1, 4, 0, 5, -5],
    ["one column, whatever its stride", 4, 1, 1, 0, 1],
    ["one column of elements apart", 4, 1, 6, 0, 6],
    ["one element", 1, 1, -3, 0, 1],
    ["both apart", 3, 4, 8, 2, 0],
    ["rows that overlap", 3, 4, 2, 1, 0],
    ["a repeated row", 3, 4, 0, 1, 0],
    ["a repeated column", 3, 4, 1, 0, 0],
    ["rows running backwards", 3, 4, -4, 1, 0],
    ["columns running backwards", 3, 4, 4, -1, 0],
  ])("of %s", (_, rows, columns, rowStride, columnStride, expected) => {
    expect(leadingDimension(rows, columns, rowStride, columnStride)).toBe(expected);
  });
});
