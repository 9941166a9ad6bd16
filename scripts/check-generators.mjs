// Runs the tests of the generators, of the sets made with them (golden values from NumPy among them), of the loader's worker and
// of the cache of downloads in a real Chromium: the same numbers as in Node. Run by `npm test`.
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
// Types, files and processes are tested in Node.
const tests = {
  random: [
    "generator",
    "random-state",
    "seed-sequence",
    "default-rng",
    "log",
    "log1p",
    "log1p32",
    "pcg64",
    "mt19937",
  ],
  datasets: [
    "planar/generated-sets",
    "planar/spiral",
    "planar/vertical",
    "planar/sine-cosine",
    "splits/splits",
    "ahead/prefetch",
    "sources/browser-store",
  ],
};
for (const [name, files] of Object.entries(tests)) {
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, "node_modules/vitest/vitest.mjs"),
      "run",
      "--config",
      join(root, "config/vitest.browser.ts"),
      "--root",
      join(root, "packages", name),
      ...files.map((file) => `src/${file}.test.ts`),
    ],
    { env: { ...process.env, CHROME_BIN: browser }, stdio: "inherit" },
  );
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}
