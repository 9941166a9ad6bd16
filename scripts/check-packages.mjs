// Packs every package as it would be published, checks the tarballs, installs them into an empty project, and runs
// them from ESM, CommonJS and TypeScript; then the package of an outside author in examples/ beside them. Run by
// `npm test`, after the build.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspectTarballs } from "./checks/inspect-tarballs.mjs";
import { packAll } from "./checks/pack-all.mjs";
import { readPackages } from "./checks/read-packages.mjs";
import { tryExamplePackage } from "./checks/try-example-package.mjs";
import { tryInProject } from "./checks/try-in-project.mjs";

const directory = mkdtempSync(join(tmpdir(), "gradkit-packages-"));
try {
  const packed = packAll(
    readPackages().filter(({ json }) => json.private !== true),
    directory,
  );
  const problems = [
    ...(await inspectTarballs(packed)),
    ...tryInProject(packed, directory),
    ...tryExamplePackage(packed, directory),
  ];
  for (const problem of problems) {
    console.error(`packages: ${problem}`);
  }
  console.log(`packages: ${packed.length} tarballs inspected and installed, ${problems.length} problems`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}
