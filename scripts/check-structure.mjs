// Checks what no compiler checks: that dependencies between packages point one way, and that every package has
// the files a reader expects. Run by `npm test`.
import { readPackages } from "./checks/read-packages.mjs";
import { checkArrows } from "./checks/arrows.mjs";
import { checkRequiredFiles } from "./checks/required-files.mjs";
import { checkListed } from "./checks/listed.mjs";
import { checkFileLength } from "./checks/file-length.mjs";

const packages = readPackages();
const problems = [checkArrows, checkRequiredFiles, checkListed, checkFileLength].flatMap((check) =>
  check(packages),
);
for (const problem of problems) {
  console.error(`structure: ${problem}`);
}
if (problems.length === 0) {
  console.log(`structure: ${packages.length} packages, arrows one way, nothing missing`);
}
process.exitCode = problems.length === 0 ? 0 : 1;
