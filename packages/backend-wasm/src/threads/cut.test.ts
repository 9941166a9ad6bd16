import { describe, expect, it } from "vitest";
import { writeShare, type Cut } from "./cut.ts";

const written = (args: readonly number[], cut: Cut, shares: number): number[][] =>
  Array.from({ length: shares }, (_, share) => {
    const own: number[] = [];
    writeShare(own, 0, args, cut, share, shares);
    return own;
  });

describe("writeShare", () => {
  it("gives whole units to every share, and the rest to the last one", () => {
    const cut: Cut = { count: 0, unit: 4, moves: [{ address: 1, bytes: 8 }] };
    expect(written([18, 1000], cut, 2)).toEqual([
      [8, 1000],
      [10, 1064],
    ]);
  });

  it("moves on by strides that are arguments", () => {
    const cut: Cut = { count: 0, unit: 1, moves: [{ address: 1, stride: 2, bytes: 4 }] };
    expect(written([3, 1000, 5], cut, 3)).toEqual([
      [1, 1000, 5],
      [1, 1020, 5],
      [1, 1040, 5],
    ]);
  });

  it("lets every share but the first write to a place of its own", () => {
    const cut: Cut = { count: 0, unit: 1, moves: [], summands: { address: 1, first: 500, bytes: 16 } };
    expect(written([3, 1000], cut, 3).map(([, out]) => out)).toEqual([1000, 500, 516]);
  });
});
