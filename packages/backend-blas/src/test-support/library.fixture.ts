import { vi } from "vitest";
import type { Koffi, NativeFunction, NativeLibrary } from "../library/native.ts";

/** A library of JavaScript functions, to stand for one this machine does not have. */
export function fakeLibrary(functions: Readonly<Record<string, NativeFunction>>): NativeLibrary {
  return {
    func: (name) => {
      const found = functions[name];
      if (found === undefined) {
        throw new Error(`Cannot find function '${name}' in shared library`);
      }
      return found;
    },
  };
}

/** A koffi that knows the given libraries. */
export function fakeKoffi(libraries: Readonly<Record<string, NativeLibrary>> = {}): Koffi {
  return {
    load: vi.fn((path: string | null) => {
      const found = path === null ? undefined : libraries[path];
      if (found === undefined) {
        throw new Error("Failed to load shared library");
      }
      return found;
    }),
    address: () => 4096n,
    sizeof: () => 8,
  };
}
