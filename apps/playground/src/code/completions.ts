import { addImport } from "./add-import.ts";
import type { ExportedName } from "./exported-name.ts";
import { importedNames } from "./imported-names.ts";
import { wordAt } from "./word-at.ts";

/** Names that are offered at most, and letters that there must be before any is. */
const most = 8;
const fewest = 2;

/** A program, and the place in it where one goes on. */
export interface Edited {
  readonly source: string;
  readonly place: number;
}

/**
 * The names that may be meant by the letters before a place of a program: those it imports first, then those written with the same
 * letters, capitals or not; each by the alphabet.
 *
 * @param isAsked Whether somebody asked for them, for whom one letter is enough, and a name that is whole as well.
 */
export function completionsAt(
  source: string,
  place: number,
  names: readonly ExportedName[],
  isAsked = false,
): readonly ExportedName[] {
  const begun = wordAt(source.slice(0, place), place);
  if (begun === undefined || begun.text.length < (isAsked ? 1 : fewest) || isText(source, place)) {
    return [];
  }
  const letters = begun.text.toLowerCase();
  const imported = importedNames(source);
  const rank = ({ name, from }: ExportedName): number =>
    (imported.get(name) === from ? 0 : 2) + (name.startsWith(begun.text) ? 0 : 1);
  const found = names.filter(({ name }) => name.toLowerCase().startsWith(letters));
  const isWhole = found.some(({ name }) => name === begun.text);
  return isWhole && !isAsked
    ? []
    : found.sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1)).slice(0, most);
}

/** Puts a name where its first letters stand, and its import at the top. */
export function complete(source: string, place: number, { name, from, kind }: ExportedName): Edited {
  const start = wordAt(source.slice(0, place), place)?.start ?? place;
  const written = source.slice(0, start) + name + source.slice(place);
  const isThere = importedNames(source).get(name) === from;
  const next = isThere ? written : addImport(written, kind === "type" ? `type ${name}` : name, from);
  return { source: next, place: start + name.length + next.length - written.length };
}

/** Whether a place is inside a text or a comment of its line. */
function isText(source: string, place: number): boolean {
  const line = source.slice(source.lastIndexOf("\n", place - 1) + 1, place);
  const plain = line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "");
  return /["'`]|\/\//.test(plain) || /^\s*\*/.test(line);
}
