import { describe, expect, it } from "vitest";
import { libraryNames } from "./library-names.ts";

describe("libraryNames", () => {
  it("are those of the platform", () => {
    expect(libraryNames("darwin")[0]).toContain("Accelerate");
    expect(libraryNames("win32").every((name) => name.endsWith(".dll"))).toBe(true);
    expect(libraryNames("linux")).toContain("libopenblas.so.0");
    expect(libraryNames("freebsd")).toEqual(libraryNames("linux"));
  });
});
