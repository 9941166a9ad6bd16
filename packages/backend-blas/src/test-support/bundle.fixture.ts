import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

/** The package bundled for Node from its sources, so that processes and workers of tests can import it. */
export async function bundle(): Promise<{ readonly url: string; remove(): void }> {
  // Below the package, because it has to find koffi from there.
  const folder = mkdtempSync(fileURLToPath(new URL("../../node_modules/.bundle-", import.meta.url)));
  const conditions = ["gradkit-source", "node", "import", "default"];
  await build({
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true, resolve: { conditions } },
    build: {
      ssr: fileURLToPath(new URL("../index.ts", import.meta.url)),
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: "index.mjs" } },
    },
  });
  return {
    url: pathToFileURL(join(folder, "index.mjs")).href,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
