import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCli, startCli, temporaryFolder } from "../../test-support/run-cli.ts";
import { jsonHere, runHere } from "../../test-support/run-here.ts";
import type { TrainResult } from "../train/train-result.ts";

interface SweepResult {
  readonly ranked: readonly {
    readonly setting: { readonly lr?: string };
    readonly score: { readonly values: readonly number[] };
  }[];
  readonly failed: readonly object[];
}

const rates = ["10", "1", "0.1", "0.01", "0.001"];
const training = "--hidden 16 --activation sigmoid --optimizer sgd --schedule constant --samples 300 --epochs 3 --backend wasm".split(" "); // prettier-ignore

test("five rates, ended and then killed at once half-way: nothing goes on alone, and the same command comes to the same", async () => {
  const folder = temporaryFolder();
  const args = ["sweep", "synthetic-digits", "--set", `lr=${rates.join()}`, "--jobs", "2", "--dir", folder, "--", ...training]; // prettier-ignore
  const ended = startCli(args);
  await ended.sees("lr=10 seed=0 · accuracy");
  ended.child.kill("SIGTERM");
  expect((await ended.finished).code).toBe(143);
  const killed = startCli(args);
  await killed.sees("lr=0.1 seed=0 · accuracy");
  killed.child.kill("SIGKILL");
  await killed.finished;
  const rest = await runCli([...args.slice(0, -training.length - 1), "--json", "--", ...training]);
  expect(rest.code).toBe(0);
  expect(rest.stderr).toMatch(/lr=10 seed=0 · accuracy \S+ · done before/);
  const { ranked } = JSON.parse(rest.stdout) as SweepResult;
  // What each rate comes to without a sweep, and without being broken off.
  for (const rate of rates) {
    const alone = await jsonHere<TrainResult>([
      "train",
      "synthetic-digits",
      ...training,
      "--lr",
      rate,
      "--no-save",
    ]);
    const found = ranked.find(({ setting }) => setting.lr === rate);
    expect(found?.score.values).toEqual([alone.history.at(-1)?.validation?.accuracy]);
  }
  const figure = readFileSync(join(folder, "sweep.svg"), "utf8");
  rates.forEach((rate) => expect(figure).toContain(`>lr ${rate}</text>`));
  expect(readFileSync(join(folder, "sweep.csv"), "utf8").trim().split(/\r?\n/)).toHaveLength(6);
});

test("three seeds of one setting: training and validation, each with its band", async () => {
  const folder = temporaryFolder();
  const args = "sweep synthetic-digits --seeds 3 --jobs 2 -q --dir".split(" ");
  const { code, stdout } = await runCli([
    ...args,
    folder,
    "--",
    "--samples",
    "200",
    "--epochs",
    "2",
    "--hidden",
    "8",
  ]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/1 {2}as given +0\.\d{4} ± 0\.\d{4}/);
  const figure = readFileSync(join(folder, "sweep.svg"), "utf8");
  expect(figure).toContain(">training</text>");
  expect(figure).toContain(">validation</text>");
  expect(figure).toContain("mean of 3 runs, band of one deviation");
});

test("failures are told when they happen, the others go on, and the exit code says so", async () => {
  const folder = temporaryFolder();
  const args = [
    "sweep",
    "spiral",
    "--set",
    "lr=0.01,1e30",
    "--dir",
    folder,
    "--json",
    "--",
    "--epochs",
    "5",
    "--optimizer",
    "sgd",
  ];
  const { code, stdout, stderr } = await runCli(args);
  expect(code).toBe(1);
  expect(stderr).toMatch(/warning: lr=1e\+?30 seed=0: training diverged/);
  const { ranked, failed } = JSON.parse(stdout) as SweepResult;
  expect([ranked.length, failed.length]).toEqual([1, 1]);
});

test("halving trains the better ones longer", async () => {
  const folder = temporaryFolder();
  const args = "sweep spiral --set lr=1e-3,0.03,1 --halving -q --dir".split(" ");
  const { code } = await runCli([...args, folder, "--", "--epochs", "9"]);
  expect(code).toBe(0);
  const epochs = readdirSync(folder)
    .filter((name) => name.startsWith("lr="))
    .map(
      (name) =>
        (JSON.parse(readFileSync(join(folder, name, "results.json"), "utf8")) as { epochs: number }).epochs,
    );
  expect(epochs.sort()).toEqual([3, 3, 9]);
});

test("mistakes come to light before anything runs", async () => {
  const wrong = await runHere("sweep spiral --set lr=0.1,fast".split(" "));
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('--lr is "fast"')]);
  const unknown = await runHere("sweep spiral --set lrr=1".split(" "));
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining("unknown option")]);
  const nothing = await runHere("sweep spiral".split(" "));
  expect([nothing.code, nothing.stderr]).toEqual([2, expect.stringContaining("there is nothing to vary")]);
  const planned = await runHere("sweep spiral --set lr=0.1,0.01 --set hidden=8;16 --dry-run".split(" "));
  expect(planned.stdout.match(/lr=\S+ hidden=\d+ seed=0/g)).toHaveLength(4);
});
