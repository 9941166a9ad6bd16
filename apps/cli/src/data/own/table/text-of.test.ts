import { expect, test } from "vitest";
import { UsageError } from "../../../failures/usage-error.ts";
import { textOf } from "./text-of.ts";

test("text is read in UTF-8 and in what spreadsheets call Unicode, without the mark at its beginning", () => {
  const text = "größe,art\n1,a\n";
  expect(textOf("a.csv", Buffer.from(`\ufeff${text}`))).toBe(text);
  expect(textOf("a.csv", Buffer.from(text))).toBe(text);
  expect(textOf("a.csv", Buffer.from(`\ufeff${text}`, "utf16le"))).toBe(text);
  expect(textOf("a.csv", Buffer.from(`\ufeff${text}`, "utf16le").swap16())).toBe(text);
  expect(textOf("a.csv", Buffer.alloc(0))).toBe("");
});

test("letters in another encoding are not taken for others", () => {
  const read = (): string => textOf("a.csv", Buffer.from("a,k\n1,jä\n", "latin1"));
  expect(read).toThrow(UsageError);
  expect(read).toThrow("a.csv is no text in UTF-8: look at line 2");
});
