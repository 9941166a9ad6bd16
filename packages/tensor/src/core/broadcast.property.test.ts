import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  broadcastTo,
  fromData,
  matmul,
  reshape,
  sizeOf,
  sum,
  sumTo,
  transpose,
  type Tensor,
} from "../index.ts";

/** Two shapes that broadcast, of up to four axes, some of length 0 or 1. */
const shapes = fc
  .array(fc.record({ length: fc.integer({ min: 0, max: 4 }), a: fc.boolean(), b: fc.boolean() }), {
    maxLength: 4,
  })
  .chain((axes) =>
    fc.record({
      a: fc.constant(axes.map(({ length, a }) => (a ? 1 : length))),
      b: fc.constant(axes.map(({ length, b }) => (b ? 1 : length))),
      drop: fc.integer({ min: 0, max: axes.length }),
    }),
  )
  .map(({ a, b, drop }) => ({ a, b: b.slice(drop) }));

const counting = (shape: readonly number[]): Tensor =>
  fromData(Float64Array.from({ length: sizeOf(shape) }, (_, i) => i + 1), shape); // prettier-ignore

function at(x: Tensor, index: readonly number[]): number {
  const own = index.slice(index.length - x.rank).map((i, axis) => (x.shape[axis] === 1 ? 0 : i));
  return x.data()[own.reduce((flat, i, axis) => flat * x.shape[axis]! + i, 0)]!;
}

function* indices(shape: readonly number[]): Generator<number[]> {
  for (let flat = 0; flat < sizeOf(shape); flat++) {
    const index: number[] = [];
    let rest = flat;
    for (const length of [...shape].reverse()) {
      index.unshift(rest % length);
      rest = Math.floor(rest / length);
    }
    yield index;
  }
}

describe("broadcasting", () => {
  it("pairs every element with the one at its place, for any two shapes that fit", () => {
    fc.assert(
      fc.property(shapes, ({ a, b }) => {
        const [x, y] = [counting(a), counting(b)];
        const z = add(x, y);
        for (const index of indices(z.shape)) {
          expect(at(z, index)).toBe(at(x, index) + at(y, index));
        }
      }),
    );
  });

  it("is undone by sumTo, up to the number of repeats", () => {
    fc.assert(
      fc.property(shapes, ({ a, b }) => {
        const x = counting(b);
        const whole = broadcastTo(x, add(counting(a), x).shape);
        expect(sum(sumTo(whole, b)).item()).toBe(sum(whole).item());
      }),
    );
  });

  it("says which lengths do not fit", () => {
    expect(() => add(counting([2, 3]), counting([4]))).toThrow(
      "add: shapes [2, 3] and [4] do not fit together: lengths 3 and 4 meet at axis -1",
    );
    expect(() => matmul(counting([2, 3]), counting([2, 3]))).toThrow(/rows of length 3.*columns of length 2/);
    expect(() => matmul(counting([3]), counting([3, 1]))).toThrow(/needs matrices/);
    expect(() => reshape(counting([6]), [4, -1])).toThrow(/6 elements and cannot become \[4, -1\]/);
    expect(() => transpose(counting([2, 3]), [0, 0])).toThrow(/each of the 2 axes/);
    expect(() => sum(counting([2]), { axes: 1 })).toThrow(/no axis 1 in a tensor of 1 axes; use -1 to 0/);
  });
});
