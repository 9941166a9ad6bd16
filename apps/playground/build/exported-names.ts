import type { Plugin } from "vite";
import { packageNames } from "../src/code/package-names.ts";
import { readExports } from "./read-exports.ts";

const id = "virtual:exported-names";

/** Makes `virtual:exported-names`: everything that the packages export, with its declaration and its documentation. */
export function exportedNames(): Plugin {
  return {
    name: "exported-names",
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (resolved) =>
      resolved === `\0${id}`
        ? // Text is read faster by `JSON.parse` than by the compiler.
          `export default JSON.parse(${JSON.stringify(JSON.stringify(packageNames.flatMap(readExports)))});`
        : undefined,
  };
}
