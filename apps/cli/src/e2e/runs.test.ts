import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCli, startCli, temporaryFolder } from "../../test-support/run-cli.ts";
import { runHere } from "../../test-support/run-here.ts";

const short = "train vertical --epochs 3 --samples 60 -qq".split(" ");
const hash = (text: string): string => (JSON.parse(text) as { readonly weightsHash: string }).weightsHash;
const read = (folder: string, file: string): string => readFileSync(join(folder, file), "utf8");

/** The measurements of a run, without what a clock says; none before its first epoch has ended. */
function metricsIn(path: string): readonly object[] {
  const file = join(path, "metrics.jsonl");
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  return lines
    .filter((line) => line !== "")
    .map((line) => ({ ...(JSON.parse(line) as object), seconds: 0, samplesPerSecond: 0 }));
}

test("a run leaves plain files, and its config makes the same run again", async () => {
  const root = temporaryFolder();
  const first = await runHere([...short, "--seed", "3", "--json"], { GRADKIT_RUNS: root });
  const name = read(root, "latest").trim();
  expect(name).toMatch(/^\d{4}-\d\d-\d\d_[a-z]+-[a-z]+$/);
  const folder = join(root, name);
  expect(readdirSync(folder).sort()).toEqual([
    "checkpoints", "config.json", "environment.json", "log.jsonl", "metrics.jsonl", "model.json", "model.safetensors", "results.json",
  ]); // prettier-ignore
  expect(read(folder, "metrics.jsonl").trim().split("\n")).toHaveLength(3);
  expect(JSON.parse(read(folder, "environment.json"))).toMatchObject({ node: process.versions.node, engine: {}, data: { name: "vertical" } }); // prettier-ignore
  const again = await runHere([
    "train",
    "--config",
    join(folder, "config.json"),
    "--no-save",
    "--json",
    "-qq",
  ]);
  expect(again.stderr).toBe("");
  expect(hash(again.stdout)).toBe(hash(first.stdout));
  expect(hash(read(folder, "results.json"))).toBe(hash(first.stdout));
});

test("no run is written over unless asked to, and --no-save writes none", async () => {
  const root = temporaryFolder();
  const folder = join(root, "mine");
  await runHere([...short, "--run-dir", folder]);
  const second = await runHere([...short, "--run-dir", folder]);
  expect(second.code).toBe(2);
  expect(second.stderr).toMatch(
    /holds a run already; go on with it \(resume\), overwrite it, or choose another folder/,
  );
  expect((await runHere([...short, "--run-dir", folder, "--overwrite"])).code).toBe(0);
  await runHere([...short, "--no-save"], { GRADKIT_RUNS: join(root, "none") });
  expect(readdirSync(root)).toEqual(["mine"]);
});

test("a full disk is told in words, and what was written before is whole", async (context) => {
  const folder = temporaryFolder();
  const isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder]).status === 0;
  context.skip(!isMounted, "a small disk cannot be mounted here");
  try {
    const args = "train synthetic-digits --samples 600 --epochs 2 -q --run-dir".split(" ");
    const { code, stderr } = await runCli([...args, join(folder, "run")]);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/could not be written: the disk is full; free some space and go on with resume\n$/)]); // prettier-ignore
    expect(JSON.parse(read(join(folder, "run"), "config.json"))).toMatchObject({
      dataset: "synthetic-digits",
    });
    expect(readdirSync(join(folder, "run", "checkpoints"))).toEqual([]);
  } finally {
    spawnSync("umount", [folder]);
  }
});

test("two runs that begin at once get a folder each", async () => {
  const root = temporaryFolder();
  await Promise.all([1, 2, 3].map(() => runCli(short, { GRADKIT_RUNS: root })));
  expect(readdirSync(root).filter((name) => name !== "latest")).toHaveLength(3);
});

test("stopped by Ctrl-C at fifty moments, a run ends with the bits of one that never was", async () => {
  const root = temporaryFolder();
  const args = "train spiral --samples 300 --batch 30 --epochs 150 --hidden 8 --validation 0.1 --seed 5 --backend reference".split(" "); // prettier-ignore
  const whole = await runHere([...args, "--run-dir", join(root, "whole"), "--json", "-qq"]);
  const folder = join(root, "broken");
  let stops = 0;
  for (let i = 0; i < 50; i++) {
    let timer: NodeJS.Timeout | undefined;
    const next = i === 0 ? [...args, "--run-dir", folder] : ["train", "--resume", folder];
    const { code, stderr } = await runHere(next, {}, (text) => {
      // Somewhere in the run: its first line is there before its first step. The listeners are those of a real signal.
      if (text.includes("engine")) {
        timer = setTimeout(() => process.emit("SIGINT"), 4 * Math.random());
      }
    });
    clearTimeout(timer);
    expect([0, 130], stderr).toContain(code);
    if (code === 130) {
      stops++;
      expect(stderr).toMatch(/stopped: Ctrl-C .*\n.*saved; gradkit train --resume \S+ goes on\n/);
    }
  }
  expect(stops).toBeGreaterThan(25);
  const last = await runHere(["train", "--resume", folder, "--json", "-qq"]);
  expect(hash(last.stdout)).toBe(hash(whole.stdout));
  expect(metricsIn(folder)).toEqual(metricsIn(join(root, "whole")));
});

