import type { Plugin } from "vite";
import { readTypeFiles } from "./read-type-files.ts";

const id = "virtual:type-files";

/** Makes `virtual:type-files`: the declarations of the language and of the packages, by file. */
export function typeFiles(): Plugin {
  let isServing = false;
  return {
    name: "type-files",
    configResolved({ command }): void {
      isServing = command === "serve";
    },
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(resolved): string | undefined {
      if (resolved !== `\0${id}`) {
        return undefined;
      }
      try {
        // Text is read faster by `JSON.parse` than by the compiler.
        return `export default JSON.parse(${JSON.stringify(JSON.stringify(readTypeFiles()))});`;
      } catch (error) {
        // Who works on the page need not have built the packages; a page to be published is whole.
        if (isServing && error instanceof Error) {
          return `throw new Error(${JSON.stringify(error.message)}); export default {};`;
        }
        throw error;
      }
    },
  };
}
