import { expect, it } from "vitest";
import { errorFunction } from "../test-support/error-function.fixture.ts";
import { ulpOf } from "../test-support/ulp.fixture.ts";
import { contents, makeView, numbers, plain } from "../test-support/view.fixture.ts";
import { wasmBackend } from "../wasm-backend.ts";

const count = 2 ** 17;
/** Beyond it, sine and cosine are left to the definition. */
const largestAngle = 131_072;

// Computed in float64 and rounded once: 0.5 ulp, and hardly more.
const functions = [
  ["expm1", Math.expm1, 0.5001],
  ["log1p", Math.log1p, 0.5001],
  ["sin", Math.sin, 0.5001],
  ["cos", Math.cos, 0.5001],
  ["erf", errorFunction, 0.52],
] as const;

it.each(functions)("%s of numbers all over float32 is rounded as if exact", (name, exact, bound) => {
  const { memory, unary } = wasmBackend();
  const bits = new Int32Array(count).map((_, i) => i * 32749);
  const floats = new Float32Array(bits.buffer);
  const x = makeView(memory, "float32", [count], plain(1), (i) => floats[i] ?? 0);
  const y = makeView(memory, "float32", [count], plain(1), () => 0);
  const apply = (value: number): number => {
    if (Math.abs(value) <= largestAngle) {
      expect.fail(`${name} of ${value} was left to the definition.`);
    }
    return exact(value);
  };
  unary({ name, apply }, x, y);
  const outputs = contents(y);
  let worst = 0;
  for (let i = 0; i < count; i++) {
    const [expected, actual] = [exact(floats[i]!), outputs[i]!];
    if (!Object.is(actual, Math.fround(expected)) && !(Number.isNaN(actual) && Number.isNaN(expected))) {
      worst = Math.max(worst, Math.abs(actual - expected) / ulpOf(expected, "float32"));
    }
  }
  expect(worst).toBeLessThanOrEqual(bound);
});

it("pow of float32 is rounded as if exact, also where it has special values", () => {
  const { memory, binary } = wasmBackend();
  const special = [
    0,
    -0,
    1,
    -1,
    2,
    -2,
    0.5,
    -0.5,
    3,
    -3,
    1e30,
    -1e30,
    1e-40,
    -1e-40,
    Infinity,
    -Infinity,
    NaN,
  ];
  const next = numbers(1, (u) => u);
  const few = special.length ** 2;
  const pairs = Array.from({ length: count }, (_, i): [number, number] =>
    i < few
      ? [special[i % special.length]!, special[Math.floor(i / special.length)]!]
      : [(next() * 4) ** 3, (next() - 0.5) * 30],
  );
  const [a, b] = [0, 1].map((side) =>
    makeView(memory, "float32", [count], plain(1), (i) => pairs[i]?.[side] ?? 0),
  );
  const out = makeView(memory, "float32", [count], plain(1), () => 7);
  binary({ name: "pow", apply: () => expect.fail("pow was left to the definition.") }, a!, b!, out);
  const [bases, exponents, outputs] = [contents(a!), contents(b!), contents(out)];
  let worst = 0;
  for (let i = 0; i < count; i++) {
    const [expected, actual] = [bases[i]! ** exponents[i]!, outputs[i]!];
    if (!Object.is(actual, Math.fround(expected)) && !(Number.isNaN(actual) && Number.isNaN(expected))) {
      worst = Math.max(worst, Math.abs(actual - expected) / ulpOf(expected, "float32"));
    }
  }
  expect(worst).toBeLessThanOrEqual(0.5001);
});

it("pow to the second power is the square in float64 too, and other powers are left to the definition", () => {
  const { memory, binary } = wasmBackend();
  const x = makeView(memory, "float64", [3], plain(1), (i) => i + 0.1);
  const exponent = (value: number) => ({
    ...makeView(memory, "float64", [1], plain(1), () => value),
    shape: [3],
    strides: [0],
  });
  const out = makeView(memory, "float64", [3], plain(1), () => 0);
  binary(
    { name: "pow", apply: () => expect.fail("The square was left to the definition.") },
    x,
    exponent(2),
    out,
  );
  expect([...contents(out)].slice(0, 3)).toEqual([0.1 * 0.1, 1.1 * 1.1, 2.1 * 2.1]);
  binary({ name: "pow", apply: (a, b) => a + b }, x, exponent(3), out);
  expect([...contents(out)].slice(0, 3)).toEqual([3.1, 4.1, 5.1]);
});
