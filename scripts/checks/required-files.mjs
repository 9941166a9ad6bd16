import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const files = [
  "README.md",
  "CHANGELOG.md",
  "package.json",
  "tsconfig.json",
  "tsup.config.ts",
  "vitest.config.ts",
];

/** What only packages have that are published. */
const published = ["tsup.config.ts"];

/** Files and package.json fields that a package lacks. */
export function checkRequiredFiles(packages) {
  return packages.flatMap(({ folder, path, app, json }) => {
    const isPrivate = json.private === true;
    const problems = files
      .filter((file) => !(isPrivate && published.includes(file)))
      .filter((file) => !existsSync(join(folder, file)))
      .map((file) => `${path} has no ${file}`);
    const expected = {
      license: json.license === "MIT",
      type: json.type === "module",
      description: typeof json.description === "string" && json.description !== "",
      "engines.node": json.engines?.node === ">=20.12",
      "repository.directory": json.repository?.directory === path,
      sideEffects: app || json.sideEffects === false,
      files: isPrivate || (Array.isArray(json.files) && json.files.includes("dist")),
      exports: app || json.exports?.["."]?.import?.types === "./dist/index.d.ts",
      "exports.require": app || json.exports?.["."]?.require?.types === "./dist/index.d.cts",
      "exports./package.json": app || json.exports?.["./package.json"] === "./package.json",
    };
    for (const [field, right] of Object.entries(expected)) {
      if (!right) {
        problems.push(`${path}/package.json: ${field} is missing or not as in the other packages`);
      }
    }
    const readme = join(folder, "README.md");
    if (existsSync(readme) && !readFileSync(readme, "utf8").startsWith(`# ${json.name}\n`)) {
      problems.push(`${path}/README.md does not start with "# ${json.name}"`);
    }
    return problems;
  });
}
