import { beforeEach, describe, expect, it, vi } from "vitest";
import type { KernelExports } from "../generated/kernels.ts";
import { BinaryOp, CompareOp, FoldFlag, ReduceOp, UnaryOp } from "../kernels/op-codes.ts";
import { numbers } from "../test-support/view.fixture.ts";
import { readyTeam } from "../test-support/team.fixture.ts";
import { splitKernels } from "./split-kernels.ts";

/** Elements in each of four places of memory, of which calls use the first three to read and write as they like. */
const count = 160_000;

/**
 * Calls of kernels with places in memory `p`, `q`, `r`, `s`, working space `w` and integers `t`: large enough to be
 * shared.
 */
type Call = (
  kernels: KernelExports,
  p: number,
  q: number,
  r: number,
  s: number,
  w: number,
  t: number,
) => void;
const calls: Partial<Record<keyof KernelExports, Call[]>> = {
  sgemm: [
    (k, p, q, r, _, w) => k.sgemm(67, 301, 400, p, 400, 1, q, 301, 1, r, 301, 1, w), // By columns.
    (k, p, q, r, _, w) => k.sgemm(301, 67, 400, p, 1, 301, q, 67, 1, r, 67, 1, w), // By rows, a transposed.
    (k, p, q, r, _, w) => k.sgemm(64, 100, 300, p, 300, 1, q, 1, 300, r, 1, 64, w), // b and the output transposed.
    (k, p, q, r, _, w) => k.sgemm(1, 799, 301, p, 301, 1, q, 799, 1, r, 799, 1, w), // Rows are swept.
    (k, p, q, r, _, w) => k.sgemm(1, 799, 301, p, 301, 1, q, 1, 301, r, 799, 1, w), // Dot products.
    (k, p, q, r, _, w) => k.sgemm(799, 1, 301, p, 301, 1, q, 1, 1, r, 1, 1, w),
    (k, p, q, r, _, w) => k.sgemm(9, 9, 27_000, p, 27_000, 1, q, 9, 1, r, 9, 1, w),
  ],
  dgemm: [
    (k, p, q, r, _, w) => k.dgemm(67, 201, 300, p, 300, 1, q, 201, 1, r, 201, 1, w),
    (k, p, q, r, _, w) => k.dgemm(201, 67, 300, p, 300, 1, q, 67, 1, r, 67, 1, w),
  ],
  unaryFloat32: [
    (k, p, q) => k.unaryFloat32(UnaryOp.exp, 1, 150_001, p, 0, 1, q, 0, 1),
    (k, p) => k.unaryFloat32(UnaryOp.sigmoid, 1, 150_001, p, 0, 1, p, 0, 1), // In place.
    (k, p, q) => k.unaryFloat32(UnaryOp.neg, 400, 401, p, 1, 400, q, 402, 1),
  ],
  unaryFloat64: [
    (k, p, q) => k.unaryFloat64(UnaryOp.sqrt, 1, 150_001, p, 0, 1, q, 0, 1),
    (k, p, q) => k.unaryFloat64(UnaryOp.log1p, 1, 15_001, p, 0, 1, q, 0, 1),
    (k, p) => k.unaryFloat64(UnaryOp.tanh, 301, 50, p, 50, 1, p, 50, 1), // In place.
    (k, p, q) => k.unaryFloat64(UnaryOp.sin, 1, 15_001, p + 8 * 15_000, 0, -1, q, 0, 1), // Backwards.
  ],
  binaryFloat32: [
    (k, p, q, r) => k.binaryFloat32(BinaryOp.mul, 1, 150_001, p, 0, 1, q, 0, 1, r, 0, 1),
    (k, p, q, r) => k.binaryFloat32(BinaryOp.add, 501, 300, p, 300, 1, q, 0, 1, r, 300, 1), // A row is repeated.
    (k, p, q) => k.binaryFloat32(BinaryOp.sub, 1, 150_001, p, 0, 1, q, 0, 0, p, 0, 1),
    (k, p, q, r) => k.binaryFloat32(BinaryOp.pow, 1, 15_001, p, 0, 1, q, 0, 1, r, 0, 1),
  ],
  binaryFloat64: [(k, p, q, r) => k.binaryFloat64(BinaryOp.div, 1, 150_001, p, 0, 1, q, 0, 1, r, 0, 1)],
  compareFloat32: [
    (k, p, q, r) => k.compareFloat32(CompareOp.less, 1, 150_001, p, 0, 1, q, 0, 1, r, 0, 1),
    (k, p, q, r) => k.compareFloat32(CompareOp.equal, 501, 300, p, 300, 1, q, 0, 1, r, 300, 1),
  ],
  compareFloat64: [
    (k, p, q, r) => k.compareFloat64(CompareOp.greater, 300, 501, p, 501, 1, q, 1, 300, r, 501, 1),
  ],
  select4: [(k, p, q, r, s) => k.select4(1, 150_001, p, 0, 1, q, 0, 1, r, 0, 1, s, 0, 1)],
  select8: [(k, p, q, r, s) => k.select8(501, 300, p, 0, 1, q, 300, 1, r, 1, 501, s, 300, 1)],
  copy1: [(k, p, q) => k.copy1(501, 400, p, 1, 501, q, 400, 1)],
  copy4: [
    (k, p, q) => k.copy4(1, 150_001, p, 0, 1, q, 0, 1),
    (k, p, q) => k.copy4(401, 390, p, 1, 401, q, 390, 1), // Transposed.
  ],
  copy8: [(k, p, q) => k.copy8(401, 390, p + 8 * 400, -1, 401, q, 390, 1)], // Backwards.
  convertFloat32ToFloat64: [(k, p, q) => k.convertFloat32ToFloat64(1, 150_001, p, 0, 1, q, 0, 1)],
  convertFloat64ToFloat32: [(k, p, q) => k.convertFloat64ToFloat32(301, 500, p, 500, 1, q, 501, 1)],
  convertInt32ToFloat32: [(k, p, q) => k.convertInt32ToFloat32(1, 150_001, p, 0, 1, q, 0, 1)],
  convertInt32ToFloat64: [(k, p, q) => k.convertInt32ToFloat64(1, 150_001, p, 0, 1, q, 0, 1)],
  convertUint8ToFloat32: [(k, p, q) => k.convertUint8ToFloat32(1, 150_001, p, 0, 1, q, 0, 1)],
  convertUint8ToFloat64: [(k, p, q) => k.convertUint8ToFloat64(1, 150_001, p, 0, 1, q, 0, 1)],
  foldRowsFloat32: [
    (k, p, q) => k.foldRowsFloat32(ReduceOp.sum, 101, p, 1001, 1, 0, 1001, 1, q, 1),
    (k, p, q) => k.foldRowsFloat32(ReduceOp.sum | FoldFlag.wide, 9, p, 16_384, 1, 0, 16_384, 1, q, 1),
  ],
  foldRowsFloat64: [(k, p, q) => k.foldRowsFloat64(ReduceOp.max, 101, p, 1, 7, 7070, 101, 70, q, 2)],
  foldColumnsFloat32: [(k, p, q) => k.foldColumnsFloat32(ReduceOp.sum, 301, 2, p, 45_150, 150, 301, q)],
  foldColumnsFloat64: [(k, p, q) => k.foldColumnsFloat64(ReduceOp.sum, 301, 1, p, 0, 300, 301, q)],
  foldPartsFloat32: [
    (k, p, q) => k.foldPartsFloat32(9, ReduceOp.sum | FoldFlag.wide, 17, p, 17_408, 1024, 17, q, 17),
  ],
  foldPartsFloat64: [
    (k, p, q) => k.foldPartsFloat64(9, ReduceOp.max | FoldFlag.wide, 17, p, 17_408, 1024, 17, q, 17),
  ],
  takeFloat32: [(k, p, q, _r, _s, _w, t) => k.takeFloat32(150_001, 90_000, p, t, q)],
  takeFloat64: [(k, p, q, _r, _s, _w, t) => k.takeFloat64(150_001, 90_000, p, t, q)],
  scatterFloat32: [(k, p, q, _r, _s, _w, t) => k.scatterFloat32(150_001, 0, 90_000, p, t, q)],
  scatterFloat64: [(k, p, q, _r, _s, _w, t) => k.scatterFloat64(150_001, 0, 90_000, p, t, q)],
  argmaxFloat32: [(k, p, q) => k.argmaxFloat32(303, 401, p, q)],
  argmaxFloat64: [(k, p, q) => k.argmaxFloat64(9001, 13, p, q)],
  adamFloat32: [(k, p, q, r, s) => k.adamFloat32(150_001, p, q, r, s, 0.1, 0.9, 0.1, 0.99, 0.01, 2, 1e-8)],
  adamFloat64: [(k, p, q, r, s) => k.adamFloat64(150_001, p, q, r, s, 0.1, 0.9, 0.1, 0.99, 0.01, 2, 1e-8)],
  sgdFloat32: [
    (k, p, q) => k.sgdFloat32(150_001, p, q, 0, 0.1, 0, 1, false, 0.1),
    (k, p, q, r) => k.sgdFloat32(150_001, p, q, r, 0.1, 0.9, 1, true, 0.1),
  ],
  sgdFloat64: [(k, p, q, r) => k.sgdFloat64(150_001, p, q, r, 0.1, 0.9, 0.5, false, 0)],
  softmaxFloat32: [(k, p, q) => k.softmaxFloat32(303, 301, p, q)],
  logSoftmaxFloat32: [(k, p, q) => k.logSoftmaxFloat32(303, 301, p, q)],
  softmaxFloat64: [(k, p, q) => k.softmaxFloat64(303, 301, p, q)],
  logSoftmaxFloat64: [(k, p) => k.logSoftmaxFloat64(303, 301, p, p)], // In place.
  crossEntropyFloat32: [(k, p, q, r, _, w, t) => k.crossEntropyFloat32(1003, 101, p, t, q, r, w)],
  crossEntropyFloat64: [(k, p, q, r, _, w, t) => k.crossEntropyFloat64(1003, 101, p, t, q, r, w)],
  crossEntropyGradientFloat32: [
    (k, p, q, r, _s, _w, t) => k.crossEntropyGradientFloat32(1403, 101, p, t, q, 1, r),
    (k, p, q, r, _s, _w, t) => k.crossEntropyGradientFloat32(1403, 101, p, t, q, 0, r), // One factor for all.
  ],
  crossEntropyGradientFloat64: [
    (k, p, q, r, _s, _w, t) => k.crossEntropyGradientFloat64(1403, 101, p, t, q, 1, r),
  ],
  convolveFloat32: [
    (k, p, q, r, _, w) =>
      k.convolveFloat32(11, 12, 12, 2, 10, 10, 3, 3, 1, 1, 1, 1, 0, 0, p, q, r, 6, 2, w, 0),
    (k, p, q, r, _, w) =>
      k.convolveFloat32(7, 12, 12, 2, 12, 12, 3, 3, 1, 1, 1, 1, 1, 1, p, q, r, 40, 1, w, 0),
  ],
  convolveFloat64: [
    (k, p, q, r, _, w) =>
      k.convolveFloat64(11, 12, 12, 2, 10, 10, 3, 3, 1, 1, 1, 1, 0, 0, p, q, r, 6, 3, w, 0),
  ],
  convolveBackFloat32: [
    (k, p, q, r, _, w) =>
      k.convolveBackFloat32(11, 12, 12, 2, 10, 10, 3, 3, 1, 1, 1, 1, 0, 0, p, q, r, 6, 2, w, 0),
    (k, p, q, r, _, w) =>
      k.convolveBackFloat32(7, 12, 12, 2, 12, 12, 3, 3, 1, 1, 1, 1, 1, 1, p, q, r, 40, 1, w, 0),
  ],
  convolveBackFloat64: [
    (k, p, q, r, _, w) =>
      k.convolveBackFloat64(11, 12, 12, 2, 10, 10, 3, 3, 1, 1, 1, 1, 0, 0, p, q, r, 6, 3, w, 0),
  ],
  convolveWeightsFloat32: [
    (k, p, q, r, _, w) =>
      k.convolveWeightsFloat32(11, 12, 12, 2, 10, 10, 3, 3, 1, 1, 1, 1, 0, 0, p, q, r, 6, 2, w, 0),
    (k, p, q, r, _, w) =>
      k.convolveWeightsFloat32(7, 12, 12, 2, 12, 12, 3, 3, 1, 1, 1, 1, 1, 1, p, q, r, 40, 1, w, 0),
  ],
  convolveWeightsFloat64: [
    (k, p, q, r, _, w) =>
      k.convolveWeightsFloat64(11, 12, 12, 2, 10, 10, 3, 3, 1, 1, 1, 1, 0, 0, p, q, r, 6, 3, w, 0),
  ],
  largestInWindowFloat32: [
    (k, p, q) => k.largestInWindowFloat32(11, 30, 30, 5, 28, 28, 3, 3, 1, 1, 1, 1, 0, 0, p, q, 0),
  ],
  largestInWindowFloat64: [
    (k, p, q) => k.largestInWindowFloat64(11, 30, 30, 3, 30, 30, 3, 3, 1, 1, 1, 1, 1, 1, p, q, 0),
  ],
  unfoldFloat32: [(k, p, q) => k.unfoldFloat32(11, 30, 30, 2, 28, 28, 3, 3, 1, 1, 1, 1, 0, 0, p, q)],
  unfoldFloat64: [(k, p, q) => k.unfoldFloat64(6, 30, 30, 3, 30, 30, 3, 3, 1, 1, 1, 1, 1, 1, p, q)],
  foldFloat32: [(k, p, q) => k.foldFloat32(11, 30, 30, 2, 28, 28, 3, 3, 1, 1, 1, 1, 0, 0, p, q)],
  foldFloat64: [(k, p, q) => k.foldFloat64(6, 30, 30, 3, 30, 30, 3, 3, 1, 1, 1, 1, 1, 1, p, q)],
};

