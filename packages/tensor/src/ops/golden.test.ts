import { referenceBackend, type DType } from "@gradkit/backend";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import golden from "../../golden/ops.json";
import * as api from "../index.ts";
import type { Tensor } from "../tensor.ts";

type Row = (typeof golden.rows)[number];
type Options = { axes?: number | number[]; axis?: number; keepDims?: boolean; shape?: number[]; permutation?: number[] }; // prettier-ignore

const withAxis = { softmax: api.softmax, logSoftmax: api.logSoftmax, argmax: api.argmax };
const withAxes = { sum: api.sum, mean: api.mean, max: api.max, min: api.min, logSumExp: api.logSumExp };
const plain = api as unknown as Readonly<Record<string, (...inputs: Tensor[]) => Tensor>>;

function call({ name, options }: Row, inputs: readonly Tensor[]): Tensor {
  const { axis, shape, permutation, ...reduce } = options as Options;
  const [x] = inputs as [Tensor];
  if (name in withAxis) {
    return withAxis[name as keyof typeof withAxis](x, axis);
  }
  if (name in withAxes) {
    return withAxes[name as keyof typeof withAxes](x, reduce);
  }
  if (name === "conv2d" || name === "conv1d") {
    return api[name](x, inputs[1]!, options as object);
  }
  if (name === "maxPool2d" || name === "avgPool2d") {
    const { size, ...window } = options as unknown as { size: [number, number] };
    return api[name](x, size, window);
  }
  if (name === "transpose") {
    return api.transpose(x, permutation);
  }
  if (name === "reshape" || name === "broadcastTo") {
    return api[name](x, shape!);
  }
  return plain[name]!(...inputs);
}

describe.each(["wasm", "reference"] as const)("operations on the %s engine", (engine) => {
  let before: ReturnType<typeof api.useBackend>;
  beforeAll(() => {
    before = engine === "reference" ? api.useBackend(referenceBackend()) : api.currentBackend();
  });
  afterAll(() => {
    api.useBackend(before);
  });

  describe.each(["float64", "float32"] as const)("in %s", (dtype: DType) => {
    it.each(golden.rows.map((row, i) => [`${row.name} (row ${i})`, row] as const))(
      "%s gives PyTorch's numbers",
      (_, row) => {
        const inputs = row.inputs.map(({ shape, data }) =>
          api.fromData(Float64Array.from(data), shape, dtype),
        );
        const result = call(row, inputs);
        expect(result.shape).toEqual(row.output.shape);
        const found = result.data();
        row.output.data.forEach((text, i) => {
          expectClose(found[i]!, python(text), dtype === "float64" ? 1e-13 : 2e-6, `element ${i}`);
        });
      },
    );
  });
});

function python(text: string): number {
  return text === "nan" ? NaN : text === "inf" ? Infinity : text === "-inf" ? -Infinity : Number(text);
}

/** Close relative to the size of the number; float32 may overflow and underflow where float64 does not. */
function expectClose(found: number, expected: number, tolerance: number, where: string): void {
  const single = tolerance > 1e-10 ? Math.fround(expected) : expected;
  if (!Number.isFinite(single)) {
    expect(found, where).toBe(single);
    return;
  }
  const error = Math.abs(found - single) / Math.max(1, Math.abs(single));
  expect(error, `${where}: found ${found}, expected ${single}`).toBeLessThan(tolerance);
}
