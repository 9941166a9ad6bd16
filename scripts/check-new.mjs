// Begins a piece of every kind with scripts/new.mjs in a copy of the packages' sources, and checks what came out: four files
// at most, formatted, of the right types, with a doc comment whose example prints what it says, and a row under which the
// contract holds. Names that cannot be are refused. Run by `npm test`; with `--lint` also what eslint says.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import process from "node:process";
import { expectations, findExamples, instrumented } from "./checks/find-examples.mjs";
import { readPackages, root } from "./checks/read-packages.mjs";

/** A piece of each kind, and the test of its package that has a row for it. */
const pieces = {
  optimizer: { name: "brandNewRule", package: "optimizers", test: "src/contract.test.ts" },
  schedule: { name: "brandNewSlope", package: "optimizers", test: "src/contract.test.ts" },
  layer: { name: "brandNewLayer", package: "layers", test: "src/layers.test.ts" },
  loss: { name: "brandNewLoss", package: "losses", test: "src/contract.test.ts" },
  metric: { name: "brandNewMetric", package: "metrics", test: "src/contract.test.ts" },
  dataset: { name: "brandNewSet", package: "datasets", test: "src/contract.test.ts" },
};
const packages = [...new Set(Object.values(pieces).map((piece) => piece.package))];
const refused = [
  [["optimizer", "adam"], /exists already/],
  [["schedule", "dense"], /"dense" is exported by packages\/layers already/],
  [["loss", "Two words"], /not a name .* Perhaps "twoWords"\?/],
  [["layer", "delete"], /a word of the language/],
  [["optimiser", "fresh"], /no kind "optimiser"\. Did you mean "optimizer"\?/],
  [["metric"], /give one name behind the kind/],
  [[], /npm run new -- optimizer\|schedule\|layer\|loss\|metric\|dataset <name>/],
];

