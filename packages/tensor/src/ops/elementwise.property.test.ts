import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as api from "../index.ts";
import type { Tensor } from "../tensor.ts";

/** Two shapes that broadcast, of up to three axes, some of length 0 or 1. */
const shapes = fc
  .array(fc.record({ length: fc.integer({ min: 0, max: 3 }), a: fc.boolean(), b: fc.boolean() }), {
    maxLength: 3,
  })
  .chain((axes) =>
    fc.record({
      a: fc.constant(axes.map(({ length, a }) => (a ? 1 : length))),
      b: fc.constant(axes.map(({ length, b }) => (b ? 1 : length))),
      drop: fc.integer({ min: 0, max: axes.length }),
    }),
  )
  .map(({ a, b, drop }) => ({ a, b: b.slice(drop) }));

const waves = (shape: readonly number[], phase: number): Tensor =>
  api.fromData(Float64Array.from({ length: api.sizeOf(shape) }, (_, i) => 3 * Math.sin(phase + i)), shape); // prettier-ignore

/** Each function beside what it is for two numbers. */
const pairs: readonly (readonly [
  string,
  (a: Tensor, b: Tensor) => Tensor,
  (a: number, b: number) => number,
])[] = [
  ["atan2", api.atan2, Math.atan2],
  ["hypot", api.hypot, Math.hypot],
  ["mod", api.mod, (a, b) => a - b * Math.floor(a / b)],
  ["floorDiv", api.floorDiv, (a, b) => Math.floor(a / b)],
  ["logicalAnd", (a, b) => api.logicalAnd(api.greater(a, 0), b), (a, b) => Number(a > 0 && b !== 0)],
  ["logicalOr", (a, b) => api.logicalOr(api.greater(a, 0), api.less(b, 0)), (a, b) => Number(a > 0 || b < 0)],
  [
    "logicalXor",
    (a, b) => api.logicalXor(api.greater(a, 0), api.less(b, 0)),
    (a, b) => Number(a > 0 !== b < 0),
  ],
  ["isClose", (a, b) => api.isClose(a, b, { absoluteTolerance: 1 }), (a, b) => Number(Math.abs(a - b) <= 1 + 1e-5 * Math.abs(b))], // prettier-ignore
];

describe.each(pairs)("%s", (_, f, one) => {
  it("pairs every element with the one at its place, for any two shapes that fit", () => {
    fc.assert(
      fc.property(shapes, ({ a, b }) => {
        const [x, y] = [waves(a, 0.3), waves(b, 1.1)];
        const z = f(x, y);
        const [left, right] = [x, y].map((t) => api.broadcastTo(t, z.shape).data());
        expect(z.shape).toEqual(api.add(x, y).shape);
        z.data().forEach((value, i) => {
          expect(value).toBeCloseTo(one(left![i]!, right![i]!), 12);
        });
      }),
    );
  });
});

describe("for any numbers", () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
  const f64 = (x: number): Tensor => api.tensor(x, { dtype: "float64" });

  it("floorDiv and mod take a number apart", () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        fc.pre(Math.abs(b) > 1e-6);
        const [whole, rest] = [api.floorDiv(f64(a), f64(b)).item(), api.mod(f64(a), f64(b)).item()];
        expect(Number.isInteger(whole)).toBe(true);
        expect(Math.abs(whole * b + rest - a)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(a)));
        expect(rest * b).toBeGreaterThanOrEqual(0);
        expect(Math.abs(rest)).toBeLessThanOrEqual(Math.abs(b));
      }),
    );
  });

  it("erfInv undoes erf, and erf and erfc add up to 1", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -3, max: 3 }), (x) => {
        const y = api.erf(f64(x));
        // Next to 1, an error of one rounding in y moves x by it times the slope of the inverse.
        const slope = (Math.sqrt(Math.PI) / 2) * Math.exp(x * x);
        expect(Math.abs(api.erfInv(y).item() - x)).toBeLessThan(4e-16 * (slope + 4));
        expect(api.add(y, api.erfc(f64(x))).item()).toBeCloseTo(1, 14);
      }),
    );
  });

  it("round keeps whole numbers and goes to the even neighbour of halves", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), (n) => {
        expect(api.round(f64(n)).item()).toBe(n);
        const rounded = api.round(f64(n + 0.5)).item();
        expect(Math.abs(rounded % 2)).toBe(0);
        expect(Math.abs(rounded - n - 0.5)).toBe(0.5);
      }),
    );
  });

  it("a transposed convolution is the adjoint of the convolution with the same weights", () => {
    const setting = fc.record({
      stride: fc.integer({ min: 1, max: 3 }),
      padding: fc.integer({ min: 0, max: 2 }),
      dilation: fc.integer({ min: 1, max: 2 }),
      rows: fc.integer({ min: 5, max: 8 }),
      groups: fc.constantFrom(1, 2),
    });
    fc.assert(
      fc.property(setting, ({ rows, groups, ...options }) => {
        const [x, w] = [waves([2, rows, 6, 2], 0.2), waves([3, 2, 2 / groups, 4], 0.9)];
        const y = api.conv2d(x, w, { ...options, groups });
        const g = waves(y.shape, 1.7);
        const { stride, padding, dilation } = options;
        const rest = (length: number, size: number): number =>
          (length + 2 * padding - dilation * (size - 1) - 1) % stride;
        const outputPadding = [rest(rows, 3), rest(6, 2)] as const;
        const back = api.convTranspose2d(g, w, { ...options, groups, outputPadding });
        expect(back.shape).toEqual(x.shape);
        expect(api.sum(api.mul(back, x)).item()).toBeCloseTo(api.sum(api.mul(g, y)).item(), 9);
      }),
    );
  });
});
