import { expect, it } from "vitest";
import { ulpOf } from "../test-support/ulp.fixture.ts";
import { wasmBackend } from "../wasm-backend.ts";

// The largest errors over all float32 are in README.md, measured by bench/accuracy.mjs.
const bounds = [
  ["exp", 1, Math.exp],
  ["log", 0.9, Math.log],
  ["tanh", 1.4, Math.tanh],
  ["sigmoid", 2, (x: number) => (x < 0 ? Math.exp(x) / (1 + Math.exp(x)) : 1 / (1 + Math.exp(-x)))],
  ["softplus", 1.7, (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))],
] as const;

const count = 2 ** 18;

it.each(bounds)("%s of numbers all over float32 is within %d ulp", (name, bound, apply) => {
  const { memory, unary } = wasmBackend();
  const [x, y] = [0, 1].map(() => ({
    block: memory.allocate(count * 4),
    dtype: "float32" as const,
    shape: [count],
    strides: [1],
    offset: 0,
  }));
  const bits = memory.array(x!.block, "int32");
  for (let i = 0; i < count; i++) {
    bits[i] = i * 16381;
  }
  unary({ name, apply }, x!, y!);
  const [inputs, outputs] = [memory.array(x!.block, "float32"), memory.array(y!.block, "float32")];
  let worst = 0;
  for (let i = 0; i < count; i++) {
    const exact = apply(inputs[i]!);
    const actual = outputs[i]!;
    if (!Object.is(actual, Math.fround(exact)) && !(Number.isNaN(actual) && Number.isNaN(exact))) {
      worst = Math.max(
        worst,
        Math.abs(actual - Math.min(exact, 2 ** 128)) / ulpOf(Math.min(exact, 2 ** 127), "float32"),
      );
    }
  }
  expect(worst).toBeLessThanOrEqual(bound);
  expect(worst).toBeGreaterThan(0.5); // It did use the kernel: Math's functions are rounded correctly to float32.
});
