import { spawnSync } from "node:child_process";
import { availableParallelism, cpus, loadavg, release, totalmem, type } from "node:os";
import { checkout } from "./folders.mjs";

/** Where and when the numbers were taken. */
export function machine() {
  return {
    date: new Date().toISOString().slice(0, 16).replace("T", " ") + " UTC",
    processor: cpus()[0]?.model ?? "unknown",
    cores: availableParallelism(),
    memoryGB: Math.round(totalmem() / 1e9),
    system: `${type()} ${release().split("-")[0]}`,
    // How busy others kept the machine before the run, in cores: near 0 for numbers to be trusted.
    loadBefore: Number(loadavg()[0].toFixed(2)),
    commit: commit(),
  };
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
