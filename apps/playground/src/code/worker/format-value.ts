/** How deep objects are shown, how many elements of an array, and how long a line may be. */
const [deepest, mostElements, longest] = [3, 100, 76];

/** A value as a console shows it: texts as they are, everything else as one would write it. */
export function formatValue(value: unknown): string {
  return typeof value === "string" ? value : inner(value, 0, new Set());
}

function inner(value: unknown, depth: number, above: ReadonlySet<object>): string {
  switch (typeof value) {
    case "string":
      return `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\n", "\\n")}'`;
    case "bigint":
      return `${value}n`;
    case "function":
      return `[function ${value.name === "" ? "(anonymous)" : value.name}]`;
    case "object":
      return value === null ? "null" : ofObject(value, depth, above);
    default:
      return Object.is(value, -0) ? "-0" : String(value);
  }
}

function ofObject(value: object, depth: number, above: ReadonlySet<object>): string {
  if (above.has(value)) {
    return "[circular]";
  }
  if (value instanceof Error) {
    return `${value.name}: ${value.message}`;
  }
  const own = (value as Readonly<Record<symbol, unknown>>)[Symbol.for("nodejs.util.inspect.custom")];
  if (typeof own === "function") {
    return String((own as (this: object) => unknown).call(value));
  }
  if (depth > deepest) {
    return Array.isArray(value) ? "[array]" : "[object]";
  }
  const within = new Set(above).add(value);
  const show = (part: unknown): string => inner(part, depth + 1, within);
  if (Array.isArray(value)) {
    return brackets("", "[]", elements(value, show), depth);
  }
  if (ArrayBuffer.isView(value) && "length" in value) {
    const numbers = value as unknown as ArrayLike<number>;
    return brackets(`${value.constructor.name}(${numbers.length}) `, "[]", elements(numbers, show), depth);
  }
  if (value instanceof Map) {
    const parts = [...value].map(([key, part]) => `${show(key)} => ${show(part)}`);
    return brackets(`Map(${value.size}) `, "{}", parts, depth);
  }
  if (value instanceof Set) {
    return brackets(`Set(${value.size}) `, "{}", [...value].map(show), depth);
  }
  const parts = Object.entries(value).map(([key, part]) => `${keyText(key)}: ${show(part)}`);
  return brackets("", "{}", parts, depth);
}

function elements(values: ArrayLike<unknown>, show: (value: unknown) => string): readonly string[] {
  const shown = Array.from({ length: Math.min(mostElements, values.length) }, (_, i) => show(values[i]));
  const more = values.length - shown.length;
  return more > 0 ? [...shown, `... ${more} more`] : shown;
}

function keyText(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : `'${key}'`;
}

/** Parts on one line where they fit, else each on a line of its own. */
function brackets(name: string, pair: "[]" | "{}", parts: readonly string[], depth: number): string {
  const [open, close] = [pair.slice(0, 1), pair.slice(1)];
  if (parts.length === 0) {
    return `${name}${pair}`;
  }
  const line = `${name}${open} ${parts.join(", ")} ${close}`;
  const isShort = line.length <= longest && !line.includes("\n");
  const isNumbers = pair === "[]" && parts.every((part) => part.length <= 24 && !part.includes("\n"));
  if (isShort) {
    return line;
  }
  const indent = "  ".repeat(depth + 1);
  const rows = isNumbers ? inRows(parts, longest - indent.length) : parts;
  return `${name}${open}\n${rows.map((part) => `${indent}${part}`).join(",\n")}\n${"  ".repeat(depth)}${close}`;
}

function inRows(parts: readonly string[], width: number): readonly string[] {
  const rows: string[] = [];
  for (const part of parts) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + part.length + 2 <= width) {
      rows[rows.length - 1] = `${last}, ${part}`;
    } else {
      rows.push(part);
    }
  }
  return rows;
}
