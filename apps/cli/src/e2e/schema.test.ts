import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { runCli } from "../../test-support/run-cli.ts";
import { resultSchema } from "../train/result-schema.ts";

const file = join(import.meta.dirname, "../../schemas/train-result.schema.json");

test("the published schema of results is the one in the source; vitest --update writes it", async () => {
  await expect(`${JSON.stringify(resultSchema, null, 2)}\n`).toMatchFileSnapshot(file);
});

test("train --json prints what the published schema says", async () => {
  const isRight = new Ajv().compile(JSON.parse(readFileSync(file, "utf8")) as object);
  for (const args of [
    "train vertical --epochs 2 --no-save --json",
    "train spiral --epochs 3 --validation 0.2 --patience 1 --json",
  ]) {
    const { stdout } = await runCli(args.split(" "));
    isRight(JSON.parse(stdout));
    expect(isRight.errors).toBe(null);
  }
  expect(isRight({ schema: 1 })).toBe(false);
});