describe.each([2, 3])("kernels shared by %i threads", async (size) => {
  const { team, memory, kernels, ownShares } = await readyTeam(size);
  const split = splitKernels(team, kernels);
  beforeEach(() => {
    vi.spyOn(team, "helps").mockImplementation((work, least) => work >= least); // Also if the workers sleep.
  });
  const block = memory.allocate(4 * count * 8);
  const places = [0, 1, 2, 3].map((i) => block.address + i * count * 8) as [number, number, number, number];
  const scratch = memory.workspace(kernels.scratchBytes());
  const integers = memory.allocate(count * 4);
  // Positions, of which half are classes too.
  memory
    .array(integers, "int32")
    .forEach((_, i, all) => (all[i] = i % 2 === 0 ? i % 100 : (i * 7919) % 90_000));

  const bytes = memory.array(block, "uint8");
  /** What the places hold before a call, as float32 and as float64. */
  const [singles, doubles] = (["float32", "float64"] as const).map((dtype) => {
    const next = numbers(7, (u) => u + 0.01);
    memory.array(block, dtype).forEach((_, i, all) => (all[i] = next()));
    return bytes.slice();
  }) as [Uint8Array, Uint8Array];

  /** All bytes after a call, from the same start. */
  const after = (call: Call, version: KernelExports, double: boolean): Buffer => {
    bytes.set(double ? doubles : singles);
    call(version, ...places, scratch, integers.address);
    return Buffer.from(bytes);
  };

  /** Whether workers computed a share of each call: on a busy machine they may be late, but not always. */
  const helped: boolean[] = [];
  const cases = (Object.keys(kernels) as (keyof KernelExports)[]).filter(
    (name) => split[name] !== kernels[name],
  );

  it.each(cases)("%s gives the same bits as one thread", (name) => {
    expect(calls[name]).toBeDefined();
    for (const call of calls[name]!) {
      const double = name.endsWith("64") || name === "dgemm";
      const expected = after(call, kernels, double);
      const before = ownShares();
      const actual = after(call, split, double);
      expect(actual.equals(expected)).toBe(true);
      helped.push(ownShares() - before < size);
    }
  });

  it("has the help of the other threads", () => {
    expect(helped.filter(Boolean).length).toBeGreaterThan(helped.length / 2);
  });

  it("computes small problems without the others", () => {
    const before = ownShares();
    split.sgemm(4, 4, 4, places[0], 4, 1, places[1], 4, 1, places[2], 4, 1, scratch);
    split.unaryFloat32(UnaryOp.exp, 1, 1000, places[0], 0, 1, places[1], 0, 1);
    expect(ownShares()).toBe(before);
  });
});
