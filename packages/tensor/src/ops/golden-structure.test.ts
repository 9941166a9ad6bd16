import { referenceBackend, type DType } from "@gradkit/backend";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import golden from "../../golden/structure.json";
import * as api from "../index.ts";
import type { Tensor } from "../tensor.ts";

interface Encoded {
  readonly shape: readonly number[];
  readonly data: readonly string[];
}
interface Row {
  readonly name: string;
  readonly inputs: readonly Encoded[];
  readonly args: Arguments;
  readonly outputs: readonly Encoded[];
  readonly positions: readonly Encoded[];
  readonly gradients: readonly Encoded[];
}
/** What the rows give their operation besides tensors. */
interface Arguments {
  axis: number;
  axes: number | number[];
  keepDims?: boolean;
  equation?: string;
  indices: number[];
  index: number;
  ranges: api.SliceRange[];
  start: number;
  end: number;
  source: number[];
  destination: number[];
  first: number;
  second: number;
  offset: number;
  widths: [number, number][];
  mode: "constant" | "edge" | "reflect";
  value: number;
  count: number;
  counts: number | number[];
  lengths: number[];
  shift: number;
  k: number;
  q: number;
  order?: number | "inf";
  correction?: number;
  side: "left" | "right";
  descending?: boolean;
  largest?: boolean;
}

/** The results with a gradient, then those without. */
type Call = (
  inputs: readonly Tensor[],
  args: Arguments,
) => readonly [readonly Tensor[], (readonly Tensor[])?];

const one = (y: Tensor): ReturnType<Call> => [[y]];
const whole = (values: number[]): Tensor => api.tensor(values, { dtype: "int32" });
const first = (f: (x: Tensor, args: Arguments) => Tensor): Call => ([x], args) => one(f(x!, args)); // prettier-ignore
const spread = (x: Tensor): Tensor => api.sum(api.mul(api.tanh(api.outer(x, x)), x), { axes: 0 });
const energy = (x: Tensor): Tensor => {
  const [before, after] = [api.slice(x, [{ stop: -1 }]), api.slice(x, [{ start: 1 }])];
  return api.sum(api.add(api.exp(api.mul(before, after)), api.pow(before, 3)));
};

const calls: Readonly<Record<string, Call>> = {
  squeeze: first((x, { axes }) => api.squeeze(x, axes)),
  expandDims: first((x, { axes }) => api.expandDims(x, axes)),
  flatten: first((x, args) => api.flatten(x, args.start, args.end)),
  moveAxis: first((x, args) => api.moveAxis(x, args.source, args.destination)),
  swapAxes: first((x, args) => api.swapAxes(x, args.first, args.second)),
  broadcastTensors: (inputs) => [api.broadcastTensors(inputs)],
  slice: first((x, { ranges }) => api.slice(x, ranges)),
  at: first((x, args) => api.at(x, args.index, args.axis)),
  flip: first((x, { axes }) => api.flip(x, axes)),
  diagonal: first((x, args) => api.diagonal(x, args.offset)),
  trace: first(api.trace),
  concat: (inputs, { axis }) => one(api.concat(inputs, axis)),
  stack: (inputs, { axis }) => one(api.stack(inputs, axis)),
  unstack: ([x], { axis }) => [api.unstack(x!, axis)],
  split: ([x], { lengths, axis }) => [api.split(x!, lengths, axis)],
  chunk: ([x], args) => [api.chunk(x!, args.count, args.axis)],
  pad: first((x, { widths, mode, value }) => api.pad(x, widths, { mode, value })),
  repeat: first((x, { counts, axis }) => api.repeat(x, counts, axis)),
  tile: first((x, { counts }) => api.tile(x, counts as number[])),
  roll: first((x, args) => api.roll(x, args.shift, args.axis)),
  gather: first((x, { indices, axis }) => api.gather(x, whole(indices), axis)),
  scatterAdd: ([x, source], { indices, axis }) => one(api.scatterAdd(x!, whole(indices), source!, axis)),
  indexSelect: first((x, { indices, axis }) => api.indexSelect(x, whole(indices), axis)),
  maskedSelect: ([x, mask]) => one(api.maskedSelect(x!, mask!)),
  sort: ([x], { axis, ...options }) => [[api.sort(x!, axis, options)], [api.argsort(x!, axis, options)]],
  topK: ([x], { axis, ...args }) => {
    const { values, indices } = api.topK(x!, args.k, axis, args);
    return [[values], [indices]];
  },
  unique: ([x]) => {
    const { values, inverse, counts } = api.unique(x!);
    return [[values], [inverse, counts]];
  },
  searchSorted: ([sorted, values], { side }) => [[], [api.searchSorted(sorted!, values!, { side })]],
  variance: first(api.variance),
  standardDeviation: first(api.standardDeviation),
  norm: first((x, { order = 2, ...options }) => api.norm(x, { ...options, order: order === "inf" ? Infinity : order })), // prettier-ignore
  prod: first(api.prod),
  quantile: first((x, args) => api.quantile(x, args.q, args)),
  median: first(api.median),
  cumsum: first((x, { axis }) => api.cumsum(x, axis)),
  cumprod: first((x, { axis }) => api.cumprod(x, axis)),
  argmin: ([x], { axis }) => [[], [api.argmin(x!, axis)]],
  outer: ([a, b]) => one(api.outer(a!, b!)),
  dot: ([a, b]) => one(api.dot(a!, b!)),
  tensordot: ([a, b], { axes }) => one(api.tensordot(a!, b!, axes as number)),
  einsum: (inputs, { equation = "" }) => one(api.einsum(equation, ...inputs)),
  jacobian: first((x) => api.jacobian(spread)(x)),
  hessian: first((x) => api.hessian(energy)(x)),
  vjp: ([x, v]) => {
    const [y, pullback] = api.vjp(spread)(x!);
    return [[y, pullback(v!)]];
  },
  hessianVectorProduct: ([x, v]) => one(api.hessianVectorProduct(energy, x!, v!)),
};

