import { expect, test } from "vitest";
import { halvingRounds } from "./halving.ts";

test("fewer settings train longer", () => {
  expect(halvingRounds(9, 9)).toEqual([
    { settings: 9, epochs: 1 },
    { settings: 3, epochs: 3 },
    { settings: 1, epochs: 9 },
  ]);
  expect(halvingRounds(20, 30)).toEqual([
    { settings: 20, epochs: 3 },
    { settings: 6, epochs: 10 },
    { settings: 2, epochs: 30 },
  ]);
  expect(halvingRounds(1, 100)).toEqual([{ settings: 1, epochs: 100 }]);
  expect(halvingRounds(100, 1)).toEqual([{ settings: 100, epochs: 1 }]);
});
