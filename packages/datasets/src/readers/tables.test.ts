import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  collectSamples,
  csvRows,
  DataFormatError,
  datasetFromArrays,
  jsonLines,
  readCsv,
  tableDataset,
  tableFromRecords,
  type CsvRow,
  type TextSource,
} from "../index.ts";

async function rowsOf(source: TextSource, format: Parameters<typeof csvRows>[1] = {}): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const row of csvRows(source, format)) {
    rows.push(row);
  }
  return rows;
}

const fields = async (source: TextSource, format: Parameters<typeof csvRows>[1] = {}): Promise<unknown> =>
  (await rowsOf(source, format)).map((row) => row.fields);

describe("rows of CSV", () => {
  test("quotes, empty fields and lines, ends of lines of all kinds, a byte order mark, other delimiters", async () => {
    expect(await rowsOf('\ufeffa,"b ""c""",\r\n\r\n"d\r\ne",f,g\rh,,i')).toEqual([
      { line: 1, fields: ["a", 'b "c"', ""] },
      { line: 3, fields: ["d\ne", "f", "g"] },
      { line: 5, fields: ["h", "", "i"] },
    ]);
    expect(await fields("a\tb,c\n", { delimiter: "\t" })).toEqual([["a", "b,c"]]);
    expect(await fields("a,'b,c'\n", { quote: "'" })).toEqual([["a", "b,c"]]);
    expect(await fields("")).toEqual([]);
  });

  test("any table comes back, from text, bytes and any pieces of them", async () => {
    const field = fc.stringMatching(/^[a-z0-9 ,"\nä€𝄞]{0,6}$/u);
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width }), { maxLength: 6 }));
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        async (rows, cuts) => {
          const quoted = (text: string): string =>
            /[,"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
          const text = rows.map((row) => `${row.map(quoted).join(",")}\n`).join("");
          const bytes = new TextEncoder().encode(text);
          const pieces: Uint8Array[] = [];
          for (let at = 0, i = 0; at < bytes.length; i++) {
            pieces.push(bytes.slice(at, (at += cuts[i % cuts.length]!)));
          }
          expect(await fields(text)).toEqual(rows);
          expect(await fields(bytes)).toEqual(rows);
          expect(await fields(pieces)).toEqual(rows);
          expect(await fields(new Blob(pieces as Uint8Array<ArrayBuffer>[]).stream())).toEqual(rows);
        },
      ),
    );
  });

  test("whatever bytes come, it ends with rows or an error that names the file", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, csvLike) => {
        const alphabet = new TextEncoder().encode('",\n\r a1');
        const text = csvLike ? bytes.map((byte) => alphabet[byte % alphabet.length]!) : bytes;
        const result = await rowsOf(text, { file: "wild.csv" }).catch((error: unknown) => error);
        if (!Array.isArray(result)) {
          expect(result).toBeInstanceOf(DataFormatError);
          expect(String(result)).toMatch(/wild\.csv: expected (well-formed quotes|utf-8 text) in line \d+/);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("a quote that is never closed does not gather the file", async () => {
    let pieces = 0;
    function* endless(): Generator<string> {
      yield 'a,b\n1,"';
      for (;;) {
        pieces++;
        yield "x".repeat(100_000);
      }
    }
    await expect(rowsOf(endless(), { file: "big.csv" })).rejects.toThrow(
      /big\.csv: expected a row of at most \d+ characters in line 2/,
    );
    expect(pieces).toBeLessThan(30);
    await expect(rowsOf('a\n"b')).rejects.toThrow(
      "expected well-formed quotes in line 2, found quoted field unterminated",
    );
  });
});

