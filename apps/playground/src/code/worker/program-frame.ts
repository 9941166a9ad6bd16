import { importName } from "./rewrite-imports.ts";

/** What stands before a program in the function that it becomes, as `new AsyncFunction` writes it. */
export const programHead = `(async function anonymous(${importName}\n) {\n`;

/** How many lines that are. */
export const headLines = 2;

/** The name that a program has in stacks. */
export const programName = "program.js";

/** The line of a program that a stack names first. */
export function lineInStack(stack: string | undefined): number | undefined {
  const found = /program\.js:(\d+)/.exec(stack ?? "")?.[1];
  const line = Number(found) - headLines;
  return found === undefined || line < 1 ? undefined : line;
}
