// Writes docs/reference.md: every export of the packages that hold a catalogue, with what it is and what checks it, made
// from the TypeScript sources. With `--check` it writes nothing and fails when the page is stale, or when an export lacks a
// doc comment, an executed example or a row of its contract; `npm test` runs that.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { root } from "./checks/read-packages.mjs";
import { allowed, catalogues } from "./reference/catalogues.mjs";
import { checkReference } from "./reference/check-reference.mjs";
import { readExports } from "./reference/read-exports.mjs";
import { renderReference } from "./reference/render-reference.mjs";

const page = join(root, "docs/reference.md");
const entries = readExports(catalogues, root);
const text = renderReference(catalogues, entries);
if (process.argv.includes("--check")) {
  const problems = checkReference(entries, allowed);
  if (!existsSync(page) || readFileSync(page, "utf8") !== text) {
    problems.push("docs/reference.md is out of date; run node scripts/reference.mjs");
  }
  for (const problem of problems) {
    console.error(`reference: ${problem}`);
  }
  console.log(`reference: ${entries.length} exports, ${problems.length} problems`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} else {
  writeFileSync(page, text);
  console.log(`wrote docs/reference.md with ${entries.length} exports`);
}
