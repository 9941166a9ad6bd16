import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../test-support/temporary-folder.ts";
import { lockFile, lockRun } from "./lock-run.ts";

/** A process that does nothing until it is killed. */
function other(): { readonly pid: number; end(): Promise<void> } {
  const child = spawn(process.execPath, ["-e", "setInterval(() => undefined, 1e6)"]);
  const ended = once(child, "exit");
  onTestFinished(() => void child.kill("SIGKILL"));
  return {
    pid: child.pid ?? 0,
    async end() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

const owner = (pid: number, host = hostname()): string => JSON.stringify({ pid, host, since: "today" });

it("keeps others out for as long as a process writes", async () => {
  const folder = await temporaryFolder();
  const process = other();
  await writeFile(join(folder, lockFile), owner(process.pid));
  await expect(lockRun(folder, 0)).rejects.toThrow(
    `is being written by process ${process.pid} on ${hostname()} since today; wait for its end, choose another folder`,
  );
  const waiting = lockRun(folder, 1e6);
  await process.end();
  const free = await waiting;
  expect(await readdir(folder)).toEqual([lockFile]);
  free();
  expect(await readdir(folder)).toEqual([]);
});

it("takes over what killed processes left, whole or not, and opens its own folder again", async () => {
  const folder = await temporaryFolder();
  const process = other();
  await process.end();
  for (const left of [owner(process.pid), "", '{"pid":', owner(globalThis.process.pid)]) {
    await writeFile(join(folder, lockFile), left);
    (await lockRun(folder, 0))();
  }
  expect(await readdir(folder)).toEqual([]);
});

it("cannot ask other machines", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, lockFile), owner(1, "elsewhere"));
  await expect(lockRun(folder, 0)).rejects.toThrow("on elsewhere");
});

it("frees only what it holds", async () => {
  const folder = await temporaryFolder();
  const free = await lockRun(folder, 0);
  free();
  await writeFile(join(folder, lockFile), owner(1, "elsewhere"));
  free();
  expect(await readdir(folder)).toEqual([lockFile]);
});
