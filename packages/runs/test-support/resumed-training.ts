// A process that trains some hundred steps in a run folder, going on from whatever an earlier process left there. It writes
// a line for each step, and at the end a hash of all weights. The network is large, so that checkpoints take their time to be
// written.
import { createHash } from "node:crypto";
import { writeSync } from "node:fs";
import { tryBlasBackend } from "@gradkit/backend-blas";
import { wasmBackend } from "@gradkit/backend-wasm";
import { mnist, spiral, type Dataset } from "@gradkit/datasets";
import { dense, dropout, relu, sequential } from "@gradkit/layers";
import { crossEntropy } from "@gradkit/losses";
import { accuracy } from "@gradkit/metrics";
import { adam, cosine } from "@gradkit/optimizers";
import { leaves, useBackend } from "@gradkit/tensor";
import { fit } from "@gradkit/training";
import { runFolder } from "@gradkit/runs";

const { path, data, threads, blas, steps, hold } = JSON.parse(process.argv[2] ?? "") as {
  readonly path: string;
  /** A spiral is made in no time. */
  readonly data: "mnist" | "spiral";
  readonly threads: number;
  readonly blas: boolean;
  readonly steps: number;
  /** Whether to wait for the end before the last step, so that who kills late kills all the same. */
  readonly hold: boolean;
};
const backend = blas ? tryBlasBackend({ threads }) : wasmBackend({ threads });
if (backend === undefined) {
  throw new Error("there is no BLAS");
}
useBackend(backend);
const train: Dataset =
  data === "mnist" ? (await mnist({ offline: true })).train : spiral({ samplesPerClass: 400 });
const model = sequential(
  dense(train.features.length / train.size, 200),
  relu(),
  dropout(0.2),
  dense(200, 200),
  relu(),
  dense(200, 10),
);
const folder = await runFolder(path, { config: { data, threads, blas }, ifExists: "resume" });
const run = await fit(model, train, {
  loss: crossEntropy,
  optimizer: adam(cosine(0.003, { steps })),
  metrics: { accuracy },
  steps,
  batchSize: 64,
  evaluateEvery: 20,
  seed: 11,
  checkpoints: { store: folder.checkpoints, every: { steps: 3 }, keepLast: 2 },
  resume: true,
  onEvent(event) {
    folder.onEvent(event);
    if (event.kind === "step") {
      writeSync(1, `${event.progress.step}\n`);
      if (hold && event.progress.step === steps - 1) {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      }
    }
  },
});
folder.close();
const hash = createHash("sha256");
for (const [, tensor] of leaves(run.params)) {
  hash.update(tensor.data());
}
writeSync(1, `weights ${hash.digest("hex")}\n`);
