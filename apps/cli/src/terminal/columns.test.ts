import { expect, test } from "vitest";
import { fitColumns, tableRow, type Column } from "./columns.ts";

const columns: readonly Column[] = [
  { title: "a", width: 5, align: "right" },
  { title: "b", width: 7, align: "left", rank: 2 },
  { title: "c", width: 6, align: "left", rank: 1 },
];

test.each([
  [80, "abc"],
  [22, "abc"],
  [21, "ac"],
  [12, "a"],
  [1, "a"],
])("in %i columns", (width, left) => {
  const titles = fitColumns(columns, width).map(({ title }) => title);
  expect(titles.join("")).toBe(left);
});

test("rows align", () => {
  expect(tableRow(columns, ["1", "2", "3"])).toBe("    1  2        3");
});
