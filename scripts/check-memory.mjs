// Checks that a long synchronous loop stays in bounded memory: the memory of the process after step 1,000 and after the
// last step differ by less than 5 MB. `npm test` runs 20,000 steps, `npm run nightly` a million.
import { spawnSync } from "node:child_process";
import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./checks/read-packages.mjs";

const steps = process.argv[2] ?? "20000";
const folder = join(root, "packages/gradkit");
const program = join(folder, `.memory-loop-${process.pid}.mjs`);
copyFileSync(join(root, "scripts/checks/memory-loop.mjs"), program);
try {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, steps], { encoding: "utf8" });
  if (status !== 0) {
    throw new Error(`the loop ended with ${status}: ${stderr}`);
  }
  const { early, late, loss, engine } = JSON.parse(stdout);
  const growth = (late - early) / 2 ** 20;
  const megabytes = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
  console.log(
    `memory: ${megabytes(early)} after 1,000 steps, ${megabytes(late)} after ${Number(steps).toLocaleString("en")}, ` +
      `the engine holds ${megabytes(engine.reserved)}, loss ${loss.toFixed(4)}`,
  );
  process.exitCode = growth < 5 ? 0 : 1;
} finally {
  rmSync(program);
}
