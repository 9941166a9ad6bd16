import { expect, test } from "vitest";
import { surfaceSide, unitSide } from "../../worker/protocol.ts";
import { bendOf } from "./bend.ts";

const last = unitSide - 1;
const bounds = { left: -1, bottom: -1, side: 2 };

/** Pictures of a unit that gives x, one that gives y, and one that gives the absolute value of x. */
const units = Int8Array.from(
  [0, 1, 2].flatMap((unit) =>
    Array.from({ length: unitSide * unitSide }, (_, i) => {
      const x = ((i % unitSide) / last) * 2 - 1;
      const y = 1 - (Math.floor(i / unitSide) / last) * 2;
      return Math.round(127 * ([x, y, Math.abs(x)][unit] ?? 0));
    }),
  ),
);

/** Class 1 wins in the right half. */
const surface = Uint8Array.from({ length: 2 * surfaceSide ** 2 }, (_, i) => {
  const isRight = Math.floor(i / 2) % surfaceSide >= surfaceSide / 2;
  return (i % 2 === 1) === isRight ? 255 : 0;
});

test("two units that give x and y leave the plane as it is", () => {
  const { grid, place } = bendOf({ units, surface }, [0, 1], bounds);
  expect([grid[0], grid[1]]).toEqual([-1, 1]);
  expect([grid.at(-2), grid.at(-1)]).toEqual([1, -1]);
  for (const [x, y] of [
    [0.3, -0.6],
    [-1, 1],
    [0.999, 0.001],
  ] as const) {
    expect(place(x, y)[0]).toBeCloseTo(x, 2);
    expect(place(x, y)[1]).toBeCloseTo(y, 2);
  }
});

test("a unit that gives the absolute value folds it, and points outside lie on its border", () => {
  const { place } = bendOf({ units, surface }, [2, 1], bounds);
  expect(place(-0.5, 0.25)[0]).toBeCloseTo(place(0.5, 0.25)[0], 2);
  expect(place(-0.5, 0.25)[0]).toBeCloseTo(0.5, 1);
  expect(place(7, -9)[0]).toBeCloseTo(1, 1);
  expect(place(7, -9)[1]).toBeCloseTo(-1, 1);
});

test("squares have the class that wins in them", () => {
  const { classes } = bendOf({ units, surface }, [0, 1], bounds);
  expect(classes).toHaveLength(last * last);
  expect([classes[0], classes[last - 1]]).toEqual([0, 1]);
});
