import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { main, start, type Running } from "../../test-support/run-cli.ts";

const hasScript = process.platform === "linux" && spawnSync("script", ["--version"]).status === 0;

test.each([40, 80, 200])("a terminal of %i columns: a live line that fits, then Ctrl-C", async (columns) => {
  if (!hasScript) {
    console.warn("skipped: there is no `script` of util-linux here to make a terminal with");
    return;
  }
  const run = startInTerminal("train spiral --epochs 1000000 --hidden 512 --every 1000000", columns);
  await run.sees("epoch   1/1000000");
  run.child.stdin?.write("\x03");
  const { code, stdout } = await run.finished;
  expect(code).toBe(130);
  expect(stdout).toContain("\x1b[1mdata");
  expect(stdout).toMatch(/stopped:(\x1b\[39m)? Ctrl-C in epoch/);
  const drawings = [...stdout.matchAll(/\r([^\r\n]*)\x1b\[K/g)].map((match) => match[1] ?? "");
  expect(drawings.length).toBeGreaterThan(0);
  expect(Math.max(...drawings.map(({ length }) => length))).toBeLessThan(columns);
});
