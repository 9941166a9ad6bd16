import { spawnSync } from "node:child_process";
import { availableParallelism, cpus, release, totalmem, type } from "node:os";
import { setTimeout } from "node:timers/promises";
import { checkout } from "./folders.mjs";

/** Where and when the numbers were taken. */
export async function machine() {
  return {
    date: new Date().toISOString().slice(0, 16).replace("T", " ") + " UTC",
    processor: cpus()[0]?.model ?? "unknown",
    cores: availableParallelism(),
    memoryGB: Math.round(totalmem() / 1e9),
    system: `${type()} ${release().split("-")[0]}`,
    coresBusyBefore: Number((await coresBusy()).toFixed(2)),
    commit: commit(),
  };
}

/**
 * How many cores others keep busy, seen for three seconds: near 0 for numbers to be trusted. The load average would still tell of
 * what ended minutes ago.
 */
async function coresBusy() {
  const before = worked();
  await setTimeout(3000);
  const after = worked();
  return ((after.busy - before.busy) / (after.all - before.all)) * availableParallelism();
}

/** Time of all cores so far, and how much of it they have worked. */
function worked() {
  const times = cpus().map(({ times }) => times);
  const sum = (values) => values.reduce((total, value) => total + value, 0);
  const all = sum(times.flatMap((time) => Object.values(time)));
  return { all, busy: all - sum(times.map(({ idle }) => idle)) };
}

/** The commit of the checkout, marked when files have changed since; nothing without git. */
function commit() {
  const git = (...args) => spawnSync("git", args, { cwd: checkout, encoding: "utf8" });
  const { status, stdout } = git("rev-parse", "--short", "HEAD");
  if (status !== 0) {
    return undefined;
  }
  const changed = git("status", "--porcelain", "packages").stdout !== "";
  return stdout.trim() + (changed ? " with changes" : "");
}
