// Writes expected.json anew: run it after changing a workload. Needs a Python with PyTorch.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { benchmarks } from "../harness/folders.mjs";
import { PeerProcess } from "../harness/peer-process.mjs";
import { python } from "../harness/runtimes.mjs";
import { workloads } from "./table.mjs";
import { writeInputs } from "./write-inputs.mjs";

const { program, absent } = python("torch", "python3-torch python3-numpy");
if (absent !== undefined) {
  throw new Error(absent);
}
const inputs = mkdtempSync(join(tmpdir(), "gradkit-benchmarks-"));
const reference = new PeerProcess(
  { command: [program, "peers/python/expected.py"], env: { PYTHONDONTWRITEBYTECODE: "1" } },
  benchmarks,
);
const expected = {};
for (const workload of workloads.filter(({ checkSteps }) => checkSteps !== undefined)) {
  const request = {
    workload: { ...workload, inputs: writeInputs(workload, inputs) },
    check: workload.checkSteps,
  };
  const reply = await reference.ask(request);
  if (reply.value === undefined) {
    throw new Error(`${workload.name}: ${reply.error ?? reply.absent}`);
  }
  expected[workload.name] = reply.value;
  console.log(`${workload.name}: ${reply.value}`);
}
reference.close();
rmSync(inputs, { recursive: true });
writeFileSync(join(benchmarks, "workloads", "expected.json"), `${JSON.stringify(expected, null, 2)}\n`);