const problems = [];
const base = mkdtempSync(join(tmpdir(), "gradkit-new-"));
try {
  copyPackages();
  for (const [args, message] of refused) {
    const { status, stderr } = begin(args);
    if (status !== 1 || !message.test(stderr)) {
      problems.push(`new ${args.join(" ")} must be refused like ${message}, but: ${status} ${stderr}`);
    }
  }
  const written = Object.entries(pieces).flatMap(([kind, piece]) => beginPiece(kind, piece));
  if (problems.length === 0) {
    checkFormat(written);
    checkTypes();
    checkTests();
    if (process.argv.includes("--lint")) {
      checkLint(written);
    }
  }
} finally {
  rmSync(base, { recursive: true, force: true });
}
for (const problem of problems) {
  console.error(`new: ${problem}`);
}
console.log(`new: ${Object.keys(pieces).length} kinds begun, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** Sources as they are here, everything installed through links. */
function copyPackages() {
  for (const path of [
    "tsconfig.base.json",
    ".prettierrc.json",
    "eslint.config.js",
    "package.json",
    "config",
  ]) {
    copy(path);
  }
  symlinkSync(join(root, "node_modules"), join(base, "node_modules"));
  for (const { folder, path, app } of readPackages()) {
    if (packages.some((name) => path === `packages/${name}`)) {
      copy(path);
      symlinkSync(join(folder, "node_modules"), join(base, path, "node_modules"));
    } else if (!app) {
      copy(`${path}/package.json`);
      copy(`${path}/src/index.ts`);
    }
  }
}

function copy(path) {
  const left = /(^|[\\/])(node_modules|dist|bench|\.(?!prettierrc)\w+)([\\/]|$)/;
  const filter = (from) => !left.test(relative(root, from));
  cpSync(join(root, path), join(base, path), { recursive: true, filter });
}

function begin(args) {
  return spawnSync(process.execPath, [join(root, "scripts/new.mjs"), ...args, "--into", base], {
    encoding: "utf8",
  });
}

/** The files that were written. */
function beginPiece(kind, { name }) {
  const { status, stdout, stderr } = begin([kind, name]);
  const written = [...stdout.matchAll(/^wrote (.*)$/gm)].map((match) => match[1]);
  if (status !== 0 || written.length === 0 || written.length > 4 || !stdout.includes("golden values")) {
    problems.push(
      `new ${kind} ${name} ended with ${status}, wrote ${written.join(", ")}: ${stdout}${stderr}`,
    );
  }
  if (begin([kind, name]).status !== 1) {
    problems.push(`new ${kind} ${name} writes over what exists`);
  }
  return written;
}

function checkFormat(files) {
  const sources = [...new Set(files)].filter((file) => file.endsWith(".ts"));
  run("prettier", "node_modules/prettier/bin/prettier.cjs", ["--check", "--log-level=warn", ...sources]);
}

/** All packages at once, so that what they share is read once. */
function checkTypes() {
  const include = packages.map((name) => `packages/${name}/src`);
  writeFileSync(
    join(base, "tsconfig.json"),
    JSON.stringify({ extends: "./tsconfig.base.json", include, exclude: ["**/*.test-d.ts"] }),
  );
  run("tsc", "node_modules/typescript/bin/tsc", ["-p", "."]);
}

/** The contract rows and the examples of the new pieces, in one run of vitest. */
function checkTests() {
  const config = `import shared from "./config/vitest.ts";
export default { ...shared, test: { ...shared.test, include: ["packages/*/src/**/*.test.ts"], typecheck: {} } };
`;
  writeFileSync(join(base, "vitest.config.ts"), config);
  const tests = Object.values(pieces).map(({ test, ...piece }) => `packages/${piece.package}/${test}`);
  const examples = packages.map((name) => writeExamples(name));
  const report = run("vitest", "node_modules/vitest/vitest.mjs", [
    "run",
    ...new Set([...tests, ...examples]),
    "--testNamePattern=[bB]rand ?New",
    "--reporter=json",
    "--outputFile=report.json",
  ]);
  if (report) {
    countTests();
  }
}

/** Writes the examples of new pieces as a test of the copy, which imports the package by its own sources. */
function writeExamples(name) {
  const folder = join(base, "packages", name);
  const examples = findExamples({ folder, path: `packages/${name}` }).filter(({ place }) =>
    /brand-new/.test(place),
  );
  const text = examples.map(({ place, code }) => {
    const lines = instrumented(code).replaceAll(`"@gradkit/${name}"`, '"./index.ts"').split("\n");
    const imports = lines.filter((line) => line.startsWith("import "));
    const rest = lines.filter((line) => !line.startsWith("import ") && line !== "export {};");
    const wanted = JSON.stringify(expectations(code).map(({ expected }) => expected));
    return {
      imports,
      test: `it(${JSON.stringify(`example of ${place} brandNew`)}, () => {\n${rest.join("\n")}
  expect(printed).toEqual(${wanted});\n  printed.length = 0;\n});`,
    };
  });
  const path = join(folder, "src/example-of-new.test.ts");
  writeFileSync(
    path,
    `// @ts-nocheck
import { expect, it } from "vitest";
import { inspect } from "node:util";
${[...new Set(text.flatMap(({ imports }) => imports))].join("\n")}
const printed = [];
globalThis.__log = (_, ...values) =>
  printed.push(values.map((value) => (typeof value === "string" ? value : inspect(value))).join(" "));
${text.map(({ test }) => test).join("\n")}
`,
  );
  return `packages/${name}/src/example-of-new.test.ts`;
}

/** Each kind must have been tested, so that a pattern that matches nothing is no success. */
function countTests() {
  const { testResults } = JSON.parse(readFileSync(join(base, "report.json"), "utf8"));
  const passed = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === "passed");
  for (const [kind, { name }] of Object.entries(pieces)) {
    const own = passed.filter(({ fullName }) =>
      fullName.replaceAll(" ", "").toLowerCase().includes(name.toLowerCase()),
    );
    if (own.length < 4) {
      problems.push(`the contract of the new ${kind} ran ${own.length} checks`);
    }
  }
  const examples = passed.filter(({ fullName }) => fullName.includes("example of"));
  if (examples.length !== Object.keys(pieces).length) {
    problems.push(`${examples.length} examples of new pieces ran`);
  }
}

function checkLint(files) {
  const sources = [...new Set(files)].filter((file) => file.endsWith(".ts"));
  run("eslint", "node_modules/eslint/bin/eslint.js", ["--max-warnings=0", ...sources]);
}

function run(what, script, args) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: base,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  console.log(`new: ${what} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (status !== 0) {
    problems.push(`${what}: ${stdout}${stderr}`);
  }
  return status === 0;
}
