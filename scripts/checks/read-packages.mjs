import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const root = new URL("../..", import.meta.url).pathname;

/** Every package and app of the workspace: its folder, its package.json, and whether it is an app. */
export function readPackages(base = root) {
  return ["packages", "apps"].flatMap((group) =>
    list(join(base, group)).flatMap((name) => {
      const folder = join(base, group, name);
      const file = join(folder, "package.json");
      return existsSync(file)
        ? [
            {
              folder,
              path: `${group}/${name}`,
              app: group === "apps",
              json: JSON.parse(readFileSync(file, "utf8")),
            },
          ]
        : [];
    }),
  );
}

/** The source files of a package that match, as paths relative to it. */
export function sourceFiles(folder, matches = /\.tsx?$/) {
  const found = [];
  const walk = (path) => {
    for (const entry of list(join(folder, path), true)) {
      const below = `${path}/${entry.name}`;
      if (entry.isDirectory() && entry.name !== "generated") {
        walk(below);
      } else if (matches.test(entry.name)) {
        found.push(below);
      }
    }
  };
  walk("src");
  return found;
}

function list(folder, withFileTypes = false) {
  return existsSync(folder) ? readdirSync(folder, { withFileTypes }) : [];
}
