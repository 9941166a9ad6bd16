import type { Backend } from "@gradkit/backend";
import { wasmBackend } from "@gradkit/backend-wasm";
import { expect, it } from "vitest";
import * as api from "../index.ts";
import type { Tensor } from "../tensor.ts";
import { gradientRows, withoutGradient } from "./gradients.fixture.ts";

/**
 * The WebAssembly engine, noticing whether a kernel's definition in TypeScript was called, which it is where the engine
 * has nothing faster.
 */
function watched(noticed: { slow: boolean }): Backend {
  const inner = wasmBackend();
  const slow = <R>(value: R): R => {
    noticed.slow = true;
    return value;
  };
  return {
    ...inner,
    unary: (kernel, x, out) => {
      inner.unary({ ...kernel, apply: (v) => slow(kernel.apply(v)) }, x, out);
    },
    binary: (kernel, a, b, out) => {
      inner.binary({ ...kernel, apply: (p, q) => slow(kernel.apply(p, q)) }, a, b, out);
    },
    reduce: (kernel, x, out) => {
      inner.reduce({ ...kernel, step: (total, v) => slow(kernel.step(total, v)) }, x, out);
    },
    run: (kernel, args) => {
      const reference: typeof kernel.reference = (given) => {
        noticed.slow = true;
        kernel.reference(given);
      };
      inner.run({ ...kernel, reference }, args);
    },
  };
}

/** Whether forward and backward of an operation run on kernels alone, for inputs of this element type. */
function runsOnKernels(name: string, dtype: "float32" | "float64"): boolean {
  const noticed = { slow: false };
  const before = api.useBackend(watched(noticed));
  try {
    for (const { call, inputs } of gradientRows.filter((row) => row.name === name)) {
      const points = inputs.map((x) => api.cast(x, dtype));
      api.grad((xs: readonly Tensor[]) => api.sum(call(...xs)))(points);
    }
    return !noticed.slow;
  } finally {
    api.useBackend(before);
  }
}

it("is the table in docs/operations.md (vitest -u writes it)", async () => {
  const names = [...new Set(gradientRows.map((row) => row.name))].sort();
  const place = (fast: boolean): string => (fast ? "kernels" : "TypeScript");
  const lines = [
    "# Operations, engines, gradients",
    "",
    "Made from the code by `packages/tensor/src/ops/table.test.ts`; `npm test` fails when it is out of date.",
    "",
    "Every operation runs on every engine in every element type. The columns of the WebAssembly engine say where forward and",
    "backward run on its kernels alone, and where some part runs on the definition in TypeScript, over the same memory. Every",
    "gradient is checked against central differences in float64, and its own gradient too.",
    "",
    "| operation | gradient | second derivative | WebAssembly, float32 | WebAssembly, float64 | reference |",
    "|---|---|---|---|---|---|",
    ...names.map(
      (name) =>
        `| \`${name}\` | checked | checked | ${place(runsOnKernels(name, "float32"))} | ` +
        `${place(runsOnKernels(name, "float64"))} | TypeScript |`,
    ),
    ...Object.entries(withoutGradient).map(
      ([name, reason]) => `| \`${name}\` | none: ${reason} | | | | TypeScript |`,
    ),
    "",
  ];
  await expect(lines.join("\n")).toMatchFileSnapshot("../../../../docs/operations.md");
});
