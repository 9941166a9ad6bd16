import { describe, expect, it } from "vitest";
import golden from "../../golden/float64.json";
import { errorFunction } from "../test-support/error-function.fixture.ts";
import { ulpOf } from "../test-support/ulp.fixture.ts";
import { contents, makeView, numbers, plain } from "../test-support/view.fixture.ts";
import { wasmBackend } from "../wasm-backend.ts";

type Name = keyof typeof golden;

/** The bounds are a little above the largest errors that are in README.md. */
const bounds: Record<Name, number> = {
  exp: 0.8,
  log: 0.8,
  tanh: 2,
  sigmoid: 1.75,
  softplus: 1.5,
  expm1: 1.1,
  log1p: 0.85,
  sin: 0.85,
  cos: 0.85,
  erf: 0.95,
};

const { memory, unary } = wasmBackend();
const refuse = (): never => expect.fail("It was left to the definition.");

function computed(name: Name, inputs: readonly number[]): number[] {
  const x = makeView(memory, "float64", [inputs.length], plain(1), (i) => inputs[i] ?? 0);
  unary({ name, apply: refuse }, x, x);
  const outputs = [...contents(x)].slice(0, inputs.length);
  memory.release(x.block);
  return outputs;
}

function fromBits(hex: string): number {
  return new DataView(BigUint64Array.of(BigInt(`0x${hex}`)).buffer).getFloat64(0, littleEndian);
}
const littleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

describe.each(Object.keys(golden) as Name[])("%s of float64", (name) => {
  it(`is within ${bounds[name]} ulp of the correctly rounded result`, () => {
    const [inputs, expected] = [0, 16].map((at) =>
      golden[name].map((pair) => fromBits(pair.slice(at, at + 16))),
    ) as [number[], number[]];
    computed(name, inputs).forEach((actual, i) => {
      // The rounding of the expected number hides up to half a unit.
      const ulps = Math.abs(actual - expected[i]!) / ulpOf(expected[i]!, "float64");
      expect(ulps, `${name}(${inputs[i]})`).toBeLessThanOrEqual(bounds[name] + 0.5);
    });
  });

  it("is as near to its definition, which may be some ulp off, as the errors of both allow", () => {
    const exact = definitions[name];
    const [low, high] = name === "log" ? [0, 20] : name === "log1p" ? [-1, 20] : [-20, 20];
    const inputs = Array.from(
      { length: 50_000 },
      numbers(7, (u) => low + (high - low) * u ** 2),
    );
    computed(name, inputs).forEach((actual, i) => {
      const expected = exact(inputs[i]!);
      const ulps = Math.abs(actual - expected) / ulpOf(expected, "float64");
      if (!(ulps <= bounds[name] + (name === "erf" ? 6 : 2))) {
        expect.fail(`${name}(${inputs[i]}) is ${actual} instead of ${expected}: ${ulps} ulp.`);
      }
    });
  });

  it("is what it should be at the extremes", () => {
    const extremes = [NaN, Infinity, -Infinity, 0, -0, 5e-324, -5e-324, 1e-300, -1e-300];
    expect(computed(name, name === "sin" || name === "cos" ? [0, -0, 5e-324, -1e-300] : extremes)).toEqual(
      limits[name],
    );
  });
});

const definitions: Record<Name, (x: number) => number> = {
  exp: Math.exp,
  log: Math.log,
  tanh: Math.tanh,
  sigmoid: (x) => (x < 0 ? Math.exp(x) / (1 + Math.exp(x)) : 1 / (1 + Math.exp(-x))),
  softplus: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
  expm1: Math.expm1,
  log1p: Math.log1p,
  sin: Math.sin,
  cos: Math.cos,
  erf: errorFunction,
};

const small = [0, -0, 5e-324, -5e-324, 1e-300, -1e-300];
const logOfSmall = [-Infinity, -Infinity, -744.4400719213812, NaN, -690.7755278982137, NaN];
const limits: Record<Name, readonly number[]> = {
  exp: [NaN, Infinity, 0, 1, 1, 1, 1, 1, 1],
  log: [NaN, Infinity, NaN, ...logOfSmall],
  tanh: [NaN, 1, -1, ...small],
  sigmoid: [NaN, 1, 0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
  softplus: [NaN, Infinity, 0, ...small.map(() => Math.LN2)],
  expm1: [NaN, Infinity, -1, ...small],
  log1p: [NaN, Infinity, NaN, ...small],
  sin: [0, -0, 5e-324, -1e-300],
  cos: [1, 1, 1, 1],
  erf: [NaN, 1, -1, 0, -0, 5e-324, -5e-324, 1.1283791670955126e-300, -1.1283791670955126e-300],
};

it("exp and expm1 of float64 overflow and underflow where they should", () => {
  const [largest, ...others] = computed(
    "exp",
    [709.782712893384, 709.7827128933841, -745.1332191019411, -745.1332191019412],
  );
  expect(largest).toBeGreaterThan(1.79769313486227e308);
  expect([largest === Infinity, ...others]).toEqual([false, Infinity, 5e-324, 0]);
  expect(computed("expm1", [709.7827128933841, -37.5, -1e300])).toEqual([Infinity, -1, -1]);
});

it("log1p of float64 is -infinity at -1 and NaN below", () => {
  expect(computed("log1p", [-1, -1.0000000000000002, -1e300])).toEqual([-Infinity, NaN, NaN]);
});
