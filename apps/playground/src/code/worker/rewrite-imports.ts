/** A program whose imports have become calls, line for line. */
export interface Rewritten {
  readonly code: string;
  /** The packages it imports from. */
  readonly packages: readonly string[];
}

/** The name under which a program finds what imports became. */
export const importName = "importedFrom";

const blank = /^(?:\s+|\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)/;
const statement =
  /^import\s*(?:(type\s)?\s*(\{[^}]*\}|\*\s*as\s+[\w$]+|[\w$]+)\s*from\s*)?(["'])([^"'\n]+)\3[ \t]*;?/;

/**
 * Makes a program that can run as the body of a function: the imports at its top become
 * `const { a, b: c } = await importedFrom("package", ["a", "b"]);`. Lines stay where they are.
 *
 * @throws SyntaxError for a default import, which no package has.
 */
export function rewriteImports(source: string): Rewritten {
  const packages: string[] = [];
  let code = "";
  let rest = source;
  for (;;) {
    const space = blank.exec(rest)?.[0];
    if (space !== undefined) {
      code += space;
      rest = rest.slice(space.length);
      continue;
    }
    const found = statement.exec(rest);
    if (found === null) {
      return { code: code + rest, packages };
    }
    const [text, isType, names, , from = ""] = found;
    const lines = "\n".repeat(text.split("\n").length - 1);
    if (isType === undefined) {
      packages.push(from);
      code += callFor(names, from);
    }
    code += lines;
    rest = rest.slice(text.length);
  }
}

function callFor(names: string | undefined, from: string): string {
  const place = JSON.stringify(from);
  if (names === undefined) {
    return `await ${importName}(${place}, []);`;
  }
  if (names.startsWith("*")) {
    return `const ${names.replace(/^\*\s*as\s+/, "")} = await ${importName}(${place}, []);`;
  }
  if (!names.startsWith("{")) {
    throw new SyntaxError(`${from} has no default export: write import { ${names} } from "${from}".`);
  }
  const parts = names
    .slice(1, -1)
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "" && !part.startsWith("type "))
    .map((part) => part.split(/\s+as\s+/));
  const wanted = parts.map(([name = ""]) => JSON.stringify(name)).join(", ");
  const bound = parts.map(([name = "", own]) => (own === undefined ? name : `${name}: ${own}`)).join(", ");
  return `const { ${bound} } = await ${importName}(${place}, [${wanted}]);`;
}
