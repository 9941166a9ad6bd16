import { expect, test } from "vitest";
import { streamBatches, type StreamBatchOptions } from "../index.ts";

async function labelsOf(labels: readonly number[], options: Partial<StreamBatchOptions>): Promise<unknown> {
  const rows = labels.map((label) => ({ features: [1], label }));
  for await (const { y } of streamBatches(rows, { size: labels.length, shape: [1], ...options })) {
    return y.toArray();
  }
  return undefined;
}

test.each([0.7, NaN, -1, 2 ** 31])("the label %d is no class, and is not made one", async (label) => {
  await expect(labelsOf([0, label], {})).rejects.toThrow(
    `streamBatches: row 1 has the label ${label}, which is no class; for numbers to predict give labelDtype "float32".`,
  );
  expect(await labelsOf([0, label], { labelDtype: "float64" })).toEqual([0, label]);
});
