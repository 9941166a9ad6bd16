import { arrayMemory } from "@gradkit/backend";
import { describe, expect, it } from "vitest";
import { extentOf } from "./extent.ts";

const block = { ...arrayMemory().allocate(80), address: 640 };
const view = { block, dtype: "float32", shape: [3, 4], strides: [4, 1], offset: 0 } as const;

describe("extentOf", () => {
  it("counts bytes from the start of the memory", () => {
    expect(extentOf(view, 4, "a")).toEqual({ first: 640, end: 688 });
    expect(extentOf({ ...view, offset: 8 }, 4, "a")).toEqual({ first: 672, end: 720 });
    expect(extentOf({ ...view, strides: [-4, 1], offset: 10 }, 4, "a")).toEqual({ first: 648, end: 696 });
    expect(extentOf({ ...view, strides: [0, 1] }, 4, "a")).toEqual({ first: 640, end: 656 });
  });

  it("refuses views that leave their block, also where a number is missing", () => {
    expect(() => extentOf({ ...view, offset: 9 }, 4, "a")).toThrow(
      'the view "a" of shape [3, 4], strides [4, 1] and offset 9 reaches elements 9 to 20, but its block has 20',
    );
    expect(() => extentOf({ ...view, strides: [-4, 1] }, 4, "b")).toThrow(RangeError);
    expect(() => extentOf(view, 8, "b")).toThrow(RangeError);
    expect(() => extentOf({ ...view, strides: [4] }, 4, "b")).toThrow(RangeError);
    expect(() => extentOf({ ...view, offset: NaN }, 4, "b")).toThrow(RangeError);
  });
});
