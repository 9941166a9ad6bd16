import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sourceFiles } from "./read-packages.mjs";

const longest = 300;

/** Source files that are too long to be one idea. */
export function checkFileLength(packages) {
  return packages.flatMap(({ folder, path }) =>
    sourceFiles(folder).flatMap((file) => {
      const lines = readFileSync(join(folder, file), "utf8").split("\n").length - 1;
      return lines > longest ? [`${path}/${file} has ${lines} lines, more than ${longest}`] : [];
    }),
  );
}
