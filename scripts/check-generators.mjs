// Runs the tests of the generators, golden values from NumPy among them, in a real Chromium: the same numbers as in Node. Run by
// `npm test`.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { findBrowser } from "./checks/find-browser.mjs";
import { root } from "./checks/read-packages.mjs";

const browser = findBrowser();
if (browser === undefined) {
  console.log("generators: skipped, because no Chromium was found; set CHROME_BIN to one");
  process.exit(process.env.CI === undefined ? 0 : 1);
}
// Types and processes are tested in Node.
const files = [
  "generator",
  "random-state",
  "seed-sequence",
  "default-rng",
  "log",
  "log1p",
  "log1p32",
  "pcg64",
  "mt19937",
];
const { status } = spawnSync(
  process.execPath,
  [
    join(root, "node_modules/vitest/vitest.mjs"),
    "run",
    "--config",
    join(root, "config/vitest.browser.ts"),
    "--root",
    join(root, "packages/random"),
    ...files.map((name) => `src/${name}.test.ts`),
  ],
  { env: { ...process.env, CHROME_BIN: browser }, stdio: "inherit" },
);
process.exit(status ?? 1);
