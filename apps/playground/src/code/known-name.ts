import type { ExportedName } from "./exported-name.ts";
import { importedNames } from "./imported-names.ts";
import { wordAt } from "./word-at.ts";

/** What the name at a place of a program is: that of the package it is imported from, or of the first that has it. */
export function knownName(
  source: string,
  place: number,
  names: readonly ExportedName[],
): ExportedName | undefined {
  const text = wordAt(source, place)?.text;
  const found = text === undefined ? [] : names.filter(({ name }) => name === text);
  const from = text === undefined ? undefined : importedNames(source).get(text);
  return found.find((entry) => entry.from === from) ?? found[0];
}
