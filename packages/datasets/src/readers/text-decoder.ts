import { DataFormatError } from "../errors/data-format-error.ts";

/**
 * Decodes the bytes of a file piece by piece; a letter may be cut by the end of a piece. What is no text is an error, since a
 * sign in its place would be another word.
 *
 * @param file - its name, for messages
 * @returns gives the text of the next piece, and with undefined what is left at the end
 * @throws RangeError when there is no such encoding
 */
export function textDecoder(file: string, encoding: string): (piece: Uint8Array | undefined) => string {
  const decoder = makeDecoder(encoding);
  let line = 1;
  return (piece) => {
    try {
      const text = piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
      line += breaksIn(text);
      return text;
    } catch {
      const [before = ""] = new TextDecoder(encoding).decode(piece).split("\ufffd", 1);
      const bytes = piece === undefined ? "half a letter at the end" : "bytes that are none";
      const advice = 'Give its encoding, such as "windows-1252" or "utf-16le", or save it as UTF-8.';
      throw new DataFormatError(file, `${encoding} text in line ${line + breaksIn(before)}`, bytes, advice);
    }
  };
}

function makeDecoder(encoding: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new RangeError(
      `encoding is ${JSON.stringify(encoding)}, which is unknown here; known are utf-8, utf-16le, windows-1252 and so on.`,
    );
  }
}

function breaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    count++;
  }
  return count;
}
