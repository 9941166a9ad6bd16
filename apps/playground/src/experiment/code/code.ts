/** A piece of a program: an expression, and the names it needs by package. */
export interface Code {
  readonly text: string;
  readonly imports: Readonly<Record<string, readonly string[]>>;
  /** Lines that stand before the one with the expression. */
  readonly declares?: readonly string[];
}

/** The import lines of some pieces, each name once, in order. */
export function importLines(pieces: readonly Code[]): string {
  const found = new Map<string, Set<string>>();
  for (const { imports } of pieces) {
    for (const [from, names] of Object.entries(imports)) {
      const known = found.get(from) ?? new Set();
      names.forEach((name) => known.add(name));
      found.set(from, known);
    }
  }
  return [...found]
    .filter(([, names]) => names.size > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, names]) => `import { ${[...names].sort().join(", ")} } from "${from}";`)
    .join("\n");
}
