// What `npm test` runs: every check, with the time each took. Cheapest first; what uses one core beside the tests, which
// mostly wait; and what measures time or memory when nothing else runs.
import { join } from "node:path";
import { runStep } from "./checks/run-step.mjs";

const root = new URL("..", import.meta.url).pathname;
const env = {
  ...process.env,
  PATH: `${join(root, "node_modules/.bin")}:${process.env.PATH}`,
  TURBO_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
};
const quiet = process.env.CI === undefined ? "--output-logs=errors-only" : "--output-logs=new-only";
let passed = 0;
let failed = 0;

async function run(name, command, ...args) {
  const { succeeded, seconds, text } = await runStep(command, args, { cwd: root, env });
  console.log(`${text}${succeeded ? "ok  " : "FAIL"} ${name} (${seconds.toFixed(1)} s)`);
  passed += succeeded ? 1 : 0;
  failed += succeeded ? 0 : 1;
  return succeeded;
}

async function readSources() {
  await run("lint", "eslint", ".", "--max-warnings=0");
  await run("types", "tsc");
  await run("types of the playground", "tsc", "-p", "apps/playground");
  await run("format", "prettier", "--check", "--log-level=warn", ".");
}

await run("structure", "node", "scripts/check-structure.mjs");
await run("reference", "node", "scripts/reference.mjs", "--check");
if (await run("build", "turbo", "run", "build", quiet)) {
  await Promise.all([
    readSources(),
    run("tests", "turbo", "run", "test", "--concurrency=2", "--continue", quiet),
  ]);
  await run("measured", "turbo", "run", "measure", "--concurrency=1", quiet);
  await run("new pieces", "node", "scripts/check-new.mjs");
  await run("examples", "node", "scripts/check-examples.mjs");
  await run("packages", "node", "scripts/check-packages.mjs");
  await run("memory", "node", "scripts/check-memory.mjs");
  await run("browser", "node", "scripts/check-browser.mjs");
  await run("generators", "node", "scripts/check-generators.mjs");
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
