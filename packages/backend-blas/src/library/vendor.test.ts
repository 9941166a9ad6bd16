import { describe, expect, it, vi } from "vitest";
import { fakeKoffi, fakeLibrary } from "../test-support/library.fixture.ts";
import type { NativeArgument, NativeFunction } from "./native.ts";
import { symbolsOf } from "./symbols.ts";
import { vendorOf, type Vendor } from "./vendor.ts";

function vendorWith(
  functions: Readonly<Record<string, NativeFunction>>,
  name = "lib.so",
  koffi = fakeKoffi(),
): Vendor {
  return vendorOf(symbolsOf(fakeLibrary({ cblas_sgemm: () => undefined, ...functions })), koffi, name);
}

const mkl = {
  MKL_Get_Version_String: (text: NativeArgument) => {
    if (text instanceof Uint8Array) {
      text.set(new TextEncoder().encode("oneMKL 2024.0   \0"));
    }
  },
  MKL_Get_Max_Threads: () => 8,
};

describe("vendorOf", () => {
  it("knows OpenBLAS", () => {
    const set = vi.fn();
    const vendor = vendorWith({
      openblas_get_config: () => "OpenBLAS 0.3.21 SkylakeX",
      openblas_get_num_threads: () => 4,
      openblas_set_num_threads: set,
    });
    expect(vendor).toMatchObject({ kind: "openblas", version: "OpenBLAS 0.3.21 SkylakeX" });
    expect(vendor.threads()).toBe(4);
    vendor.setThreads(2);
    expect(set).toHaveBeenCalledWith(2);
  });

  it("knows BLIS, which does not say how many threads it uses until it is told", () => {
    const vendor = vendorWith({
      bli_info_get_version_str: () => "0.9.0",
      bli_thread_get_num_threads: () => -1,
    });
    expect(vendor).toMatchObject({ kind: "blis", version: "BLIS 0.9.0" });
    expect(vendor.threads()).toBeUndefined();
    vendor.setThreads(2);
  });

  it("knows MKL, and keeps it on one thread where its thread library is missing", () => {
    const layer = vi.fn();
    expect(vendorWith({ ...mkl, MKL_Set_Threading_Layer: layer })).toMatchObject({
      kind: "mkl",
      version: "oneMKL 2024.0",
    });
    expect(layer).toHaveBeenCalledWith(1);
    layer.mockClear();
    const koffi = fakeKoffi({ "libiomp5.so": fakeLibrary({}) });
    expect(vendorWith({ ...mkl, MKL_Set_Threading_Layer: layer }, "libmkl_rt.so", koffi).threads()).toBe(8);
    expect(layer).not.toHaveBeenCalled();
  });

  it("knows Accelerate by its name, and nothing of others", () => {
    const name = "/System/Library/Frameworks/Accelerate.framework/Accelerate";
    expect(vendorWith({}, name)).toMatchObject({ kind: "accelerate", version: undefined });
    const other = vendorWith({}, "libblas.so.3");
    expect(other.kind).toBe("other");
    expect(other.threads()).toBeUndefined();
    other.setThreads(2);
  });
});
