import { expect, test } from "vitest";
import { compareDigits } from "./compare-digits.ts";

test.each([
  [-0.440398539, -0.440398539, "−0.440398539", ""],
  [0.123456789, 0.123499999, "0.1234", "56789"],
  [-1e-12, 0, "0.000000000", ""],
  [0.5, -0.5, "", "0.500000000"],
  [12.5, 1.25, "", "12.500000000"],
  [NaN, 1, "", "NaN"],
])("%d beside %d agrees in %s", (value, other, agreeing, rest) => {
  expect(compareDigits(value, other)).toEqual({ agreeing, rest });
});
