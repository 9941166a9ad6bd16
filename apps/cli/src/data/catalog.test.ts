import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { madeUpRows } from "../../test-support/made-up-rows.ts";
import { temporaryFolder } from "../../test-support/run-cli.ts";
import { runHere } from "../../test-support/run-here.ts";
import { resolveSettings } from "../train/settings.ts";
import { train } from "../train/train.ts";
import { catalog } from "./catalog.ts";

const generated = catalog.filter(({ source }) => source !== undefined);
const published = catalog.filter(({ source }) => source === undefined);

test.each(generated)("$card.name is as large as its card says", async ({ card, load }) => {
  const { train: learnt, test: kept } = await load({}, 30);
  expect(learnt.size).toBe(30);
  expect(learnt.name).toBe(card.name);
  expect(learnt.featureShape).toEqual(card.featureShape);
  expect(kept.size).toBeGreaterThan(0);
});

test("points to test on are not those to train on", async () => {
  for (const name of ["spiral", "sine"]) {
    const { train: learnt, test: kept } = await catalog.find(({ card }) => card.name === name)!.load({}, undefined); // prettier-ignore
    expect(learnt.size).toBe(kept.size);
    expect(kept.features).not.toEqual(learnt.features);
  }
});

describe("published sets", () => {
  test("are all that the package reads", () => {
    expect(published.map(({ card }) => card.name)).toEqual([
      "mnist", "fashion-mnist", "kmnist", "emnist", "cifar10", "cifar100", "digits", "optdigits", "iris", "wine", "breast-cancer", "california-housing",
    ]); // prettier-ignore
  });

  test.each(published)("$card.name is trained as its recipe says, on rows of its shape", async (dataSet) => {
    const { card } = dataSet;
    const rows = { train: madeUpRows(card, 40, 0), test: madeUpRows(card, 8, 1) };
    const flags = { epochs: 1, hidden: [3], validation: 0.1, precision: "float32", seed: 0, save: false, color: "auto", progress: "none", quiet: 2, backend: "wasm" } as const; // prettier-ignore
    const { outcome, rows: prepared } = await train(
      { ...rows, dataSet, requested: card.name, source: "made up" },
      resolveSettings(flags, dataSet),
      { onStart: () => Promise.resolve(undefined), onEvent: () => undefined, onTest: () => undefined },
      new AbortController().signal,
    );
    expect(outcome.sizes).toEqual({ train: 36, validation: 4, test: 8 });
    expect(outcome.task).toBe(card.name === "california-housing" ? "regression" : "classification");
    expect(outcome.summary.layers.at(-1)?.outputShape).toEqual([Math.max(1, card.classNames.length)]);
    expect(Object.values(outcome.test).every(Number.isFinite)).toBe(true);
    expect(prepared.preprocessing.map(({ name }) => name)).toEqual([card.featureShape.length > 1 ? "scale" : "standardize"]); // prettier-ignore
  });

  test.each(published)("$card.name is told about without its files", async ({ card }) => {
    const { code, stdout } = await runHere(["datasets", "info", card.name]);
    expect(code).toBe(0);
    expect(stdout).toContain(`${card.sizes.train.toLocaleString("en-US")} to train`);
    expect(stdout).toContain(card.files[0]!.name);
    expect(stdout).toContain(card.classNames.length === 0 ? "a number to predict" : `${card.classNames.length} classes`); // prettier-ignore
  });

  test.each(published)("$card.name that cannot be downloaded is told in two lines", async ({ card }) => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const mirror = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const env = { GRADKIT_MIRRORS: mirror, XDG_CACHE_HOME: temporaryFolder() };
    const { code, stdout, stderr } = await runHere(["datasets", "fetch", card.name], env);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^error: \S+ is not available \(no copy on this machine, no download: [^\n]*404[^\n]*\)\nhint: [^\n]+\n$/); // prettier-ignore
    expect(stderr).toContain(
      `hint: connect to the network, or set GRADKIT_DATA to a folder that holds ${card.folder ?? card.name}/\n`,
    );
    expect(asked[0]).toMatch(new RegExp(`^/${card.folder ?? card.name}/`));
  });

  test("optdigits are looked for in the folder of digits, which may be damaged", async () => {
    const folder = temporaryFolder();
    const verify = ["datasets", "verify", "optdigits", "--data", folder];
    expect((await runHere(verify)).stderr).toContain("which has no digits/optdigits.tra\n");
    mkdirSync(join(folder, "digits"));
    writeFileSync(join(folder, "digits", "optdigits.tra"), "0,1\n");
    writeFileSync(join(folder, "digits", "digits.csv.gz"), "");
    const { code, stderr } = await runHere(verify);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/optdigits\.tra is damaged: expected 563639 bytes, found 4 bytes\nhint: /)]); // prettier-ignore
  });
});
