import type { NativeFunction, NativeLibrary } from "./native.ts";

/** The functions of a BLAS by their plain names, however its build decorates them. */
export interface Symbols {
  /** The function, or undefined where the library has none of that name. */
  find(name: string, result: string, parameters: readonly string[]): NativeFunction | undefined;
  /** @throws Error when the library has none of that name. */
  need(name: string, result: string, parameters: readonly string[]): NativeFunction;
  /** What the library calls it. */
  nameOf(name: string): string;
}

/** Prefixes and suffixes: plain names first, then those of the builds inside Python packages and of Julia. */
const decorations = [
  ["", ""],
  ["scipy_", "64_"],
  ["scipy_", ""],
  ["", "64_"],
] as const;

/**
 * Finds out how a library decorates its names.
 *
 * @throws Error when it has no `cblas_sgemm` under any decoration, so it is no BLAS with a C interface.
 */
export function symbolsOf(library: NativeLibrary): Symbols {
  const decoration = decorations.find(
    ([prefix, suffix]) => lookUp(library, `${prefix}cblas_sgemm${suffix}`, "void", []) !== undefined,
  );
  if (decoration === undefined) {
    throw new Error("it exports no cblas_sgemm, so it is no BLAS with a C interface");
  }
  const [prefix, suffix] = decoration;
  const find: Symbols["find"] = (name, result, parameters) =>
    lookUp(library, `${prefix}${name}${suffix}`, result, parameters);
  return {
    find,
    nameOf: (name) => `${prefix}${name}${suffix}`,
    need: (name, result, parameters) => {
      const found = find(name, result, parameters);
      if (found === undefined) {
        throw new Error(`it exports no ${prefix}${name}${suffix}, so it is an incomplete BLAS`);
      }
      return found;
    },
  };
}

function lookUp(
  library: NativeLibrary,
  name: string,
  result: string,
  parameters: readonly string[],
): NativeFunction | undefined {
  try {
    return library.func(name, result, parameters);
  } catch {
    return undefined; // It says only that there is no such function.
  }
}
