// What `npm test` runs, cheapest first: every check, one after the other, with the time each took.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = new URL("..", import.meta.url).pathname;
const env = {
  ...process.env,
  PATH: `${join(root, "node_modules/.bin")}:${process.env.PATH}`,
  TURBO_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
};
const quiet = process.env.CI === undefined ? ["--output-logs=errors-only"] : ["--output-logs=new-only"];
const steps = [
  ["structure", "node", ["scripts/check-structure.mjs"]],
  ["reference", "node", ["scripts/reference.mjs", "--check"]],
  ["build", "turbo", ["run", "build", ...quiet]],
  // A few at once: more only wait for each other, and what measures time would measure that.
  ["lint, types, tests", "turbo", ["run", "lint", "typecheck", "test", "--concurrency=3", ...quiet]],
  ["lint of scripts", "eslint", ["scripts", "config", "--max-warnings=0"]],
  ["format", "prettier", ["--check", "--log-level=warn", "."]],
  ["new pieces", "node", ["scripts/check-new.mjs"]],
  ["examples", "node", ["scripts/check-examples.mjs"]],
  ["packages", "node", ["scripts/check-packages.mjs"]],
  ["memory", "node", ["scripts/check-memory.mjs"]],
  ["browser", "node", ["scripts/check-browser.mjs"]],
  ["generators", "node", ["scripts/check-generators.mjs"]],
];
let passed = 0;
let failed = 0;
for (const [name, command, args] of steps) {
  const started = performance.now();
  const { status } = spawnSync(command, args, { cwd: root, env, stdio: "inherit" });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? "ok  " : "FAIL"} ${name} (${seconds} s)`);
  passed += status === 0 ? 1 : 0;
  failed += status === 0 ? 0 : 1;
  if (status !== 0 && name === "build") {
    break;
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
