import { defineConfig } from "vite";
import { exportedNames } from "./build/exported-names.ts";
import { offlineCopy } from "./build/offline-copy.ts";
import { typeFiles } from "./build/type-files.ts";

/** Lets pages share memory between threads; without these headers the engine computes alone. */
const isolation = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

/** The workspace resolves our packages to their sources, so the page never shows a stale build. */
const conditions = ["gradkit-source", "module", "browser", "import", "default"];

export default defineConfig({
  root: import.meta.dirname,
  // Relative, so that the built folder works under any address.
  base: "./",
  resolve: { conditions },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  worker: { format: "es", plugins: () => [typeFiles()] },
  build: { target: "es2022", sourcemap: false, reportCompressedSize: true },
  // Found late it would let a page that is being developed load anew, and lose what was written there.
  optimizeDeps: { include: ["typescript"] },
  server: { headers: isolation },
  preview: { headers: isolation },
  plugins: [exportedNames(), typeFiles(), offlineCopy()],
});
