import fc from "fast-check";
import { expect, test } from "vitest";
import { FormatError } from "../format-error.ts";
import { damaged } from "../test-support/damaged.ts";
import { readJsonLines } from "./read-json-lines.ts";
import { writeCsv } from "./write-csv.ts";
import { writeJsonLines, type JsonValue } from "./write-json-lines.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (data: Uint8Array): string => new TextDecoder().decode(data);

test("JSON lines there and back are the same, whatever the values", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (values) => {
      const written = writeJsonLines(values as JsonValue[]);
      expect(text(written).split("\n")).toHaveLength(values.length + 1);
      expect(readJsonLines(written)).toEqual(JSON.parse(JSON.stringify(values)));
    }),
  );
});

test("numbers that JSON lacks are named", () => {
  expect(text(writeJsonLines([[NaN, Infinity, -Infinity, -0]]))).toBe('["NaN","Infinity","-Infinity",0]\n');
});

test("blank lines, carriage returns, a byte order mark and a missing end do no harm", () => {
  expect(readJsonLines(bytes('\ufeff{"a":1}\r\n\n  \n2'))).toEqual([{ a: 1 }, 2]);
  expect(readJsonLines(bytes(""))).toEqual([]);
});

test.each([
  ["a damaged line", bytes('{"a":1}\n\n{"a":'), "JSON lines: line 3: is no JSON"],
  ["bytes that are no text", Uint8Array.of(0xff), "JSON lines: file: is not valid UTF-8."],
])("refuses %s", (_, data, message) => {
  expect(() => readJsonLines(data)).toThrow(FormatError);
  expect(() => readJsonLines(data)).toThrow(message);
});

test("whatever the bytes: values, or an error of the format", () => {
  fc.assert(
    fc.property(damaged([bytes('{"a":[1,2,{"b":null}]}\n"größe"\n')]), (data) => {
      try {
        expect(Array.isArray(readJsonLines(data))).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(FormatError);
      }
    }),
  );
});

test("CSV quotes what needs it and leaves out what is missing", () => {
  const rows = [
    { a: 1e-7, b: "x,y" },
    { b: " z", c: true },
    { a: null, b: 'say "hi"\nthere' },
  ];
  expect(text(writeCsv(rows))).toBe('a,b,c\r\n1e-7,"x,y",\r\n," z",true\r\n,"say ""hi""\nthere",\r\n');
  expect(text(writeCsv([{ a: 1 }], ["b", "a"]))).toBe("b,a\r\n,1\r\n");
  expect(text(writeCsv([]))).toBe("");
  expect(() => writeCsv([{ a: 1, d: 2 }], ["a"])).toThrow(
    'writeCsv: row 0 has "d", which is not among the columns a.',
  );
});
