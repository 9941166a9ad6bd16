import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { root, sourceFiles } from "./read-packages.mjs";

/**
 * The examples of a package: `@example` in its doc comments and `ts` blocks in its README, each with the place it
 * comes from.
 */
export function findExamples({ folder, path }) {
  const inSource = sourceFiles(folder, /^(?!.*\.test(-d)?\.ts$).*\.ts$/).flatMap((file) =>
    examplesInComments(readFileSync(join(folder, file), "utf8"))
      // Without an import it shows something the package keeps to itself, and only its own tests can run it.
      .filter((code) => code.includes("import "))
      .map((code) => ({ place: `${path}/${file}`, code })),
  );
  // The front page shows the umbrella package.
  const readmes = [
    join(folder, "README.md"),
    ...(path === "packages/gradkit" ? [join(root, "README.md")] : []),
  ];
  const inReadmes = readmes.filter(existsSync).flatMap((readme) =>
    [...readFileSync(readme, "utf8").matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => ({
      place: relative(root, readme),
      code: match[1],
    })),
  );
  return [...inSource, ...inReadmes];
}

function examplesInComments(text) {
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(([comment]) => {
    const lines = comment
      .slice(3, -2)
      .split("\n")
      .map((line) => line.replace(/^\s*\* ?/, ""));
    const found = [];
    for (let i = 0; i < lines.length; i++) {
      if (lines[i].startsWith("@example")) {
        const from = ++i;
        while (i < lines.length && !/^@[a-z]/.test(lines[i])) {
          i++;
        }
        const block = lines.slice(from, i).join("\n");
        found.push(block.replace(/^```ts\n/m, "").replace(/^```$/m, ""));
        i--;
      }
    }
    return found;
  });
}

/** Makes an example runnable: each console.log reports its line, so that its output can be compared. */
export function instrumented(code) {
  const lines = code
    .split("\n")
    .map((line, i) => line.replace("console.log(", `(globalThis as any).__log(${i}, `));
  const { outputText } = ts.transpileModule(lines.join("\n"), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  return outputText;
}

/** What each line with a console.log says it prints: the comment at its end. */
export function expectations(code) {
  return code.split("\n").flatMap((line, i) => {
    const match = /console\.log\(.*\).*?;?\s*\/\/ (.*)$/.exec(line);
    return match === null ? [] : [{ line: i, expected: match[1].trim() }];
  });
}