describe("tables", () => {
  const text = "age,species,note,tame\n3,cat,a long story,1\n?,dog,another,0\n1e1,,third,1\n";

  test("columns are numbers, categories or text, found out or told", async () => {
    const { columns, size } = await readCsv(text, { kinds: { note: "text" } });
    expect(size).toBe(3);
    expect(columns).toEqual([
      { name: "age", kind: "number", values: Float64Array.of(3, NaN, 10) },
      { name: "species", kind: "category", values: Int32Array.of(0, 1, -1), categories: ["cat", "dog"] },
      { name: "note", kind: "text", values: ["a long story", "another", "third"] },
      { name: "tame", kind: "number", values: Float64Array.of(1, 0, 1) },
    ]);
    const told = await readCsv("1,2\n1,3\n", { header: ["a", "b"], kinds: { a: "category" } });
    expect(told.columns[0]).toMatchObject({ kind: "category", categories: ["1"] });
    expect((await readCsv("1,2\n", { header: false })).columns.map(({ name }) => name)).toEqual(["0", "1"]);
    const many = Array.from({ length: 100 }, (_, i) => `word${i}`).join("\n");
    expect((await readCsv(`w\n${many}\n`)).columns[0]!.kind).toBe("text");
    expect(await readCsv("a,b\n")).toMatchObject({ size: 0, columns: [{ name: "a" }, { name: "b" }] });
  });

  test.each<[string, () => Promise<unknown>, string]>([
    [
      "a number",
      () => readCsv("a\n1\nx\n", { file: "f.csv", kinds: { a: "number" } }),
      'f.csv: expected a number in line 3, column "a", found "x".',
    ],
    [
      "fields",
      () => readCsv('a,b\n"1\n2",3\n4\n', { file: "f.csv" }),
      "f.csv: expected 2 fields in line 4, found 1.",
    ],
    [
      "names",
      () => readCsv("a,a\n1,2\n", { file: "f.csv" }),
      'expected a different name for each column, found "a" twice',
    ],
    [
      "kinds",
      () => readCsv("a\n1\n", { file: "f.csv", kinds: { b: "text" } }),
      'expected a column "b", whose kind was given, found a',
    ],
  ])("errors say where: %s", async (_, read, message) => {
    await expect(read()).rejects.toThrow(message);
  });

  test("become sets: classes or regressions, missing values filled", async () => {
    const table = await readCsv(text, { file: "pets.csv", kinds: { note: "text" } });
    const tame = tableDataset(table, { label: "tame", features: ["age"], missing: "mean" });
    expect(tame).toMatchObject({
      name: "pets.csv",
      size: 3,
      classNames: [],
      labels: Float64Array.of(1, 0, 1),
    });
    expect([...tame.features]).toEqual([3, 6.5, 10]);
    expect([...tableDataset(table, { label: "tame", missing: -5 }).features]).toEqual([3, 0, -5, 1, 10, -5]);
    expect(() => tableDataset(table, { label: "tame" })).toThrow(
      'pets.csv: expected a value in line 3, column "age"',
    );
    expect(() => tableDataset(table, { label: "species", missing: 0 })).toThrow('line 4, column "species"');
    expect(() => tableDataset(table, { label: "x" })).toThrow(
      'pets.csv has no column "x"; it has age, species, note, tame',
    );
    expect(() => tableDataset(table, { label: "note" })).toThrow("is text");
    expect(() => tableDataset(table, { label: "tame", features: ["note"] })).toThrow("which is no feature");
  });

  test("come from objects too", () => {
    const { columns } = tableFromRecords([
      { a: 1, b: "x" },
      { a: null, c: true },
      { a: 2n, b: "y" },
    ]);
    expect(columns).toEqual([
      { name: "a", kind: "number", values: Float64Array.of(1, NaN, 2) },
      { name: "b", kind: "category", values: Int32Array.of(0, -1, 1), categories: ["x", "y"] },
      { name: "c", kind: "number", values: Float64Array.of(NaN, 1, NaN) },
    ]);
    expect(() => tableFromRecords([{ a: 1 }, { a: [2] }], { name: "r" })).toThrow(
      'r: expected a number, text or boolean in row 1, column "a", found [2].',
    );
    expect(() => tableFromRecords([3])).toThrow("expected an object in row 0, found a number");
  });
});

describe("JSON lines", () => {
  const values = async (source: TextSource): Promise<unknown[]> => {
    const all: unknown[] = [];
    for await (const value of jsonLines(source, "f.jsonl")) {
      all.push(value);
    }
    return all;
  };

  test("any values come back, whatever the pieces", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue(), { maxLength: 5 }),
        fc.integer({ min: 1, max: 7 }),
        async (all, cut) => {
          const text = all.map((value) => JSON.stringify(value)).join("\r\n");
          const pieces = Array.from({ length: Math.ceil(text.length / cut) }, (_, i) =>
            text.slice(i * cut, (i + 1) * cut),
          );
          expect(JSON.stringify(await values(pieces))).toBe(JSON.stringify(all));
        },
      ),
    );
  });

  test("errors name the line", async () => {
    await expect(values('{"a": 1}\n\n{"a": \n')).rejects.toThrow(
      /^f\.jsonl: expected JSON in line 3, found "{\\"a\\": "/,
    );
  });
});

describe("arrays and streams of rows", () => {
  test("are used without copying where they can be", () => {
    const features = new Uint8Array(12);
    const labels = Uint8Array.of(0, 2);
    const made = datasetFromArrays(features, labels, { featureShape: [2, 3], scale: 1 / 255 });
    expect(made.features).toBe(features);
    expect(made).toMatchObject({ labels, classNames: ["0", "1", "2"], size: 2, scale: 1 / 255 });
    expect(datasetFromArrays([[1], [2]], [0.5, 1]).classNames).toEqual([]);
    expect(datasetFromArrays([[1], [2]], [3, 4], { classNames: [] }).labels).toEqual(Float64Array.of(3, 4));
    expect(datasetFromArrays([], []).size).toBe(0);
  });

  test("errors say which row", async () => {
    expect(() => datasetFromArrays([[1, 2], [3]], [0, 1])).toThrow("row 1 has 1 numbers, but row 0 has 2");
    expect(() => datasetFromArrays(new Uint8Array(5), [0, 1])).toThrow(
      "5 features are not 2 rows of shape [2.5]",
    );
    expect(() => datasetFromArrays([[1]], [2], { classNames: ["a"] })).toThrow(
      "label 0 is 2; it must be a whole number from 0 to 0",
    );
    const samples = [
      { features: [1], label: 0 },
      { features: [], label: 0 },
    ];
    await expect(collectSamples(samples)).rejects.toThrow("row 1 has 0 numbers");
  });
});
