import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { clean } from "./clean.mjs";
import { benchmarks, checkout } from "./folders.mjs";

const programs = [
  { name: "gradkit", title: "gradkit: tensor, backend-wasm, layers, losses, optimizers" },
  { name: "gradkit-random", title: "gradkit, with random for initial weights" },
  { name: "jax-js", title: "jax-js (no layers, losses or Adam: written in the program)" },
  {
    name: "tfjs",
    title: "tfjs: core and backend-wasm, with its .wasm file",
    asset: "node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm",
  },
];

/** What a browser loads to train an MLP with each library: bundled by esbuild, minified, and gzipped, in bytes. */
export async function bundleSizes() {
  const entries = [];
  for (const { name, title, asset } of programs) {
    try {
      const code = await bundle(join(benchmarks, "bundles", `${name}.mjs`));
      const files = asset === undefined ? [code] : [code, readFileSync(join(benchmarks, asset))];
      const bytes = (list) => list.reduce((total, file) => total + file.length, 0);
      const gzipped = files.map((file) => gzipSync(file, { level: 9 }));
      entries.push({
        workload: "size",
        program: name,
        title,
        minified: bytes(files),
        gzipped: bytes(gzipped),
      });
    } catch (error) {
      entries.push({ workload: "size", program: name, title, absent: clean(error.message) });
    }
  }
  return entries;
}

async function bundle(entry) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    // Branches for Node stay in the code, but what they import is there already.
    external: ["node:*", "worker_threads", "fs", "path", "os", "perf_hooks", "crypto", "util"],
    alias: builtPackages(),
    logLevel: "silent",
  });
  return outputFiles[0].contents;
}

/** Our packages as they were built in this checkout. */
function builtPackages() {
  const folders = readdirSync(join(checkout, "packages"));
  return Object.fromEntries(
    folders.map((name) => [`@gradkit/${name}`, join(checkout, "packages", name, "dist", "index.js")]),
  );
}
