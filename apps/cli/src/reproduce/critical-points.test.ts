import { expect, test } from "vitest";
import { criticalPoints } from "./critical-points.ts";

test("finds each point once and says what it is", () => {
  // f = x^3 / 3 - x + y^2 has a minimum at (1, 0) and a saddle at (-1, 0).
  const found = criticalPoints(
    { slope: (x, y) => [x * x - 1, 2 * y], curvature: (x) => [2 * x, 0, 0, 2] },
    [[2, 1], [0.5, -3], [-2, 1], [0, 0]], // prettier-ignore
  );
  expect(found.map(({ kind }) => kind)).toEqual(["saddle", "minimum"]);
  expect(found.map(({ x }) => x)).toEqual([-1, 1]);
  const top = criticalPoints({ slope: (x, y) => [-x, -y], curvature: () => [-1, 0, 0, -1] }, [[1, 1]]);
  expect(top).toEqual([{ x: 0, y: 0, kind: "maximum" }]);
});
