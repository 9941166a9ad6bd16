import { expect, test } from "vitest";
import { csvRows, jsonLines, readCsv, type CsvFormat, type TextSource } from "../index.ts";

/** All fields, one after the other. */
async function fields(source: TextSource, format: CsvFormat): Promise<string[]> {
  const all: string[] = [];
  for await (const row of csvRows(source, { file: "a.csv", ...format })) {
    all.push(...row.fields);
  }
  return all;
}

const latin = Uint8Array.from(Buffer.from("name,town\nAnna,Köln\nJörg,Ulm\n", "latin1"));
const wide = Uint8Array.from(Buffer.from("\ufeffname,town\r\nJörg,Ulm\r\n", "utf16le"));

test("text in another encoding is read when it is named, wherever its bytes are cut", async () => {
  const expected = ["name", "town", "Anna", "Köln", "Jörg", "Ulm"];
  expect(await fields(latin, { encoding: "windows-1252" })).toEqual(expected);
  const pieces = Array.from(wide, (byte) => Uint8Array.of(byte));
  expect(await fields(pieces, { encoding: "utf-16le" })).toEqual(["name", "town", "Jörg", "Ulm"]);
  const { columns } = await readCsv(latin, { encoding: "latin1" });
  expect(columns[1]).toMatchObject({ kind: "category", categories: ["Köln", "Ulm"] });
});

test("text in another encoding is not taken for other letters: the error has the line", async () => {
  const advice = 'Give its encoding, such as "windows-1252" or "utf-16le", or save it as UTF-8.';
  await expect(fields(latin, {})).rejects.toThrow(
    `a.csv: expected utf-8 text in line 2, found bytes that are none. ${advice}`,
  );
  await expect(fields([latin.subarray(0, 20), latin.subarray(20)], {})).rejects.toThrow("in line 2, found");
  await expect(fields([latin.subarray(0, 16), latin.subarray(17)], {})).rejects.toThrow("in line 3, found");
  await expect(fields(wide, {})).rejects.toThrow("expected utf-8 text in line 1");
  await expect(fields(Uint8Array.of(97, 10, 0xc3), {})).rejects.toThrow(
    "utf-8 text in line 2, found half a letter at the end",
  );
  await expect(jsonLines(Uint8Array.of(34, 34, 10, 34, 0xfc, 34), "a.jsonl").next()).rejects.toThrow(
    "a.jsonl: expected utf-8 text in line 2",
  );
});

test.each<[CsvFormat, string]>([
  [{ encoding: "klingon" }, 'encoding is "klingon", which is unknown here'],
  [{ delimiter: "" }, 'delimiter is ""; it must not be empty'],
  [{ delimiter: "\n" }, 'delimiter is "\\n"; it must not be empty, nor hold an end of line'],
  [{ delimiter: '"' }, "nor hold an end of line or the quote"],
  [{ quote: "''" }, "quote is \"''\"; it must be one letter, or none"],
])("refuses %j", async (format, message) => {
  await expect(fields("a,b\n", format)).rejects.toThrow(message);
});

test("without a quote all signs are themselves", async () => {
  expect(await fields('a,"b\n"c"",d\n', { quote: "" })).toEqual(["a", '"b', '"c""', "d"]);
});
