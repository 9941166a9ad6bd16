const statement = /^import\s+(?:type\s+)?\{([^}]*)\}\s*from\s*["']([^"']+)["']/gm;

/** The packages from which a program imports each of its names. */
export function importedNames(source: string): ReadonlyMap<string, string> {
  const found = Array.from(source.matchAll(statement), ([, names = "", from = ""]) =>
    names
      .split(",")
      .map((part) => part.trim().replace(/^type\s+/, ""))
      .filter((name) => name !== "")
      .map((name): readonly [string, string] => [name.split(/\s+as\s+/).at(-1) ?? name, from]),
  );
  return new Map(found.flat());
}
