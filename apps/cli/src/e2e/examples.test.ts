import { readdirSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { startCli, temporaryFolder } from "../../test-support/run-cli.ts";
import { runHere } from "../../test-support/run-here.ts";
import { commands } from "../commands/commands.ts";

const ofDatasets = ["list", "info", "fetch", "verify", "preview", "clear"].map((name) => `datasets ${name}`);
const all = [...commands.map(({ name }) => name), ...ofDatasets];
// What completion prints is sourced by the tests of shells, and what bench measures needs a machine of its own.
const tried = all.filter((name) => name !== "completion" && name !== "bench");

const here = process.cwd();
afterEach(() => process.chdir(here));

test.each(all)("the help of %s fits a screen and shows an example", async (command) => {
  const { code, stdout, stderr } = await runHere([...command.split(" "), "--help"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const lines = stdout.trimEnd().split("\n");
  expect(lines.length).toBeLessThanOrEqual(45);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
  expect(stdout).toContain("\nExample:\n");
  expect(stdout).toContain("130 Ctrl-C");
});

test.each(tried)("the example of %s works as it is printed, in an empty folder", async (command) => {
  const { stdout } = await runHere([...command.split(" "), "--help"]);
  const [, lines = ""] = /\nExample:\n((?: {2}gradkit[^\n]*\n)+)/.exec(stdout) ?? [];
  const steps = lines.trim().split(/\n *| && /);
  expect(steps.at(-1)).toContain(`gradkit ${command === "datasets list" ? "datasets" : command}`);
  process.chdir(temporaryFolder());
  for (const step of steps) {
    const [, typed, ...args] = wordsOf(step);
    const isApart = typed !== undefined || args[0] === "sweep";
    const { code, stderr } = isApart ? await withInput(typed, args) : await runHere(args, env);
    expect([step, code, stderr]).toEqual([step, 0, command === "graph" ? "wrote lenet.svg\n" : ""]);
  }
  const made: Readonly<Record<string, string>> = { graph: "lenet.svg", import: "model.safetensors", new: "my-first-network" }; // prettier-ignore
  expect(readdirSync(".")).toEqual(
    expect.arrayContaining([made[command] ?? ""].filter((name) => name !== "")),
  );
});

const env = { GRADKIT_RUNS: "runs", XDG_CACHE_HOME: "cache" };

/** The step itself, what `echo` puts into it, and the arguments of gradkit. */
function wordsOf(step: string): readonly [string, string | undefined, ...string[]] {
  const [, typed, rest = ""] = /^(?:echo (\S+) \| )?gradkit (.*)$/.exec(step) ?? [];
  const args = (rest.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ""));
  return [step, typed, ...args];
}

/** As a process of its own, which reading from stdin needs, and starting others. */
async function withInput(
  typed: string | undefined,
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly stderr: string }> {
  const run = startCli(args, env);
  run.child.stdin?.end(`${typed ?? ""}\n`);
  return run.finished;
}
