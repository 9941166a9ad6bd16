import { describe, expect, it } from "vitest";
import { fakeLibrary } from "../test-support/library.fixture.ts";
import { symbolsOf } from "./symbols.ts";

const nothing = (): undefined => undefined;

describe("symbolsOf", () => {
  it.each([
    ["", ""],
    ["", "64_"],
    ["scipy_", ""],
    ["scipy_", "64_"],
  ])("finds names between '%s' and '%s'", (prefix, suffix) => {
    const set = (): number => 7;
    const symbols = symbolsOf(
      fakeLibrary({
        [`${prefix}cblas_sgemm${suffix}`]: nothing,
        [`${prefix}openblas_set_num_threads${suffix}`]: set,
      }),
    );
    expect(symbols.find("openblas_set_num_threads", "void", [])).toBe(set);
    expect(symbols.need("openblas_set_num_threads", "void", [])).toBe(set);
    expect(symbols.find("bli_thread_set_num_threads", "void", [])).toBeUndefined();
    expect(() => symbols.need("cblas_dgemm", "void", [])).toThrow(
      `exports no ${prefix}cblas_dgemm${suffix}, so it is an incomplete BLAS`,
    );
  });

  it("refuses libraries without a C interface to BLAS", () => {
    expect(() => symbolsOf(fakeLibrary({ sgemm_: nothing }))).toThrow("exports no cblas_sgemm");
  });
});
