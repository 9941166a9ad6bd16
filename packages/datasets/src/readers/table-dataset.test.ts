import { expect, test } from "vitest";
import { readCsv, tableDataset, type TableDatasetOptions } from "../index.ts";

test.each<[string, TableDatasetOptions, string]>([
  ["a,k\n1,x\n2,y\n", { label: "k", features: ["a", "k"] }, 'column "k" of f.csv is the label; it cannot be a feature too'],
  ["k\nx\ny\n", { label: "k" }, 'f.csv has no column to learn "k" from, only k (category)'],
  ["a,k\n,x\n,y\n", { label: "k", missing: "mean" }, 'f.csv: expected a value in column "a", for a mean, found none.'],
])("a set without anything to learn from is refused: %j", async (text, options, message) => {
  const table = await readCsv(text, { file: "f.csv" });
  expect(() => tableDataset(table, options)).toThrow(message);
}); // prettier-ignore

test("columns that are named by hand must differ, and a number takes the place of what is missing everywhere", async () => {
  await expect(readCsv("1,2\n", { header: ["a", "a"] })).rejects.toThrow('"a" twice');
  const table = await readCsv("a,k\n,x\n,y\n");
  expect(tableDataset(table, { label: "k", missing: -1 }).features).toEqual(Float64Array.of(-1, -1));
});

test("classes that are numbers come in the order of their size", async () => {
  const table = await readCsv("a,k\n1,10\n2,9\n3,1\n", { kinds: { k: "category" } });
  expect(tableDataset(table, { label: "k" })).toMatchObject({
    classNames: ["1", "9", "10"],
    labels: Uint8Array.of(2, 1, 0),
  });
});
