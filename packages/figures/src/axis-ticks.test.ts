import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { axisScale } from "./axis-scale.ts";
import { linearTicks, logTicks, roundStep } from "./axis-ticks.ts";

describe("linearTicks", () => {
  test("are round and written with as many digits as the step needs", () => {
    expect(linearTicks(0, 1, 5).labels).toEqual(["0", "0.2", "0.4", "0.6", "0.8", "1.0"]);
    expect(linearTicks(-1.5, 1.5, 3).labels).toEqual(["−1", "0", "1"]);
    expect(linearTicks(0, 60000, 3).labels).toEqual(["0", "20,000", "40,000", "60,000"]);
    expect(linearTicks(0, 3e10, 3).labels).toEqual(["0", "10¹⁰", "2×10¹⁰", "3×10¹⁰"]);
    expect(linearTicks(1, 3, 8, 1).labels).toEqual(["1", "2", "3"]);
  });

  test("lie inside, go up and differ in writing", () => {
    const bound = fc.double({ min: -1e8, max: 1e8, noNaN: true });
    fc.assert(
      fc.property(
        bound,
        fc.double({ min: 1e-3, max: 1e8, noNaN: true }),
        fc.integer({ min: 2, max: 12 }),
        (low, span, count) => {
          const high = low + span;
          const { values, labels } = linearTicks(low, high, count);
          const room = span * 1e-6;
          expect(values.length).toBeLessThanOrEqual(count + 1);
          values.forEach((value, i) => {
            expect(value).toBeGreaterThanOrEqual(low - room);
            expect(value).toBeLessThanOrEqual(high + room);
            expect(i === 0 || value > values[i - 1]!).toBe(true);
          });
          expect(new Set(labels).size).toBe(labels.length);
        },
      ),
    );
  });
});

describe("logTicks", () => {
  test("are powers of ten, finer ones where those are few, round numbers where even these are", () => {
    expect(logTicks(0.001, 1000, 10).values).toEqual([0.001, 0.01, 0.1, 1, 10, 100, 1000]);
    expect(logTicks(1, 20, 6).values).toEqual([1, 2, 5, 10, 20]);
    expect(logTicks(3, 4, 4).values).toEqual([3, 3.5, 4]);
    expect(logTicks(1e-8, 1, 3).labels).toEqual(["10⁻⁶", "10⁻³", "1"]);
  });

  test("lie inside", () => {
    const power = fc.double({ min: -12, max: 12, noNaN: true });
    fc.assert(
      fc.property(power, fc.double({ min: 0.1, max: 12, noNaN: true }), (start, length) => {
        const [low, high] = [10 ** start, 10 ** (start + length)];
        const { values } = logTicks(low, high, 6);
        expect(values.length).toBeGreaterThan(1);
        values.forEach((value) => {
          expect(value).toBeGreaterThanOrEqual(low * (1 - 1e-6));
          expect(value).toBeLessThanOrEqual(high * (1 + 1e-6));
        });
      }),
    );
  });
});

test("roundStep is 1, 2 or 5 times a power of ten, and no smaller", () => {
  expect([0.3, 1, 3, 60, 0.0007, 9e-8].map(roundStep)).toEqual([0.5, 1, 5, 100, 0.001, 1e-7]);
});

test("an axis has room around a single number, and says when numbers are too far apart", () => {
  expect(axisScale([4, 4]).domain).toEqual([2, 6]);
  expect(axisScale([0, 5e-324]).domain).toEqual([-1, 1]);
  expect(axisScale([0.13, 0.87]).domain).toEqual([0.1, 0.9]);
  expect(axisScale([2, 2], { type: "log" }).domain).toEqual([2 / 3, 6]);
  expect(() => axisScale([-1.7e308, 1.7e308])).toThrow("too far apart for an axis");
});
