// jax-js on its WebAssembly backend, every step jitted. It needs Float16Array, so Node 24.
import { readFileSync } from "node:fs";
import { defaultDevice } from "@jax-js/jax";
import { serve } from "../common/serve.mjs";
import { inference } from "./inference.mjs";
import { reach } from "./reach.mjs";
import { sgemm } from "./sgemm.mjs";
import { train } from "./train.mjs";

defaultDevice("wasm");
const manifest = new URL("../../node_modules/@jax-js/jax/package.json", import.meta.url);

serve({
  versions: () => ({
    node: process.versions.node,
    library: JSON.parse(readFileSync(manifest, "utf8")).version,
    backend: "wasm",
  }),
  kinds: { mlp: train, lenet: train, inference, sgemm, reach },
});
