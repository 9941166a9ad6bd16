import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import ts from "typescript";
import { libraryNames } from "../src/code/check/library-names.ts";
import { packageNames } from "../src/code/package-names.ts";

const libraries = dirname(createRequire(import.meta.url).resolve("typescript"));
const packages = join(import.meta.dirname, "../../../packages");

/**
 * The declarations that a program is checked against, without their comments, by the names under which the checker of the page
 * looks for them: those of the language and of a worker, and what the packages were built to.
 *
 * @throws Error when a package was not built.
 */
export function readTypeFiles(): Readonly<Record<string, string>> {
  const found = new Map<string, string>();
  const waiting = [...libraryNames.map(libraryFile), ...packageNames.map(packageFile)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { name, path } = next;
    if (!found.has(name)) {
      const { text, needs } = read(name, path);
      found.set(name, text);
      waiting.push(...needs);
    }
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A file of declarations: what it is called in the page, and where it lies. */
interface TypeFile {
  readonly name: string;
  readonly path: string;
}

/** A part of the language, such as `es2023` or `webworker`. */
function libraryFile(name: string): TypeFile {
  const file = `lib.${name}.d.ts`;
  return { name: `/${file}`, path: join(libraries, file) };
}

function packageFile(name: string): TypeFile {
  return { name: `/${name}.d.ts`, path: join(packages, name.replace("@gradkit/", ""), "dist/index.d.ts") };
}

function read(name: string, path: string): { readonly text: string; readonly needs: readonly TypeFile[] } {
  if (!existsSync(path)) {
    throw new Error(`${path} is missing: the packages must be built before the page, by npm run build.`);
  }
  const source = ts.createSourceFile(name, readFileSync(path, "utf8"), ts.ScriptTarget.Latest);
  const { importedFiles } = ts.preProcessFile(source.text);
  return {
    text: ts.createPrinter({ removeComments: true }).printFile(source),
    needs: [
      ...source.libReferenceDirectives.map(({ fileName }) => libraryFile(fileName)),
      ...importedFiles
        .filter(({ fileName }) => /^@gradkit\/[\w-]+$/.test(fileName))
        .map(({ fileName }) => packageFile(fileName)),
    ],
  };
}
