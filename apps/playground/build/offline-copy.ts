import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** Files that few need and that are larger than all others together: they are kept when they were asked for once. */
const large = /^assets\/(typescript|_virtual_type-files)-/;

/**
 * Writes the service worker of a build, with the names of all its files: whoever has opened the page once can open it
 * again without a network. Every build has a cache of its own, named by its contents.
 */
export function offlineCopy(): Plugin {
  return {
    name: "offline-copy",
    apply: "build",
    generateBundle(_, bundle) {
      const hash = createHash("sha256");
      for (const [name, file] of Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1))) {
        hash.update(name).update(file.type === "chunk" ? file.code : file.source);
      }
      const names = Object.keys(bundle).filter((name) => name !== "index.html");
      const later = names.filter((name) => large.test(name));
      const files = ["./", ...names.filter((name) => !large.test(name)), "icon.svg"];
      const source = readFileSync(join(import.meta.dirname, "service-worker.js"), "utf8")
        .replace('"%VERSION%"', JSON.stringify(hash.digest("hex").slice(0, 12)))
        .replace('["%FILES%"]', JSON.stringify(files))
        .replace('["%LATER%"]', JSON.stringify(later));
      this.emitFile({ type: "asset", fileName: "service-worker.js", source });
      for (const name of later) {
        const file = bundle[name];
        const bytes = gzipSync(file?.type === "chunk" ? file.code : (file?.source ?? "")).length;
        this.environment.logger.info(
          `${name}, loaded when it is asked for: ${Math.round(bytes / 1000)} kB gzipped`,
        );
      }
    },
  };
}
