import { expect, test } from "vitest";
import { placeName } from "./place-name.ts";

test("placeName counts layers as the page does, without the activations between", () => {
  expect(placeName("2.weight", 2)).toBe("the weight of Layer 2 (2.weight)");
  expect(placeName("4.bias", 2)).toBe("the bias of Scores (4.bias)");
  expect(placeName("0 (dense)", 2)).toBe("Layer 1");
  expect(placeName("1 (tanh)", 2)).toBe("Layer 1");
  expect(placeName("input", 2)).toBe("input");
});
