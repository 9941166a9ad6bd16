import assert from "node:assert/strict";
import { test } from "node:test";
import { summary, withSummary } from "./summary.mjs";

const results = {
  machine: { date: "2026-01-02 03:04 UTC", processor: "Some Processor", cores: 2 },
  peers: [{ name: "jax-js", title: "jax-js wasm" }],
  workloads: [
    { name: "one", title: "One" },
    { name: "two", title: "Two", unit: "s" },
  ],
  entries: [
    { workload: "one", peer: "gradkit-wasm-1", median: 3 },
    { workload: "one", peer: "gradkit-wasm-2", median: 2 },
    { workload: "one", peer: "jax-js", median: 5 },
    { workload: "one", peer: "pytorch-1", error: "it crashed" },
  ],
};

test("the summary has the best of each kind, and a dash where there is none", () => {
  const row = summary(results).split("\n")[2];
  assert.equal(row, "| One | 2.00 | – | 5.00 (jax-js wasm) | – |");
});

test("only what stands between the marks is replaced", () => {
  const page = "a\n<!-- benchmarks: written by benchmarks/run.mjs -->\nold\n<!-- benchmarks: end -->\nb\n";
  const made = withSummary(page, "new");
  assert.equal(made, page.replace("\nold\n", "\n\nnew\n\n"));
  assert.equal(withSummary(made, "new"), made);
  assert.throws(() => withSummary("none", "new"), /no place/);
});
