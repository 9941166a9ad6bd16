import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { recordingHost } from "../../test-support/recording-host.ts";
import { temporaryFolder } from "../../test-support/run-cli.ts";
import { run } from "../run.ts";

test("draws to stdout", async () => {
  const host = recordingHost();
  expect(await run(["graph", "mnist", "--layers", "lenet"], host)).toBe(0);
  expect(host.written.stdout).toMatch(/^<svg [^]+<\/svg>\n$/);
  expect(host.written.stdout.match(/>conv2d</g)).toHaveLength(2);
  expect(host.written.stderr).toBe("");
});

test("writes the same to a file", async () => {
  const file = join(temporaryFolder(), "model.svg");
  const [direct, written] = [recordingHost(), recordingHost()];
  await run(["graph", "spiral"], direct);
  expect(await run(["graph", "spiral", "--output", file], written)).toBe(0);
  expect(readFileSync(file, "utf8")).toBe(direct.written.stdout);
  expect(written.written).toEqual({ stdout: "", stderr: `wrote ${file}\n` });
});

test("a file that cannot be written costs one line", async () => {
  const host = recordingHost();
  const folder = temporaryFolder();
  expect(await run(["graph", "-o", folder], host)).toBe(2);
  expect(host.written.stderr).toBe(
    `error: ${folder} could not be written: there is a folder of this name, not a file; choose another name\n`,
  );
});
