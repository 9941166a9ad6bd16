import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCli, startCli, temporaryFolder } from "../../test-support/run-cli.ts";
import { experiments } from "../reproduce/experiments.ts";
import type { ResultJson } from "../reproduce/output/result-json.ts";

const machine = {
  cpu: "old",
  cores: 1,
  memory: 1,
  platform: "old",
  node: "20.0.0",
  gradkit: "0.0.0",
  engine: "wasm",
};

/** Results as an earlier try left them, of all experiments but some. */
function folderWithout(ids: readonly string[], measured = 1): string {
  const folder = temporaryFolder();
  for (const { id } of experiments.filter((one) => !ids.includes(one.id))) {
    const result: ResultJson = {
      id,
      rows: [{ name: "level", reported: 1, measured }],
      asked: [{ within: 0.5 }],
      tables: [],
      figures: [],
      captions: [],
      seconds: 1,
      notes: [],
      quick: false,
      seed: 0,
      date: "2026-01-02",
      machine,
    };
    mkdirSync(join(folder, id));
    writeFileSync(join(folder, id, "result.json"), JSON.stringify(result));
  }
  return folder;
}

const ofAll = (folder: string, ...more: readonly string[]): readonly string[] => {
  return ["reproduce", "all", "--jobs", "2", "--out", folder, "--backend", "wasm", ...more];
};

test("all: what is there is kept, the rest runs in processes of its own, and a page shows both", async () => {
  const folder = folderWithout(["a1-two-three-two", "b1-descent"]);
  const { code, stdout } = await runCli(ofAll(folder, "--json", "-q"));
  expect(code).toBe(0);
  const { experiments: results } = JSON.parse(stdout) as { experiments: readonly ResultJson[] };
  expect(results.map(({ id }) => id)).toEqual(experiments.map(({ id }) => id));
  const old = results.filter(({ date }) => date === "2026-01-02");
  expect(old).toHaveLength(experiments.length - 2);
  const page = readFileSync(join(folder, "README.md"), "utf8");
  expect(page).toMatch(
    /\| \[b1-descent\]\(#b1-descent\) +\| Gradient descent in the plane +\| full \| 2 of 2 /,
  );
  expect(page).toContain("](b1-descent/paths.svg)");
  expect(page).toMatch(/\| f after 10 steps of 0\.1 +\| 1\.2968 +\| 1\.2968 +\| -3\.8e-5 +\| agrees \|/);
});

test("all: killed half-way, its processes end with it, and the same command goes on", async () => {
  const ids = ["a1-two-three-two", "a2-softmax-jacobian", "a3-components", "b1-descent"];
  const folder = folderWithout(ids);
  const broken = startCli(ofAll(folder));
  await broken.sees("a1-two-three-two  Gradients");
  broken.child.kill("SIGKILL");
  await broken.finished;
  const made = JSON.parse(
    readFileSync(join(folder, "a1-two-three-two", "result.json"), "utf8"),
  ) as ResultJson;
  const rest = await runCli(ofAll(folder, "--json", "-q"));
  expect(rest.code).toBe(0);
  const { experiments: results } = JSON.parse(rest.stdout) as { experiments: readonly ResultJson[] };
  expect(results).toHaveLength(experiments.length);
  expect(results[0]).toEqual(made);
});

test("a figure that is not as near as is asked is a failed check", async () => {
  const { code, stdout, stderr } = await runCli(ofAll(folderWithout([], 2), "-q"));
  expect(code).toBe(4);
  expect(stdout).toMatch(/level +1 +2 +\+1\.0000 +differs/);
  expect(stderr).toBe(
    `error: ${experiments.length} figures not as near to what was reported as is asked\n` +
      `hint: see the rows that say "differs" in ${experiments.map(({ id }) => id).join(", ")}\n`,
  );
});

test("a quick result does not stand for a full one", async () => {
  const folder = folderWithout(["a1-two-three-two"]);
  expect((await runCli(ofAll(folder, "--quick", "-qq"))).code).toBe(0);
  const quick = await runCli(ofAll(folder, "--quick", "--json", "-q"));
  expect(quick.stderr).toContain("a1-two-three-two  Gradients of a 2-3-2 network on paper");
  expect(readFileSync(join(folder, "README.md"), "utf8")).toMatch(/\[a1-two-three-two\].* quick /);
  expect((await runCli(ofAll(folder, "-qq"))).code).toBe(0);
  expect(readFileSync(join(folder, "README.md"), "utf8")).not.toMatch(/\[a1-two-three-two\].* quick /);
});

test("one that is named runs anew", async () => {
  const folder = folderWithout([]);
  const { stdout } = await runCli(["reproduce", "a1", "--out", folder, "--json", "-q"]);
  expect(JSON.parse(stdout)).toMatchObject({ id: "a1-two-three-two", quick: false, seed: 0 });
  expect((JSON.parse(stdout) as ResultJson).date).not.toBe("2026-01-02");
});
