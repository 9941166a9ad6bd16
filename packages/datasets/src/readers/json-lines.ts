import { DataFormatError } from "../errors/data-format-error.ts";
import { textPieces, type TextSource } from "./text-source.ts";

const LONGEST_LINE = 1 << 24;

/**
 * The values of a JSON Lines file, one per line, as they come; empty lines are passed over. {@link tableFromRecords}
 * makes columns of objects.
 *
 * @param file - its name, for messages
 * @throws DataFormatError when a line is not JSON, not UTF-8, or longer than 16 million characters; the message has its
 * number
 * @example
 * import { jsonLines } from "@gradkit/datasets";
 * for await (const value of jsonLines('{"a": 1}\n\n[2]\n')) console.log(value); // { a: 1 } [ 2 ]
 * @see https://jsonlines.org
 */
export async function* jsonLines(
  source: TextSource,
  file = "jsonl",
): AsyncGenerator<unknown, void, undefined> {
  let rest = "";
  let line = 0;
  for await (const piece of textPieces(source, file)) {
    // Only the piece is searched, so that a line that goes on and on is not looked through again with each.
    const [end = "", ...others] = piece.split("\n");
    const lines = [rest + end, ...others];
    rest = lines.pop()!;
    for (const text of lines) {
      line++;
      if (text.trim() !== "") {
        yield parseLine(text, line, file);
      }
    }
    if (rest.length > LONGEST_LINE) {
      throw new DataFormatError(file, `at most ${LONGEST_LINE} characters in line ${line + 1}`, "more");
    }
  }
  if (rest.trim() !== "") {
    yield parseLine(rest, line + 1, file);
  }
}

function parseLine(text: string, line: number, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const found = text.length > 60 ? `${text.slice(0, 60)}...` : text;
    const reason = error instanceof Error ? ` (${error.message})` : "";
    throw new DataFormatError(file, `JSON in line ${line}`, `${JSON.stringify(found)}${reason}`);
  }
}
