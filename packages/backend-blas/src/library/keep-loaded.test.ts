import { describe, expect, it, vi } from "vitest";
import { fakeKoffi, fakeLibrary } from "../test-support/library.fixture.ts";
import { keepLoaded } from "./keep-loaded.ts";

describe("keepLoaded", () => {
  it("opens the library once more by the system's own function", () => {
    const open = vi.fn();
    keepLoaded({ ...fakeKoffi(), load: () => fakeLibrary({ dlopen: open }) }, "libblas.so", "linux");
    expect(open).toHaveBeenCalledWith("libblas.so", 2);
    const load = vi.fn();
    keepLoaded(fakeKoffi({ "kernel32.dll": fakeLibrary({ LoadLibraryW: load }) }), "blas.dll", "win32");
    expect(load).toHaveBeenCalledWith("blas.dll");
  });

  it("does without where the system has none", () => {
    expect(() => {
      keepLoaded(fakeKoffi(), "libblas.so", "linux");
    }).not.toThrow();
  });
});
