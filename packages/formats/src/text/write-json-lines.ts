/** What JSON can hold. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/**
 * Writes values as JSON lines: one value per line, UTF-8, a line feed after each, so that lines can be appended to a file.
 *
 * JSON has no NaN and no infinities; they become the strings `"NaN"`, `"Infinity"` and `"-Infinity"`, because a loss that
 * is not finite should not look like one that is missing.
 *
 * @example
 * import { writeJsonLines } from "@gradkit/formats";
 * const bytes = writeJsonLines([{ step: 1, loss: 0.5 }, { step: 2, loss: NaN }]);
 * console.log(JSON.stringify(new TextDecoder().decode(bytes))); // "{\"step\":1,\"loss\":0.5}\n{\"step\":2,\"loss\":\"NaN\"}\n"
 * @see https://jsonlines.org
 */
export function writeJsonLines(values: Iterable<JsonValue>): Uint8Array {
  const lines = Array.from(values, (value) => `${JSON.stringify(value, named)}\n`);
  return new TextEncoder().encode(lines.join(""));
}

function named(_: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}
