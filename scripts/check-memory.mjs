// Checks that a long synchronous loop stays in bounded memory: what is reachable after step 1,000 and after the last step, and
// what the engine has taken, differ by less than 1 MB, and the resident memory by less than 5 MB. `npm test` runs 20,000
// steps, `npm run nightly` a million.
//
// The garbage collector of V8 gives its young generation some tens of megabytes in any program that runs long enough. So
// the resident memory is measured with that room held to 1 MB, and printed for V8's own choice besides.
import { spawnSync } from "node:child_process";
import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./checks/read-packages.mjs";

const steps = process.argv[2] ?? "20000";
const folder = join(root, "packages/gradkit");
const program = join(folder, `.memory-loop-${process.pid}.mjs`);
copyFileSync(join(root, "scripts/checks/memory-loop.mjs"), program);
try {
  const held = runLoop("--max-semi-space-size=1");
  report("young generation of 1 MB", held);
  report("young generation as V8 likes", runLoop());
  const { early, late } = held;
  const growth = late.reachable - early.reachable + late.engine - early.engine;
  process.exitCode = growth < 2 ** 20 && late.rss - early.rss < 5 * 2 ** 20 ? 0 : 1;
} finally {
  rmSync(program);
}

function runLoop(...flags) {
  const command = ["--expose-gc", ...flags, program, steps];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { encoding: "utf8" });
  if (status !== 0) {
    throw new Error(`the loop ended with ${status}: ${stderr}`);
  }
  return JSON.parse(stdout);
}

function report(setting, { early, late, loss }) {
  const megabytes = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
  console.log(
    `memory: ${Number(steps).toLocaleString("en")} steps, ${setting}: reachable ${megabytes(early.reachable)} after step ` +
      `1,000, ${megabytes(late.reachable)} at the end; engine ${megabytes(early.engine)}, ${megabytes(late.engine)}; ` +
      `resident ${megabytes(early.rss)}, ${megabytes(late.rss)}; loss ${loss.toFixed(4)}`,
  );
}
