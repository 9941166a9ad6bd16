// Type-checks and runs every example in doc comments and READMEs, and compares what it prints with the comment
// behind each console.log. Run by `npm test`, after the build.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expectations, findExamples, instrumented } from "./checks/find-examples.mjs";
import { readPackages, root } from "./checks/read-packages.mjs";

const problems = [];
let count = 0;
const written = [];
let skipped = 0;
// These need published files; they run where a folder with them is given.
const needsFiles = /\b(mnist|fashionMnist)\(/;
const packages = readPackages().filter(({ app }) => !app);
for (const { folder } of packages) {
  rmSync(join(folder, ".examples"), { recursive: true, force: true });
}
const jobs = packages.map((pkg) => {
  const examples = findExamples(pkg);
  const directory = join(pkg.folder, ".examples");
  mkdirSync(directory, { recursive: true });
  const files = examples.map(({ place, code }, i) => {
    writeFileSync(join(directory, `${i}.ts`), `${code}\nexport {};\n`);
    writeFileSync(join(directory, `${i}.mjs`), instrumented(code));
    written.push(join(directory, `${i}.ts`));
    return { file: join(directory, `${i}.mjs`), place, expected: expectations(code), code };
  });
  count += files.length;
  return { pkg, directory, files };
});
checkTypes();
for (const { directory, files } of jobs) {
  const runnable = files.filter(
    ({ code }) => process.env.GRADKIT_DATA !== undefined || !needsFiles.test(code),
  );
  skipped += files.length - runnable.length;
  const input = JSON.stringify(runnable);
  const runner = join(root, "scripts/checks/run-examples.mjs");
  const { stdout, stderr, status } = spawnSync(process.execPath, [runner], {
    cwd: directory,
    input,
    encoding: "utf8",
    // An example must work with whatever data the machine has, also with none.
    env: { ...process.env, NO_COLOR: "1" },
  });
  problems.push(...stdout.split("\n").filter((line) => line !== ""));
  if (status !== 0) {
    problems.push(`${directory}: the runner ended with ${status}: ${stderr}`);
  }
}
for (const { directory } of jobs) {
  rmSync(directory, { recursive: true, force: true });
}
for (const problem of problems) {
  console.error(`examples: ${problem}`);
}
if (skipped > 0) {
  console.log(
    `examples: ${skipped} only type-checked, because they load published files and GRADKIT_DATA is not set`,
  );
}
console.log(`examples: ${count} examples of ${packages.length} packages, ${problems.length} problems`);
process.exitCode = problems.length === 0 && count > 0 ? 0 : 1;

function checkTypes() {
  const config = join(root, "node_modules/.examples.tsconfig.json");
  const base = {
    extends: "../tsconfig.base.json",
    compilerOptions: { customConditions: [] },
    files: written,
  };
  writeFileSync(config, JSON.stringify(base));
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { stdout, status } = spawnSync(process.execPath, [tsc, "-p", config], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) {
    const named = stdout.replace(/\S*packages\/([a-z-]+)\/\.examples\/(\d+)\.ts/g, (_, name, i) => {
      const job = jobs.find(({ pkg }) => pkg.path === `packages/${name}`);
      return job === undefined ? name : `${job.files[Number(i)].place} (example)`;
    });
    problems.push(...named.split("\n").filter((line) => line !== ""));
  }
}
