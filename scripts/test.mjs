// What `npm test` runs: every check, with the time each took. Cheapest first; what uses one core beside the tests, which
// mostly wait; and what measures time or memory when nothing else runs. What failed stands at the end as well.
import { join } from "node:path";
import { failures } from "./checks/failures.mjs";
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
const failed = [];
const shaky = [];

async function run(name, command, ...args) {
  const { succeeded, report } = await attempt(name, command, args);
  passed += succeeded ? 1 : 0;
  if (!succeeded) failed.push(report);
  return succeeded;
}

async function attempt(name, command, args) {
  const { succeeded, seconds, text } = await runStep(command, args, { cwd: root, env });
  console.log(`${text}${succeeded ? "ok  " : "FAIL"} ${name} (${seconds.toFixed(1)} s)`);
  return { succeeded, report: [name, ...failures(text)].join("\n") };
}

/**
 * Tests of packages. Those of a package that fails are run a second time, with nothing beside them: a machine may be too busy for
 * a browser or a clock. What passes only then is named at the end.
 */
async function runTests(task, concurrency, others = Promise.resolve()) {
  const args = ["run", task, "--continue", quiet];
  const { succeeded, report } = await attempt(task, "turbo", [...args, `--concurrency=${concurrency}`]);
  await others;
  if (succeeded) {
    passed += 1;
  } else if (await run(`${task}, again and alone`, "turbo", ...args, "--concurrency=1")) {
    shaky.push(report);
  }
}

async function readSources() {
  await run("lint", "eslint", ".", "--max-warnings=0");
  await run("types", "tsc");
  await run("types of the playground", "tsc", "-p", "apps/playground");
  await run("format", "prettier", "--check", "--log-level=warn", ".");
}

async function useExamples() {
  await run("examples", "node", "scripts/check-examples.mjs");
  await run("browser", "node", "scripts/check-browser.mjs");
}

async function usePackages() {
  await run("new pieces", "node", "scripts/check-new.mjs");
  await run("packages", "node", "scripts/check-packages.mjs");
  await run("generators", "node", "scripts/check-generators.mjs");
}

await run("structure", "node", "scripts/check-structure.mjs");
await run("reference", "node", "scripts/reference.mjs", "--check");
if (await run("build", "turbo", "run", "build", quiet)) {
  await runTests("test", 2, readSources());
  await runTests("measure", 1);
  await Promise.all([useExamples(), usePackages()]);
  await run("memory", "node", "scripts/check-memory.mjs");
}
for (const step of shaky) console.log(`\nfailed once, passed alone: ${step}`);
for (const step of failed) console.log(`\nfailed: ${step}`);
console.log(`${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
