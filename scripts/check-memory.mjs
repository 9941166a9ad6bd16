// Checks that a long synchronous loop stays in bounded memory: what is reachable after step 1,000 and after the last
// step, and what the engine has taken, differ by less than 1 MB. The resident memory is printed too; it also holds the
// room that the garbage collector gives itself, some tens of megabytes. `npm test` runs 20,000 steps, `npm run nightly` a million.
import { spawnSync } from "node:child_process";
import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./checks/read-packages.mjs";

const steps = process.argv[2] ?? "20000";
const folder = join(root, "packages/gradkit");
const program = join(folder, `.memory-loop-${process.pid}.mjs`);
copyFileSync(join(root, "scripts/checks/memory-loop.mjs"), program);
try {
  const command = ["--expose-gc", program, steps];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { encoding: "utf8" });
  if (status !== 0) {
    throw new Error(`the loop ended with ${status}: ${stderr}`);
  }
  const { early, late, loss } = JSON.parse(stdout);
  const growth = late.reachable - early.reachable + late.engine - early.engine;
  const megabytes = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
  console.log(
    `memory: ${Number(steps).toLocaleString("en")} steps: reachable ${megabytes(early.reachable)} after step 1,000, ` +
      `${megabytes(late.reachable)} at the end; engine ${megabytes(early.engine)}, ${megabytes(late.engine)}; ` +
      `resident ${megabytes(early.rss)}, ${megabytes(late.rss)}; loss ${loss.toFixed(4)}`,
  );
  process.exitCode = growth < 2 ** 20 ? 0 : 1;
} finally {
  rmSync(program);
}
