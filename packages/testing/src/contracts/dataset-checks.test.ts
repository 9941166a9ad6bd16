import { tensor } from "@gradkit/tensor";
import { expect, test } from "vitest";
import { datasetChecks, type CheckedDataset } from "./dataset-checks.ts";

const good: CheckedDataset = {
  name: "good",
  features: [0, 1, 2, 3],
  featureShape: [2],
  scale: 2,
  labels: [0, 1],
  classNames: ["a", "b"],
  size: 2,
};

async function failures(made: CheckedDataset | (() => CheckedDataset), y = [0, 1]): Promise<string[]> {
  const checks = datasetChecks({
    name: "row",
    make: typeof made === "function" ? made : () => made,
    card: { name: "good", classNames: ["a", "b"], featureShape: [2] },
    batches: () => [{ x: tensor([[0, 2], [4, 6]], { dtype: "float64" }), y: tensor(y) }], // prettier-ignore
  });
  const failed: string[] = [];
  for (const { name, run } of checks) {
    await Promise.resolve()
      .then(run)
      .catch(() => failed.push(name));
  }
  return failed;
}

test("a good set passes", async () => {
  expect(await failures(good)).toEqual([]);
});

test.each<[string, Partial<CheckedDataset>]>([
  ["has as many numbers as it says", { features: [0, 1, 2] }],
  ["has as many numbers as it says", { size: 0 }],
  ["has labels that are classes or finite numbers", { labels: [0, 2] }],
  ["has labels that are classes or finite numbers", { labels: [NaN, 1], classNames: [] }],
  ["has finite features and a scale", { features: [0, 1, 2, Infinity] }],
  ["has finite features and a scale", { scale: 0 }],
  ["agrees with its card", { name: "other" }],
  ["agrees with its card", { classNames: ["a", "c"] }],
  ["has its rows in batches", { labels: [1, 0] }],
])("what is wrong is found: %s", async (check, change) => {
  expect(await failures({ ...good, ...change })).toContain(check);
});

test("a set that changes is found", async () => {
  let calls = 0;
  expect(await failures(() => ({ ...good, features: [calls++, 1, 2, 3] }))).toContain(
    "is the same every time",
  );
});
