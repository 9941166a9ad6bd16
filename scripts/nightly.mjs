// What takes too long for every day: what begins new pieces, also linted, a million steps in bounded memory, runs killed
// again and again, and full trainings to their accuracy. Run by `npm run nightly`, after `npm test`.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./checks/read-packages.mjs";

const cli = join(root, "apps/cli/dist/main.js");
const checks = [
  ["what `npm run new` writes, also linted", () => succeeds(["scripts/check-new.mjs", "--lint"])],
  ["a million steps without yielding", () => succeeds(["scripts/check-memory.mjs", "1000000"])],
  ["trainings on MNIST that are killed 20 times end with the same bits", survivesKills],
  ["synthetic digits, 784-300-10, 5 epochs: at least 0.96", () => learns(["synthetic-digits"], 0.96)],
  ["MNIST, 784-300-10, 5 epochs: at least 0.97 within two minutes", () => learns(["mnist"], 0.97, 120)],
  [
    "Fashion-MNIST, 784-300-10, 10 epochs: at least 0.88",
    () => learns(["fashion-mnist", "--epochs", "10"], 0.88),
  ],
];

let failed = 0;
for (const [name, check] of checks) {
  const right = check();
  failed += right ? 0 : 1;
  console.log(`${right ? "ok  " : "FAIL"} ${name}`);
}
console.log(`${checks.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function succeeds(args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status === 0;
}

function survivesKills() {
  const vitest = [join(root, "node_modules/vitest/vitest.mjs"), "run", "src/killed.test.ts"];
  const options = {
    cwd: join(root, "packages/runs"),
    env: { ...process.env, GRADKIT_NIGHTLY: "1" },
    stdio: "inherit",
  };
  return spawnSync(process.execPath, vitest, options).status === 0;
}

function learns([dataset, ...args], accuracy, limit = Infinity) {
  const { stdout, status } = spawnSync(process.execPath, [cli, "train", dataset, ...args, "--json"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) {
    return false;
  }
  const result = JSON.parse(stdout);
  console.log(
    `     ${result.dataset}: test accuracy ${result.test.accuracy} in ${result.seconds.toFixed(1)} s`,
  );
  return result.dataset === dataset && result.test.accuracy >= accuracy && result.seconds <= limit;
}
