import { expect, test } from "vitest";
import { parseGlyph } from "./glyph.ts";
import { smoothStroke } from "./smooth-stroke.ts";

/** The points of a smoothed stroke. */
function points(stroke: string): [number, number][] {
  const line = smoothStroke(parseGlyph([stroke])[0]!);
  return Array.from({ length: line.length / 2 }, (_, i) => [line[2 * i]!, line[2 * i + 1]!]);
}

test("passes the knots", () => {
  const line = points("10,10 50,90 90,10");
  expect(line[0]).toEqual([0.1, 0.1]);
  expect(line[(line.length - 1) / 2]).toEqual([0.5, 0.9]);
  expect(line.at(-1)).toEqual([0.9, 0.1]);
});

test("is straight between two knots", () => {
  for (const [x, y] of points("10,20 60,70")) {
    expect(y - x).toBeCloseTo(0.1, 12);
  }
});

test("turns smoothly at a knot, sharply at a corner", () => {
  expect(turn(points("10,10 50,90 90,10"))).toBeLessThan(1.5);
  expect(turn(points("10,10 50,90! 90,10"))).toBeGreaterThan(2);
});

/** The change of direction in the middle, in radians. */
function turn(line: readonly (readonly [number, number])[]): number {
  const middle = (line.length - 1) / 2;
  const direction = (i: number): number =>
    Math.atan2(line[i + 1]![1] - line[i]![1], line[i + 1]![0] - line[i]![0]);
  return Math.abs(direction(middle) - direction(middle - 1));
}
