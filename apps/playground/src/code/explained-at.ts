import type { Problem } from "./check/problem.ts";
import type { ExportedName } from "./exported-name.ts";
import { knownName } from "./known-name.ts";

/** What there is to say of a letter: what is wrong there, and what the name is. */
export interface Explained {
  readonly problem: Problem | undefined;
  readonly entry: ExportedName | undefined;
}

/** What there is to say of a letter of a program; undefined for nothing. */
export function explainedAt(
  source: string,
  index: number,
  names: readonly ExportedName[],
  problems: readonly Problem[],
): Explained | undefined {
  const problem = problems.findLast(({ start, end }) => start <= index && index < end);
  const entry = knownName(source, index, names);
  return problem === undefined && entry === undefined ? undefined : { problem, entry };
}
