import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./read-packages.mjs";

const unwanted = /\.(test|test-d|fixture)\.ts$|\/golden\/|\/assembly\/.*\.json$|\.tsbuildinfo$/;

/** What is wrong with tarballs: files that should not ship, entry points or types that do not resolve. */
export async function inspectTarballs(packed) {
  return packed.flatMap(({ name, tarball, app }) => {
    const files = execFileSync("tar", ["-tzf", tarball], { encoding: "utf8" }).trim().split("\n");
    const problems = files.filter((file) => unwanted.test(file)).map((file) => `${name} ships ${file}`);
    for (const required of [
      "package/README.md",
      "package/CHANGELOG.md",
      "package/LICENSE",
      "package/package.json",
    ]) {
      if (!files.includes(required)) {
        problems.push(`${name} does not ship ${required}`);
      }
    }
    problems.push(...run(name, "publint/src/cli.js", ["--strict", tarball]));
    if (!app) {
      problems.push(
        ...run(name, "@arethetypeswrong/cli/dist/index.js", [tarball, "--format", "ascii", "--no-color"]),
      );
    }
    return problems;
  });
}

function run(name, script, args) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "node_modules", script), ...args],
    {
      encoding: "utf8",
    },
  );
  return status === 0 ? [] : [`${name}: ${script.split("/")[0]} found\n${stdout}${stderr}`];
}
