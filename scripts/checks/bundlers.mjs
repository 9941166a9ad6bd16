import { nodeResolve } from "@rollup/plugin-node-resolve";
import { build as esbuild } from "esbuild";
import { rollup } from "rollup";
import { build as vite } from "vite";
import webpack from "webpack";

/**
 * Each bundler without configuration: one entry file in, one minified module out (Rollup minifies nothing by itself).
 * They get no help with workers, WebAssembly or assets, because the packages need none.
 */
export const bundlers = {
  async vite(entry, folder, name) {
    await vite({
      root: folder,
      logLevel: "error",
      build: {
        outDir: folder,
        emptyOutDir: false,
        minify: true,
        lib: { entry, formats: ["es"], fileName: () => name },
      },
    });
  },
  async esbuild(entry, folder, name) {
    await esbuild({
      entryPoints: [entry],
      outfile: `${folder}/${name}`,
      bundle: true,
      format: "esm",
      minify: true,
    });
  },
  async rollup(entry, folder, name) {
    const bundle = await rollup({ input: entry, plugins: [nodeResolve()], onLog: refuse });
    await bundle.write({ file: `${folder}/${name}`, format: "es", inlineDynamicImports: true });
  },
  async webpack(entry, folder, name) {
    const stats = await new Promise((resolve, reject) => {
      webpack(
        {
          mode: "production",
          context: folder,
          entry,
          output: { path: folder, filename: name, publicPath: "" },
        },
        (error, result) => (error === null ? resolve(result) : reject(error)),
      );
    });
    if (stats.hasErrors()) {
      throw new Error(stats.toString({ all: false, errors: true }));
    }
  },
};

function refuse(level, { message }) {
  // Packages that are meant for Node are left alone by Rollup, with a word about it.
  if (level === "warn" && !message.includes("node:")) {
    throw new Error(message);
  }
}
