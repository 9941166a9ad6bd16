import { describe, expect, it, vi } from "vitest";
import { fakeKoffi, fakeLibrary } from "../test-support/library.fixture.ts";
import { integerType } from "./integer-type.ts";
import type { NativeArgument } from "./native.ts";
import { symbolsOf } from "./symbols.ts";

const symbolsWith = (largest: (length: NativeArgument) => number) =>
  symbolsOf(fakeLibrary({ cblas_sgemm: () => undefined, cblas_isamax: largest }));

describe("integerType", () => {
  it("is told by what a library makes of a length that differs in its high half", () => {
    const reads32 = symbolsWith((length) => (Number(length) | 0) - 1);
    const reads64 = symbolsWith((length) => (Number(length) > 0 ? Number(length) - 1 : 0));
    expect(integerType(reads32, fakeKoffi())).toBe("int32_t");
    expect(integerType(reads64, fakeKoffi())).toBe("int64_t");
  });

  it("is 32 bits without asking where pointers are", () => {
    const largest = vi.fn();
    expect(integerType(symbolsWith(largest), { ...fakeKoffi(), sizeof: () => 4 })).toBe("int32_t");
    expect(largest).not.toHaveBeenCalled();
  });
});
