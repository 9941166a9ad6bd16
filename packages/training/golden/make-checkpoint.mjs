// Makes checkpoint-v1.safetensors: a checkpoint as this version of gradkit writes it, which every later version must read. Run
// it only when a version is added: `node golden/make-checkpoint.mjs`.
import { writeFile } from "node:fs/promises";
import { build } from "esbuild";

const folder = new URL(".", import.meta.url).pathname;
const { outputFiles } = await build({
  stdin: {
    contents: 'export { checkpointRun } from "./checkpoint-run.ts"; export { memoryStore } from "@gradkit/training";',
    resolveDir: folder,
  },
  bundle: true,
  write: false,
  format: "esm",
  platform: "node",
  conditions: ["gradkit-source"],
});
const code = Buffer.from(outputFiles[0].contents).toString("base64");
const { checkpointRun, memoryStore } = await import(`data:text/javascript;base64,${code}`);
const store = memoryStore();
const training = checkpointRun({
  checkpoints: { store },
  onEvent: (event) => event.kind === "step" && event.progress.step === 17 && training.stop(),
});
await training;
const [name] = await store.names();
await writeFile(`${folder}checkpoint-v1.safetensors`, await store.read(name));
