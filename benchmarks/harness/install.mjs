import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { benchmarks } from "./folders.mjs";

const stamp = join(benchmarks, "node_modules", ".gradkit-benchmarks");

/**
 * Installs the peers from npm unless those that package.json asks for are there. Returns why it failed, or nothing:
 * without peers gradkit can still be measured by itself.
 */
export function install(say) {
  const wanted = createHash("sha256")
    .update(readFileSync(join(benchmarks, "package.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) {
    return undefined;
  }
  say("Installing the peers from npm (once; about 500 MB on disk)…");
  const { status, error, stderr } = spawnSync(
    "npm",
    ["install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--loglevel=error"],
    // npm is a script on Windows, and only a shell runs scripts.
    { cwd: benchmarks, encoding: "utf8", shell: process.platform === "win32" },
  );
  if (status !== 0) {
    say(error?.message ?? stderr);
    return "npm could not install it (see the output of the run)";
  }
  writeFileSync(stamp, wanted);
  say("Installed.");
  return undefined;
}