test("processes stopped by real signals go on with the same bits", async () => {
  const root = temporaryFolder();
  const args = "train spiral --samples 300 --batch 10 --schedule constant --validation 0.1 --seed 5 --backend wasm".split(" "); // prettier-ignore
  const folder = join(root, "broken");
  for (const [i, signal] of (["SIGINT", "SIGTERM", "SIGINT"] as const).entries()) {
    // So long that no delay of the test lets it come to its end.
    const first = [...args, "--epochs", "1000000", "--run-dir", folder];
    const run = startCli(i === 0 ? first : ["train", "--resume", folder]);
    await run.sees("engine");
    run.child.kill(signal);
    const { code, stderr } = await run.finished;
    expect([code, stderr]).toEqual([signal === "SIGINT" ? 130 : 143, expect.stringContaining("saved; gradkit train --resume")]); // prettier-ignore
  }
  const epochs = String(3 + metricsIn(folder).length);
  const last = await runHere(["train", "--resume", folder, "--epochs", epochs, "--json", "-qq"]);
  const whole = await runHere([
    ...args,
    "--epochs",
    epochs,
    "--run-dir",
    join(root, "whole"),
    "--json",
    "-qq",
  ]);
  expect(hash(last.stdout)).toBe(hash(whole.stdout));
  expect(metricsIn(folder)).toEqual(metricsIn(join(root, "whole")));
});

test("--resume goes on for more epochs, and refuses other settings", async () => {
  const root = temporaryFolder();
  const env = { GRADKIT_RUNS: root };
  expect((await runHere(["train", "--resume"], env)).stderr).toMatch(
    /there is no run in .* yet\nhint: gradkit train spiral/,
  );
  await runHere([...short, "--schedule", "constant"], env);
  const more = await runHere("train --resume --epochs 5 --json -qq".split(" "), env);
  const straight = await runHere([...short, "--schedule", "constant", "--epochs", "5", "--json"], env);
  expect(hash(more.stdout)).toBe(hash(straight.stdout));
  const other = await runHere("train --resume --lr 0.3".split(" "), env);
  expect([other.code, other.stderr]).toEqual([
    2,
    expect.stringMatching(/learningRate was \S+ in .*\nhint: only epochs/),
  ]);
  expect((await runHere("train --resume nobody".split(" "), env)).stderr).toContain(
    'there is no run "nobody"',
  );
});

test("ends early on patience and goals, and keeps the best weights", async () => {
  const until = "--until=train.accuracy > 0.5";
  const goal = await runHere(["train", "vertical", "--epochs", "50", until, "--no-save", "--json", "-qq"]);
  expect(JSON.parse(goal.stdout)).toMatchObject({ reason: "until" });
  const patient = await runHere(
    "train spiral --epochs 200 --validation 0.2 --patience 2 --lr 0.5 --no-save --json -qq".split(" "),
  );
  const result = JSON.parse(patient.stdout) as { reason: string; bestEpoch: number; history: unknown[] };
  expect(result.reason).toBe("patience");
  expect(result.history.length).toBe(result.bestEpoch + 2);
  const none = await runHere("train spiral --validation 0 --patience 2".split(" "));
  expect(none.stderr).toContain("--patience watches the validation rows, but there are none");
});

test("options come from YAML and modules, and mistakes in them are answered", async () => {
  const folder = temporaryFolder();
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const yaml = file("run.yaml", "dataset: vertical\nepochs: 2\nhidden: [8, 4] # two layers\n");
  const result = await runHere(["train", "--config", yaml, "--no-save", "--json", "-qq"]);
  expect(JSON.parse(result.stdout)).toMatchObject({ dataset: "vertical", epochs: 2, hidden: [8, 4] });
  const module = file("run.mjs", 'export default { dataset: "vertical", epochs: 1 + 1 };');
  const typed = await runHere(["train", "--config", module, "--epochs", "1", "--no-save", "--json", "-qq"]);
  expect(JSON.parse(typed.stdout)).toMatchObject({ dataset: "vertical", epochs: 1 });
  file("epochs.mjs", "export const epochs = 3;");
  const text =
    'import { epochs } from "./epochs.mjs";\nexport default { dataset: "vertical", epochs } satisfies object;';
  const script = await runCli(["train", "--config", file("run.ts", text), "--no-save", "--json", "-qq"]);
  expect(script.stderr).toBe("");
  expect(JSON.parse(script.stdout)).toMatchObject({ dataset: "vertical", epochs: 3 });
  const wrong = await runHere(["train", "--config", file("bad.json", '{ "epoch": 3 }')]);
  expect([wrong.code, wrong.stderr]).toEqual([
    2,
    expect.stringMatching(/has "epoch", which is no option\nhint: did you mean epochs/),
  ]);
});
