import { describe, expect, it } from "vitest";
import { fakeKoffi } from "../test-support/library.fixture.ts";
import { selfCheck } from "./self-check.ts";

describe("selfCheck", () => {
  it("refuses a library that computes nothing, or something else", () => {
    const idle = { gemm: () => undefined, gemv: () => undefined, axpy: () => undefined };
    expect(() => {
      selfCheck(idle, fakeKoffi(), new Float32Array(22));
    }).toThrow("computes wrong products");
    const numbers = new Float64Array(22);
    const wrong = { ...idle, gemm: () => numbers.set([5, 11, NaN, 11, 25, NaN, 17, 39, NaN, 6, 13, 18], 10) };
    expect(() => {
      selfCheck(wrong, fakeKoffi(), numbers);
    }).toThrow("6, 13, 18 instead of");
  });
});
