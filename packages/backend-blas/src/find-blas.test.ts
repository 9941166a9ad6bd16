import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { findBlas } from "./find-blas.ts";
import { installed } from "./test-support/installed.fixture.ts";

const noLibrary = fileURLToPath(import.meta.url);

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe("findBlas", () => {
  it("says in words why there is none", () => {
    const report = findBlas({ library: "libnonesuch.so" });
    expect(report).toMatchObject({ found: false, rejected: [{ library: "libnonesuch.so" }] });
    expect(report.found ? "" : report.reason).toMatch(
      /^the library asked for cannot be used \(libnonesuch\.so: .*GRADKIT_BLAS/,
    );
  });

  it("refuses what is no library, and libraries that are no BLAS", () => {
    expect(findBlas({ library: noLibrary })).toMatchObject({
      found: false,
      rejected: [{ library: noLibrary }],
    });
    if (process.platform === "linux" && existsSync("/etc/debian_version")) {
      const { rejected } = findBlas({ library: "libm.so.6" });
      expect(rejected[0]?.reason).toContain("exports no cblas_sgemm");
    }
  });

  it("finds nothing where that is asked for", () => {
    expect(findBlas({ library: "off" })).toMatchObject({ found: false, rejected: [] });
    vi.stubEnv("GRADKIT_BLAS", "off");
    expect(findBlas()).toMatchObject({ found: false, rejected: [] });
  });

  it("finds nothing in a browser", () => {
    vi.stubGlobal("process", undefined);
    const report = findBlas();
    vi.unstubAllGlobals();
    expect(report).toMatchObject({ found: false, rejected: [] });
  });

  it.each(["/nowhere/libblas.so", noLibrary])("falls back from GRADKIT_BLAS=%s, and says so", (library) => {
    vi.stubEnv("GRADKIT_BLAS", undefined);
    const usual = findBlas();
    vi.stubEnv("GRADKIT_BLAS", library);
    const report = findBlas();
    expect(report.rejected[0]?.library).toBe(library);
    expect(report.rejected[0]?.reason).not.toBe("");
    expect(report.found).toBe(usual.found);
  });

  it.skipIf(installed === undefined)("describes the one it finds, and finds it by GRADKIT_BLAS", () => {
    vi.stubEnv("GRADKIT_BLAS", "");
    const report = findBlas();
    if (!report.found) {
      throw new Error(report.reason);
    }
    expect(["openblas", "blis", "mkl", "accelerate"]).toContain(report.kind);
    expect([32, 64]).toContain(report.integerBits);
    vi.stubEnv("GRADKIT_BLAS", report.library);
    expect(findBlas()).toEqual({ ...report, rejected: [] });
    expect(findBlas({ library: report.library })).toEqual({ ...report, rejected: [] });
  });
});
