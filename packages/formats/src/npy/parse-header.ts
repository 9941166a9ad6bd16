import { FormatError } from "../format-error.ts";

/** The three facts in the header of an npy file. */
export interface NpyHeader {
  readonly descr: string;
  readonly fortranOrder: boolean;
  readonly shape: readonly number[];
}

/**
 * Reads the Python dictionary in the header: strings, True, False and tuples of whole numbers, each key once, in any
 * order. A list under `descr` is a structured type, which is refused by name.
 */
export function parseNpyHeader(text: string): NpyHeader {
  const outer = /^\s*\{(.*)\}\s*$/s.exec(text)?.[1];
  if (outer === undefined) {
    throw refuse("is no Python dictionary.");
  }
  const entry =
    /\s*(?:'(\w+)'|"(\w+)")\s*:\s*(?:'([^']*)'|"([^"]*)"|(True|False)|\(([\d\sL,]*)\)|(\[))\s*(?:,|$)?/y;
  const found = new Map<string, string>();
  while (entry.lastIndex < outer.length && outer.slice(entry.lastIndex).trim() !== "") {
    const at = entry.lastIndex;
    const match = entry.exec(outer);
    if (match === null) {
      throw refuse(`cannot be read at ${JSON.stringify(outer.slice(at, at + 40))}.`);
    }
    const [, single, double, quoted, doubleQuoted, truth, tuple, list] = match;
    const key = single ?? double ?? "";
    if (list !== undefined) {
      throw new FormatError(
        "npy",
        key,
        "is a structured type (named fields), which cannot be read. Save each field as an array of its own.",
      );
    }
    if (found.has(key)) {
      throw refuse(`has '${key}' twice.`);
    }
    found.set(key, quoted ?? doubleQuoted ?? truth ?? tuple ?? "");
  }
  return headerFrom(found);
}

function headerFrom(found: ReadonlyMap<string, string>): NpyHeader {
  const { descr, fortran_order: order, shape } = Object.fromEntries(found);
  if (descr === undefined || order === undefined || shape === undefined || found.size !== 3) {
    throw refuse(`has the keys ${[...found.keys()].join(", ")}, but must have descr, fortran_order, shape.`);
  }
  if (order !== "True" && order !== "False") {
    throw refuse(`fortran_order is '${order}', but must be True or False.`);
  }
  const lengths = shape.split(",").map((length) => length.trim());
  // A tuple of one has a comma at its end, and an empty one nothing at all.
  if (lengths[lengths.length - 1] === "") {
    lengths.pop();
  }
  if (!lengths.every((length) => /^\d+L?$/.test(length))) {
    throw refuse(`shape (${shape}) is no tuple of whole numbers.`);
  }
  return {
    descr,
    fortranOrder: order === "True",
    shape: lengths.map((length) => Number.parseInt(length, 10)),
  };
}

function refuse(problem: string): FormatError {
  return new FormatError("npy", "header", problem);
}
