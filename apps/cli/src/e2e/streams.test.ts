import { expect, test } from "vitest";
import { main, runCli, start, startCli } from "../../test-support/run-cli.ts";
import { runHere } from "../../test-support/run-here.ts";

const train = "train vertical --epochs 3".split(" ");
const unsaved = [...train, "--no-save"];

test("in a pipe there is no escape code, and a row for each epoch", async () => {
  const { code, stdout, stderr } = await runCli(train);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).not.toContain("\x1b");
  expect(stdout).not.toContain("\r");
  expect(stdout.match(/^ +\d+ {2}\d\.\d{4}/gm)).toHaveLength(3);
  expect(stdout).toMatch(/^data {6}vertical \(generated\)\n/);
  expect(stdout).toMatch(
    /\ntest {6}vertical · accuracy \S+ · loss \S+\nsaved {5}\S+\nnext {6}gradkit evaluate /,
  );
});

test("-q leaves the results, -qq leaves nothing", async () => {
  const [quiet, silent] = [await runHere([...unsaved, "-q"]), await runHere([...unsaved, "-qq"])];
  expect(quiet.stdout).toMatch(/^data [^\n]+\ndone [^\n]+\ntest [^\n]+\n$/);
  expect(silent.stdout + silent.stderr).toBe("");
});

test("colour is a matter of choice", async () => {
  const [always, forced, refused] = [
    await runHere([...unsaved, "--color", "always"]),
    await runHere(unsaved, { FORCE_COLOR: "1" }),
    await runHere(unsaved, { FORCE_COLOR: "1", NO_COLOR: "1" }),
  ];
  expect(always.stdout).toContain("\x1b[1m");
  expect(forced.stdout).toContain("\x1b[1m");
  expect(refused.stdout).not.toContain("\x1b");
});

test("a locale without UTF-8 gets plain signs", async () => {
  const { stdout } = await runHere(unsaved, { LANG: "C" });
  expect(Buffer.from(stdout).every((byte) => byte < 128)).toBe(true);
});

test("a reader who leaves ends the run without a word", async () => {
  const command = `"${process.execPath}" "${main}" train spiral --samples 3000 --batch 5 | head -1; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = await start("bash", ["-c", command]).finished;
  expect(stderr).toBe("");
  expect(stdout).toBe("data      spiral (generated, noise 0.1)\n0\n");
});

test.each([
  ["SIGINT", 130, "Ctrl-C"],
  ["SIGTERM", 143, "SIGTERM"],
] as const)("%s ends training after the step", async (signal, code, name) => {
  const run = startCli("train spiral --samples 3000 --batch 5 --epochs 1000 --every 1".split(" "));
  await run.sees("\n    1  ");
  run.child.kill(signal);
  const finished = await run.finished;
  expect(finished.stderr).toMatch(
    new RegExp(
      `^stopped: ${name} in epoch \\d+ of 1000, after [\\d,]+ steps\\nhint: saved; gradkit train --resume \\S+ goes on\\n$`,
    ),
  );
  expect(finished.code).toBe(code);
});

test("bare gradkit shows five examples and every command", async () => {
  const { code, stdout } = await runHere([]);
  expect(code).toBe(0);
  expect(stdout.match(/^ {2}gradkit train/gm)).toHaveLength(5);
  expect(stdout).toContain("\n  train           train a network");
  expect(stdout).toContain("\n  datasets  ");
});

test("datasets lists what there is", async () => {
  const [text, json] = [await runHere(["datasets"]), await runHere(["datasets", "--json"])];
  expect(text.stdout).toContain("\n  60,000 to train · 10,000 to test · 28x28 numbers each · 10 classes\n");
  const { datasets } = JSON.parse(json.stdout) as { datasets: { name: string }[] };
  expect(datasets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["mnist", "spiral", "synthetic-digits", "digits", "moons"]),
  );
});
