import { referenceBackend, type DType } from "@gradkit/backend";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import golden from "../../golden/elementwise.json";
import * as api from "../index.ts";
import type { Tensor } from "../tensor.ts";

interface Numbers {
  readonly shape: readonly number[];
  readonly data: readonly string[];
}

interface Row {
  readonly name: string;
  readonly inputs: readonly Numbers[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly output: Numbers;
  readonly gradients?: readonly Numbers[];
}

const rows: readonly Row[] = golden.rows;
const functions = api as unknown as Readonly<Record<string, (...args: unknown[]) => Tensor>>;

/** Settings that are arguments of their own come before the options. */
function call({ name, options: { size, offset, ...options } }: Row, inputs: readonly Tensor[]): Tensor {
  const own = [size, offset].filter((argument) => argument !== undefined);
  const rest = Object.keys(options).length === 0 ? [] : [options];
  return functions[name]!(...inputs, ...own, ...rest);
}

const read = ({ shape, data }: Numbers, dtype: DType): Tensor =>
  api.fromData(Float64Array.from(data, python), shape, dtype);

/** The sum that the generator takes the gradient of. */
function weighted(y: Tensor): Tensor {
  const weights = Float64Array.from({ length: y.size }, (_, i) => 1 + (i % 5) / 4);
  return api.sum(api.mul(y, api.fromData(weights, y.shape, y.dtype)));
}

describe.each(["wasm", "reference"] as const)(
  "elementwise and window operations on the %s engine",
  (engine) => {
    let before: ReturnType<typeof api.useBackend>;
    beforeAll(() => {
      before = engine === "reference" ? api.useBackend(referenceBackend()) : api.currentBackend();
    });
    afterAll(() => {
      api.useBackend(before);
    });

    it.each(rows.map((row, i) => [`${row.name} (row ${i})`, row] as const))(
      "%s gives PyTorch's numbers and gradients in float64",
      (_, row) => {
        const inputs = row.inputs.map((x) => read(x, "float64"));
        expectClose(call(row, inputs), row.output);
        if (row.gradients !== undefined) {
          const gradients = api.grad((xs: readonly Tensor[]) => weighted(call(row, xs)))(inputs);
          row.gradients.forEach((expected, i) => {
            expectClose(gradients[i]!, expected);
          });
        }
      },
    );

    it.each(rows.map((row, i) => [`${row.name} (row ${i})`, row] as const))(
      "%s gives PyTorch's numbers in float32",
      (_, row) => {
        const inputs = row.inputs.map((x) => read(x, "float32"));
        expectClose(call(row, inputs), row.output);
      },
    );
  },
);

describe("special functions", () => {
  it.each(Object.entries(golden.exact))("%s keeps 14 digits everywhere", (name, { points, values }) => {
    const found = functions[name]!(api.fromData(Float64Array.from(points), [points.length])).data();
    values.forEach((text, i) => {
      const expected = Number(text);
      const error = Math.abs(found[i]! - expected) / Math.abs(expected);
      expect(error, `${name}(${points[i]!}): found ${found[i]!}, expected ${text}`).toBeLessThan(1e-14);
    });
  });
});

function python(text: string): number {
  return text === "nan" ? NaN : text === "inf" ? Infinity : text === "-inf" ? -Infinity : Number(text);
}

/** Close relative to the size of each number, in float64 down to 1e-3; zeros have no sign here. */
function expectClose(found: Tensor, expected: Numbers): void {
  expect(found.shape).toEqual(expected.shape);
  const single = found.dtype !== "float64" && found.dtype !== "bool";
  const [tolerance, smallest] = single ? [4e-6, 1] : [1e-12, 1e-3];
  const numbers = found.data();
  expected.data.map(python).forEach((value, i) => {
    const rounded = single ? Math.fround(value) : value;
    const where = `element ${i}: found ${numbers[i]!}, expected ${value}`;
    if (!Number.isFinite(rounded)) {
      expect(numbers[i], where).toBe(rounded);
      return;
    }
    const error = Math.abs(numbers[i]! - rounded) / Math.max(smallest, Math.abs(rounded));
    expect(error, where).toBeLessThan(tolerance);
  });
}
