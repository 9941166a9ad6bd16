// A process that trains 600 steps on MNIST in a run folder, going on from whatever an earlier process left there. It writes a
// line for each step, and at the end a hash of all weights.
import { createHash } from "node:crypto";
import { writeSync } from "node:fs";
import { tryBlasBackend } from "@gradkit/backend-blas";
import { wasmBackend } from "@gradkit/backend-wasm";
import { mnist, syntheticDigits, type Dataset } from "@gradkit/datasets";
import { dense, dropout, relu, sequential } from "@gradkit/layers";
import { crossEntropy } from "@gradkit/losses";
import { accuracy } from "@gradkit/metrics";
import { adam, cosine } from "@gradkit/optimizers";
import { leaves, useBackend } from "@gradkit/tensor";
import { fit } from "@gradkit/training";
import { runFolder } from "@gradkit/runs";

const { path, threads, blas, data } = JSON.parse(process.argv[2] ?? "") as {
  readonly path: string;
  readonly threads: number;
  readonly blas: boolean;
  readonly data: "mnist" | "synthetic-digits";
};
const backend = blas ? tryBlasBackend({ threads }) : wasmBackend({ threads });
if (backend === undefined) {
  throw new Error("there is no BLAS");
}
useBackend(backend);
const train: Dataset =
  data === "mnist" ? (await mnist()).train : syntheticDigits({ train: 6000, test: 100 }).train;
const model = sequential(dense(train.features.length / train.size, 64), relu(), dropout(0.2), dense(64, 10));
const folder = await runFolder(path, { config: { data, threads, blas }, ifExists: "resume" });
const run = await fit(model, train, {
  loss: crossEntropy,
  optimizer: adam(cosine(0.003, { steps: 600 })),
  metrics: { accuracy },
  steps: 600,
  batchSize: 64,
  evaluateEvery: 50,
  seed: 11,
  checkpoints: { store: folder.checkpoints, every: { steps: 3 }, keepLast: 2 },
  resume: true,
  onEvent(event) {
    folder.onEvent(event);
    if (event.kind === "step") {
      writeSync(1, `${event.progress.step}\n`);
    }
  },
});
folder.close();
const hash = createHash("sha256");
for (const [, tensor] of leaves(run.params)) {
  hash.update(tensor.data());
}
writeSync(1, `weights ${hash.digest("hex")}\n`);
