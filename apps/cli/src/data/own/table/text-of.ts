import { UsageError } from "../../../failures/usage-error.ts";

/** The marks that spreadsheets write at the beginning of text in 16 bits. */
const MARKS: Readonly<Record<string, string>> = { "255,254": "utf-16le", "254,255": "utf-16be" };

/**
 * The text of a file: UTF-8, or the 16 bits that spreadsheets call Unicode.
 *
 * @throws UsageError when it is neither; letters of another kind would be read as others
 */
export function textOf(path: string, bytes: Uint8Array): string {
  const encoding = MARKS[bytes.subarray(0, 2).join()] ?? "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const line = new TextDecoder(encoding).decode(bytes).split("\ufffd", 1)[0]?.split("\n").length ?? 1;
    throw new UsageError(
      `${path} is no text in ${encoding.toUpperCase()}: look at line ${line}`,
      "save it as UTF-8",
    );
  }
}
