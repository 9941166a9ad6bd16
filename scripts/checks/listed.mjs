import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./read-packages.mjs";

/** Packages that the root README does not link to. */
export function checkListed(packages) {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  return packages
    .filter(({ path }) => !readme.includes(`](${path}`))
    .map(({ path }) => `README.md does not link to ${path}`);
}
