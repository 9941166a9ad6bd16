const statement = /^export [^;]*;\n/gm;

/** The names of values in the export statements of an index. */
export function exportedNames(text) {
  return [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list]) =>
    list
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "" && !name.startsWith("type ")),
  );
}

/** An index with one export statement more, among those of its sort (types or values), in their order. */
export function addExport(text, line, byPath) {
  const sameSort = (other) => other.startsWith("export type") === line.startsWith("export type");
  const key = byPath
    ? (other) => /"(.*)"/.exec(other)?.[1]
    : (other) => (sameSort(other) ? /\{\s*(?:type )?(\w+)/.exec(other)?.[1] : undefined);
  return addInOrder(text, statement, line, key);
}

/** A text with one line more before the first of the matching ones whose key is greater, else behind the last. */
export function addInOrder(text, pattern, line, key) {
  const found = [...text.matchAll(pattern)].filter(([whole]) => key(whole) !== undefined);
  const own = sortKey(key(line));
  const next = found.find(([whole]) => sortKey(key(whole)) > own);
  const last = found.at(-1);
  const at = next?.index ?? last.index + endOfEntry(text.slice(last.index), last[0]);
  return `${text.slice(0, at)}${line}\n${text.slice(at)}`;
}

/** A text whose import from an index has one name more, in order; types stay at its end. */
export function addImported(text, from, name) {
  const pattern = new RegExp(`import \\{([^}]*)\\} from "([./]*${from.replace(".", "\\.")})";`);
  const [whole, list, path] = pattern.exec(text);
  const names = list
    .split(",")
    .map((other) => other.trim())
    .filter((other) => other !== "");
  const at = names.findIndex((other) => other.startsWith("type ") || sortKey(other) > sortKey(name));
  names.splice(at < 0 ? names.length : at, 0, name);
  return text.replace(whole, () => `import { ${names.join(", ")} } from "${path}";`);
}

/** A text with a row more at the end of an array that is a constant. */
export function addRow(text, array, row) {
  const start = text.search(new RegExp(`const ${array}\\b`));
  const end = text.indexOf("\n];", start) + 1;
  if (start < 0 || end === 0) {
    throw new Error(`there is no array ${array} to add a row to`);
  }
  return text.slice(0, end) + row + text.slice(end);
}

/** A README with a line more at the end of the first table behind a heading. */
export function addTableLine(text, heading, line) {
  const start = text.indexOf(`\n${heading}\n`);
  const table = start < 0 ? null : /\n\|.*\n(\|.*\n)+/.exec(text.slice(start));
  if (table === null) {
    throw new Error(`there is no table behind "${heading}"`);
  }
  const end = start + table.index + table[0].length;
  return `${text.slice(0, end)}${line}\n${text.slice(end)}`;
}

/** Where an entry ends that begins with its first line: before the next line that is not indented more. */
function endOfEntry(text, first) {
  const indent = /^ */.exec(first)[0].length;
  const next = new RegExp(`\\n(?! {${indent + 1}})`).exec(text.slice(first.length - 1));
  return first.length - 1 + (next?.index ?? 0) + 1;
}

const sortKey = (word) => word.toLowerCase();
