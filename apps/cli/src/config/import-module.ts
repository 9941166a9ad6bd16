import { readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** As much of the compiler as is needed here. */
interface Compiler {
  transpileModule(text: string, options: object): { readonly outputText: string };
}

/** Thrown where this Node runs no TypeScript and there is no compiler either. */
export class NoTypeScript extends Error {}

/**
 * The default export of a module. TypeScript is run by Node where that can (22.18 and later), else translated by the
 * `typescript` that is installed beside the file or this program.
 *
 * @throws NoTypeScript where nobody can read it, and what the module itself throws
 */
export async function importModule(path: string): Promise<unknown> {
  const file = resolve(path);
  try {
    return await defaultOf(file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ERR_UNKNOWN_FILE_EXTENSION")) {
      throw error;
    }
  }
  const { outputText } = compilerFor(file).transpileModule(await readFile(file, "utf8"), {
    compilerOptions: { module: "esnext", target: "es2022" },
  });
  // Beside the file, so that what it imports is found.
  const translated = join(dirname(file), `.${basename(file)}.${process.pid}.mjs`);
  try {
    await writeFile(translated, outputText);
    return await defaultOf(translated);
  } finally {
    await rm(translated, { force: true });
  }
}

async function defaultOf(file: string): Promise<unknown> {
  const module = (await import(pathToFileURL(file).href)) as { readonly default?: unknown };
  return module.default;
}

function compilerFor(file: string): Compiler {
  for (const place of [file, import.meta.url]) {
    try {
      return createRequire(place)("typescript") as Compiler;
    } catch {
      // Not installed there.
    }
  }
  throw new NoTypeScript();
}
