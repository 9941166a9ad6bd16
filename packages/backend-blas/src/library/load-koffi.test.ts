import { createRequire } from "node:module";
import { afterEach, describe, expect, it, vi } from "vitest";
import { loadKoffi } from "./load-koffi.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Loads koffi in a runtime whose `process` is another. */
function loadedIn(process: unknown): unknown {
  vi.stubGlobal("process", process);
  try {
    return loadKoffi();
  } finally {
    vi.unstubAllGlobals();
  }
}

/** A Node whose `require` gives this, or throws it if it is an error. */
function nodeWith(koffi: unknown): object {
  const require = (): unknown => {
    if (koffi instanceof Error) {
      throw koffi;
    }
    return koffi;
  };
  return { versions: { node: "22.0.0" }, getBuiltinModule: () => ({ createRequire: () => require }) };
}

describe("loadKoffi", () => {
  it("says that a browser is no Node, also with a process that a bundler made up", () => {
    expect(() => loadedIn(undefined)).toThrow("can only be loaded in Node");
    expect(() => loadedIn({ env: {} })).toThrow("can only be loaded in Node");
  });

  it("says that Node is too old", () => {
    expect(() => loadedIn({ versions: { node: "20.12.0" } })).toThrow("this is Node 20.12.0");
  });

  it("says that koffi is missing, or another one", () => {
    const missing = new Error("Cannot find module 'koffi'\nRequire stack: ...");
    expect(() => loadedIn(nodeWith(missing))).toThrow(
      /missing \(Cannot find module 'koffi'\): run "npm install/,
    );
    expect(() => loadedIn(nodeWith({ load: 1 }))).toThrow("another interface");
  });

  it("finds the one installed with this package", () => {
    expect(loadKoffi()).toBe(createRequire(import.meta.url)("koffi"));
  });
});
