/** A program that imports a name from a package: in the import of that package where there is one, else in a new line. */
export function addImport(source: string, name: string, from: string): string {
  const known = new RegExp(`^import\\s*\\{([^}]*)\\}\\s*from\\s*"${from}";?`, "m").exec(source);
  if (known === null) {
    return `import { ${name} } from "${from}";\n${source}`;
  }
  const [text, names = ""] = known;
  const all = names
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (all.includes(name)) {
    return source;
  }
  const line = `import { ${[...all, name].sort().join(", ")} } from "${from}";`;
  return source.slice(0, known.index) + line + source.slice(known.index + text.length);
}
