import { spawnSync } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { beforeEach, expect, test } from "vitest";
import { main, start, type Running } from "../../test-support/run-cli.ts";

const hasScript = process.platform === "linux" && spawnSync("script", ["--version"]).status === 0;
beforeEach((context) => {
  context.skip(!hasScript, "there is no `script` of util-linux here to make a terminal with");
});

/** Ends every drawing of the live line. */
const erase = "\x1b[K";
const long = "train spiral --samples 3000 --batch 5 --epochs 1000";

test.each([40, 80, 200])("a terminal of %i columns: a live line that fits, then Ctrl-C", async (columns) => {
  const drawings = await drawnUntilInterrupted(columns);
  expect(Math.max(...drawings.map(({ length }) => length))).toBeLessThanOrEqual(columns - 3);
});

test("a terminal that does not know its width counts as one of 80 columns", async () => {
  const drawings = await drawnUntilInterrupted(0);
  expect(Math.max(...drawings.map(({ length }) => length))).toBeGreaterThan(60);
  expect(Math.max(...drawings.map(({ length }) => length))).toBeLessThanOrEqual(77);
});

test.each([{ TERM: "dumb" }, { CI: "1" }])("no bar with %o", async (env) => {
  const { finished } = startInTerminal("train vertical --samples 3000 --batch 2 --epochs 1", 80, env);
  const { code, stdout } = await finished;
  expect(code).toBe(0);
  expect(stdout).not.toContain(erase);
});

/** What the live line showed until Ctrl-C was pressed. */
async function drawnUntilInterrupted(columns: number): Promise<readonly string[]> {
  const run = startInTerminal(long, columns);
  // Whichever epoch the first drawing shows.
  await run.sees("/1000");
  run.child.stdin?.write("\x03");
  const { code, stdout } = await run.finished;
  expect(code).toBe(130);
  expect(stdout).toContain("\x1b[1mdata");
  expect(stripVTControlCharacters(stdout)).toContain("stopped: Ctrl-C in epoch");
  const drawn = stdout.split(erase).slice(0, -1);
  return drawn.map((text) => text.slice(text.lastIndexOf("\r") + 1));
}

function startInTerminal(args: string, columns: number, env: Readonly<Record<string, string>> = {}): Running {
  const command = `stty cols ${columns} rows 40; exec "${process.execPath}" "${main}" ${args}`;
  return start("script", ["-qec", command, "/dev/null"], { TERM: "xterm-256color", ...env });
}
