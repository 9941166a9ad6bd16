import type ts from "typescript";
import { packageNames } from "../package-names.ts";
import { libraryNames } from "./library-names.ts";
import type { Problem } from "./problem.ts";
import { problemOf } from "./problem-of.ts";

/** What a program is called. */
const programName = "/program.ts";

/**
 * Makes what checks the types of programs. Declarations are read once, and every check goes on from the one before.
 *
 * @param compiler TypeScript.
 * @param files Declarations: `/lib.es2023.d.ts`, `/@gradkit/tensor.d.ts`.
 * @returns The problems of a program, in its order.
 */
export function makeChecker(
  compiler: typeof ts,
  files: Readonly<Record<string, string>>,
): (source: string) => readonly Problem[] {
  const options = optionsOf(compiler);
  const known = new Map<string, ts.SourceFile>();
  let program: ts.Program | undefined;

  const declarations = (
    name: string,
    text: string,
    how: Parameters<ts.CompilerHost["getSourceFile"]>[1],
  ): ts.SourceFile => {
    const made = known.get(name) ?? compiler.createSourceFile(name, text, how);
    known.set(name, made);
    return made;
  };

  return (source) => {
    const readFile = (name: string): string | undefined => (name === programName ? source : files[name]);
    const host: ts.CompilerHost = {
      getSourceFile(name, how) {
        const text = readFile(name);
        if (name !== programName) {
          return text === undefined ? undefined : declarations(name, text, how);
        }
        return compiler.createSourceFile(name, source, how, true);
      },
      readFile,
      fileExists: (name) => readFile(name) !== undefined,
      writeFile: () => undefined,
      getDefaultLibFileName: () => "/lib.es2023.d.ts",
      getDefaultLibLocation: () => "/",
      getCurrentDirectory: () => "/",
      getCanonicalFileName: (name) => name,
      useCaseSensitiveFileNames: () => true,
      getNewLine: () => "\n",
      resolveModuleNameLiterals: (names, from) =>
        names.map(({ text }) => {
          const resolvedFileName = `/${text}.d.ts`;
          // What packages need of one another is not all there for programs.
          const isThere = from === programName ? isPackage(text) : files[resolvedFileName] !== undefined;
          return {
            resolvedModule: !isThere
              ? undefined
              : { resolvedFileName, extension: compiler.Extension.Dts, isExternalLibraryImport: true },
          };
        }),
    };
    program = compiler.createProgram([programName], options, host, program);
    const file = program.getSourceFile(programName);
    if (file === undefined) {
      return [];
    }
    const unread = program.getSyntacticDiagnostics(file);
    // What cannot be read gives many errors of types that say nothing more.
    const found = unread.length > 0 ? unread : program.getSemanticDiagnostics(file);
    return found
      .map((diagnostic) => problemOf(compiler, file, diagnostic))
      .sort((a, b) => a.start - b.start || a.end - b.end);
  };
}

function isPackage(name: string): boolean {
  return packageNames.some((known) => known === name);
}

/** As strict as our own sources; but programs may also be JavaScript, which names no types of parameters. */
function optionsOf(compiler: typeof ts): ts.CompilerOptions {
  return {
    target: compiler.ScriptTarget.ES2023,
    module: compiler.ModuleKind.ESNext,
    moduleResolution: compiler.ModuleResolutionKind.Bundler,
    moduleDetection: compiler.ModuleDetectionKind.Force,
    lib: libraryNames.map((name) => `lib.${name}.d.ts`),
    strict: true,
    noImplicitAny: false,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  };
}