const rows = golden.rows as unknown as readonly Row[];

describe.each(["wasm", "reference"] as const)("moving and folding elements on the %s engine", (engine) => {
  let before: ReturnType<typeof api.useBackend>;
  beforeAll(() => {
    before = engine === "reference" ? api.useBackend(referenceBackend()) : api.currentBackend();
  });
  afterAll(() => {
    api.useBackend(before);
  });

  describe.each([
    ["float64", 1e-12],
    ["float32", 2e-5],
  ] as const)("in %s", (dtype: DType, tolerance) => {
    it.each(rows.map((row, i) => [`${row.name} ${row.args.equation ?? ""} (row ${i})`, row] as const))(
      "%s gives the numbers and the gradients of PyTorch and NumPy",
      (_, { name, inputs, args, outputs, positions, gradients }) => {
        const points = inputs.map(({ shape, data }) =>
          api.fromData(Float64Array.from(data, number), shape, dtype),
        );
        const call = calls[name]!;
        const [found, places = []] = call(points, args);
        compare(found, outputs, tolerance);
        compare(places, positions, 0);
        if (gradients.length > 0) {
          const loss = (xs: readonly Tensor[]): Tensor => weightedSum(call(xs, args)[0]);
          compare(api.grad(loss)(points), gradients, tolerance);
        }
      },
    );
  });
});

it("has golden values for every operation of its kind", () => {
  expect(Object.keys(calls).filter((name) => !rows.some((row) => row.name === name))).toEqual([]);
});

/** What the script differentiates: every element of every output with a weight of its own. */
function weightedSum(outputs: readonly Tensor[]): Tensor {
  let start = 0;
  const parts = outputs.map((y) => {
    const weights = Float64Array.from({ length: y.size }, (_, i) => 1 + Math.sin(1 + 2.3 * (start + i)) / 2);
    start += y.size;
    return api.sum(api.mul(y, api.fromData(weights, y.shape, y.dtype)));
  });
  return parts.reduce((a, b) => api.add(a, b));
}

function number(text: string): number {
  return text === "nan" ? NaN : text === "inf" ? Infinity : text === "-inf" ? -Infinity : Number(text);
}

function compare(found: readonly Tensor[], expected: readonly Encoded[], tolerance: number): void {
  expect(found.map(({ shape }) => shape)).toEqual(expected.map(({ shape }) => shape));
  found.forEach((y, k) => {
    y.data().forEach((value, i) => {
      const right = number(expected[k]!.data[i]!);
      const error = Object.is(value, right) || value === right ? 0 : Math.abs(value - right) / Math.max(1, Math.abs(right)); // prettier-ignore
      expect(error, `output ${k}, element ${i}: found ${value}, expected ${right}`).toBeLessThanOrEqual(
        tolerance,
      );
    });
  });
}
