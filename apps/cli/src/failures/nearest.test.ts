import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";

const names = ["mnist", "fashion-mnist", "spiral", "vertical", "synthetic-digits"];

test.each([
  ["mnits", ["mnist"]],
  ["MNIST-data", ["mnist"]],
  ["fashion", ["fashion-mnist"]],
  ["digits", ["synthetic-digits"]],
  ["spirale", ["spiral"]],
  ["imagenet", []],
  ["", []],
])("%s is near to %o", (typed, near) => {
  expect(nearest(typed, names)).toEqual(near);
});

test("the nearest comes first", () => {
  expect(nearest("mpl", ["mean", "mlp", "elu"])).toEqual(["mlp"]);
  expect(nearest("sigmoit", ["silu", "sigmoid", "sigmoids"])).toEqual(["sigmoid", "sigmoids"]);
});
