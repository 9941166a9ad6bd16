import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./read-packages.mjs";

/** Packs each package into `directory`, workspace ranges replaced by versions, as publishing does. */
export function packAll(packages, directory) {
  return packages.map(({ folder, json, app }) => {
    const before = new Set(readdirSync(directory));
    execFileSync(
      process.execPath,
      [join(root, "node_modules/pnpm/bin/pnpm.cjs"), "pack", "--pack-destination", directory],
      {
        cwd: folder,
        stdio: ["ignore", "ignore", "inherit"],
      },
    );
    const name = readdirSync(directory).find((file) => !before.has(file));
    return { name: json.name, app, folder, tarball: join(directory, name) };
  });
}
