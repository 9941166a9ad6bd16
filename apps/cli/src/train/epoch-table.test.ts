import { expect, test } from "vitest";
import { epochTable, type Epoch } from "./epoch-table.ts";

const epoch: Epoch = {
  epoch: 2,
  step: 1876,
  train: { loss: 0.1342, accuracy: 0.9601 },
  validation: { loss: 0.119, accuracy: 0.9655 },
  learningRate: 0.001,
  seconds: 1.1,
  samplesPerSecond: 50_000,
};

test.each([
  [
    80,
    "epoch  loss     acc     val loss  val acc     time",
    "    2  0.1342   0.9601  0.1190    0.9655 *   1.1 s",
  ],
  [40, "epoch  loss     acc     val acc     time", "    2  0.1342   0.9601  0.9655 *   1.1 s"],
  [30, "epoch  acc     val acc", "    2  0.9601  0.9655 *"],
])("in %i columns", (width, header, row) => {
  const table = epochTable("classification", true, width);
  expect([table.header, table.row(epoch, true)]).toEqual([header, row]);
});

test("numbers to predict have the share of their variance in the place of accuracy", () => {
  const table = epochTable("regression", true, 80);
  const scores = { loss: 0.2, r2: 0.8, rmse: 51, mae: 33 };
  expect(table.header).toBe("epoch  loss     r2      val loss  val r2      time");
  expect(table.row({ ...epoch, train: scores, validation: scores }, false)).toBe(
    "    2  0.2000   0.8000  0.2000    0.8000     1.1 s",
  );
});

test("without validation there are no columns for it, and no star", () => {
  const table = epochTable("classification", false, 80);
  expect(table.row({ ...epoch, validation: undefined }, false)).toBe("    2  0.1342   0.9601   1.1 s");
});
