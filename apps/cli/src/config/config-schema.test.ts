import { join } from "node:path";
import { Ajv } from "ajv";
import { Command } from "commander";
import { expect, test } from "vitest";
import { catalog } from "../data/catalog.ts";
import { addTrainOptions } from "../train/add-train-options.ts";
import { configSchema } from "./config-schema.ts";

const schema = configSchema(
  addTrainOptions(new Command("train")),
  catalog.map(({ card }) => card.name),
);

test("the published schema is that of the options; vitest --update writes it", async () => {
  const file = join(import.meta.dirname, "../../schemas/train.schema.json");
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(file);
});

test("it takes what train takes, and refuses what train refuses", () => {
  const isRight = new Ajv({ strict: false }).compile(schema);
  const run = {
    dataset: "mnist",
    hidden: [300, 100],
    epochs: 5,
    learningRate: 0.001,
    optimizer: "adam",
    offline: true,
  };
  expect(isRight(run)).toBe(true);
  expect(isRight({ ...run, hidden: "none", layers: "lenet", until: "val.accuracy > 0.9" })).toBe(true);
  expect(isRight({ dataset: "data/people.csv", target: "likes", task: "regression" })).toBe(true);
  expect(isRight({ dataset: "./pictures", size: "32x32", augment: "shift 2, flip" })).toBe(true);
  for (const wrong of [
    { epohcs: 3 },
    { optimizer: "adm" },
    { epochs: "many" },
    { dataset: "mnits" },
    { json: true },
  ]) {
    expect(isRight({ ...run, ...wrong })).toBe(false);
  }
});
