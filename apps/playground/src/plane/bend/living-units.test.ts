import { expect, test } from "vitest";
import { livingUnits } from "./living-units.ts";

const layers = [{ units: 3 }, { units: 4 }];

test("the first two units that live are taken, of the layer that is asked for", () => {
  expect(livingUnits("0001101", layers, 1)).toEqual([0, 1]);
  expect(livingUnits("0101000", layers, 1)).toEqual([0, 2]);
  expect(livingUnits("0001200", layers, 2)).toEqual([2, 3]);
});

test("others are taken where not two live, and one stands for both where there is no other", () => {
  expect(livingUnits("0001101", layers, 2)).toEqual([2, 0]);
  expect(livingUnits("1111111", layers, 2)).toEqual([0, 1]);
  expect(livingUnits("", layers, 2)).toEqual([0, 1]);
  expect(livingUnits("0", [{ units: 1 }], 1)).toEqual([0, 0]);
});
