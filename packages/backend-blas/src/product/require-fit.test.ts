import { arrayMemory, contiguousStrides, type View } from "@gradkit/backend";
import { describe, expect, it } from "vitest";
import { requireFit } from "./require-fit.ts";

const block = arrayMemory().allocate(8);
const view = (...shape: number[]): View => ({
  block,
  dtype: "float32",
  shape,
  strides: contiguousStrides(shape),
  offset: 0,
});

describe("requireFit", () => {
  it("lets products through", () => {
    requireFit(view(2, 3), view(3, 4), view(2, 4));
    requireFit(view(5, 2, 0), view(5, 0, 4), view(5, 2, 4));
  });

  it.each([
    [view(2, 3), view(2, 4), view(2, 4)],
    [view(2, 3), view(3, 4), view(3, 4)],
    [view(2, 3), view(3, 4), view(2, 5)],
    [view(5, 2, 3), view(3, 4), view(5, 2, 4)],
    [view(1, 2, 3), view(5, 3, 4), view(5, 2, 4)],
    [view(5, 2, 3), view(1, 3, 4), view(5, 2, 4)],
    [view(3), view(3), view(3)],
  ])("refuses others", (a, b, out) => {
    expect(() => requireFit(a, b, out)).toThrow(`multiply to one of [${out.shape.join(", ")}]`);
  });
});
