import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { runCli, startCli, temporaryFolder } from "../../test-support/run-cli.ts";

vi.setConfig({ testTimeout: 120_000 });

const sweep = "sweep spiral --set lr=0.1,0.01 --seeds 3 --jobs 2".split(" ");
const training = "-- --epochs 30 --backend wasm".split(" ");

interface SweepResult {
  readonly ranked: readonly {
    readonly setting: object;
    readonly score: { readonly values: readonly number[] };
  }[];
  readonly failed: readonly object[];
}

test("a sweep that was killed half-way is gone on with, and comes to the same", async () => {
  const folder = temporaryFolder();
  const dir = (name: string): readonly string[] => ["--dir", join(folder, name)];
  const whole = await runCli([...sweep, ...dir("whole"), "--json", "-q", ...training]);
  expect(whole.code).toBe(0);
  const broken = startCli([...sweep, ...dir("broken"), ...training]);
  await broken.sees("lr=0.1 seed=1 · accuracy");
  broken.child.kill("SIGTERM");
  expect((await broken.finished).code).toBe(143);
  const before = readdirSync(join(folder, "broken")).filter((name) => name.startsWith("lr=")).length;
  expect(before).toBeLessThan(6);
  const rest = await runCli([...sweep, ...dir("broken"), "--json", "-q", ...training]);
  const scores = ({ stdout }: { readonly stdout: string }): unknown =>
    (JSON.parse(stdout) as SweepResult).ranked.map(({ setting, score }) => [setting, score.values]);
  expect(scores(rest)).toEqual(scores(whole));
  const csv = readFileSync(join(folder, "broken", "sweep.csv"), "utf8")
    .trim()
    .split(/\r?\n/);
  expect(csv).toHaveLength(7);
  expect(readFileSync(join(folder, "broken", "sweep.svg"), "utf8")).toMatch(/^<svg/);
});

test("five rates, killed at once half-way: nothing goes on alone, and the same command comes to its end", async () => {
  const folder = temporaryFolder();
  const rates = "sweep synthetic-digits --set lr=10,1,0.1,0.01,0.001 --jobs 2".split(" ");
  const options = "-- --hidden 16 --activation sigmoid --optimizer sgd --schedule constant --samples 600 --epochs 4 --backend wasm"; // prettier-ignore
  const args = [...rates, "--dir", folder, ...options.split(" ")];
  const broken = startCli(args);
  await broken.sees("lr=1 seed=0 · accuracy");
  broken.child.kill("SIGKILL");
  await broken.finished;
  const rest = await runCli(args);
  expect(rest.code).toBe(0);
  expect(rest.stdout).toMatch(/lr=1 seed=0 · accuracy \S+ · done before/);
  expect(rest.stdout.match(/^ +\d {2}lr=/gm)).toHaveLength(5);
  const figure = readFileSync(join(folder, "sweep.svg"), "utf8");
  for (const rate of ["10", "1", "0.1", "0.01", "0.001"]) {
    expect(figure).toContain(`>lr ${rate}</text>`);
  }
});

test("three seeds of one setting: training and validation, each with its band", async () => {
  const folder = temporaryFolder();
  const args = "sweep synthetic-digits --seeds 3 --jobs 2 -q --dir".split(" ");
  const { code, stdout } = await runCli([...args, folder, "--", "--samples", "400", "--epochs", "3"]);
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
  const args = "sweep spiral --set lr=1e-4..1*10 --halving -q --dir".split(" ");
  const { code } = await runCli([...args, folder, "--", "--epochs", "9"]);
  expect(code).toBe(0);
  const epochs = readdirSync(folder)
    .filter((name) => name.startsWith("lr="))
    .map(
      (name) =>
        (JSON.parse(readFileSync(join(folder, name, "results.json"), "utf8")) as { epochs: number }).epochs,
    );
  expect(epochs.sort()).toEqual([3, 3, 3, 3, 9]);
});

test("mistakes come to light before anything runs", async () => {
  const wrong = await runCli("sweep spiral --set lr=0.1,fast".split(" "));
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('--lr is "fast"')]);
  const unknown = await runCli("sweep spiral --set lrr=1".split(" "));
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining("unknown option")]);
  const nothing = await runCli("sweep spiral".split(" "));
  expect([nothing.code, nothing.stderr]).toEqual([2, expect.stringContaining("there is nothing to vary")]);
  const planned = await runCli("sweep spiral --set lr=0.1,0.01 --set hidden=8;16 --dry-run".split(" "));
  expect(planned.stdout.match(/lr=\S+ hidden=\d+ seed=0/g)).toHaveLength(4);
});
