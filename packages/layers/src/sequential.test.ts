import { rng } from "@gradkit/random";
import { asOneTensor, leaves, ones, type Shape } from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import * as layers from "./index.ts";
import { dense, flatten, relu, sequential, type Layer } from "./index.ts";

const untyped = sequential as (...chain: Layer[]) => Layer;

describe("sequential", () => {
  it("applies layers in order, and names parameters by position", () => {
    const model = sequential(dense(3, 4), relu(), dense(4, 2));
    const params = model.init(rng(0));
    expect(leaves(params).map(([path, { shape }]) => [path, shape])).toEqual([
      ["0.weight", [3, 4]],
      ["0.bias", [4]],
      ["2.weight", [4, 2]],
      ["2.bias", [2]],
    ]);
    expect(model.apply(params, ones([5, 3])).shape).toEqual([5, 2]);
    expect(asOneTensor(params)).toBeDefined();
  });

  it("draws the same weights from the same seed, and others from another", () => {
    const model = sequential(dense(3, 4), dense(4, 2));
    const [a, b, c] = [0, 0, 1].map((seed) => asOneTensor(model.init(rng(seed)))!.toArray());
    expect(a).toEqual(b);
    expect(a).not.toEqual(c);
  });

  it("makes parameters of the element type asked for", () => {
    const [, weight] = leaves(sequential(dense(2, 2)).init(rng(0), { dtype: "float64" }))[0]!;
    expect(weight.dtype).toBe("float64");
  });

  it("says in words which layer does not fit when types were lost", () => {
    expect(() => untyped(dense(784, 300), relu(), dense(128, 10))).toThrow(
      "sequential: layer 2 (dense) expects 128 inputs, but the layers before it give 300. " +
        "Make the widths equal: dense(784, 300), relu, dense(128, 10).",
    );
    expect(() => untyped(untyped(dense(2, 3)), relu(), untyped(relu(), dense(4, 1)))).toThrow(
      "layer 2 (sequential) expects 4 inputs, but the layers before it give 3",
    );
  });

  it("says what an input of the wrong width should have been", () => {
    const model = sequential(dense(3, 2));
    expect(() => model.apply(model.init(rng(0)), ones([5, 4]))).toThrow(
      "dense: expects 3 inputs along the last axis, but got shape [5, 4].",
    );
    expect(() => dense(0, 2)).toThrow("dense: inputs must be a whole number of at least 1, but is 0.");
  });
});

/** One row for each layer: how to make it, what goes in, what comes out, what it learns. */
const rows: readonly { make: () => Layer; input: Shape; output: Shape; parameters: number }[] = [
  { make: () => dense(4, 3), input: [4], output: [3], parameters: 15 },
  { make: () => dense(4, 3, { bias: false }), input: [4], output: [3], parameters: 12 },
  { make: () => dense(4, 3), input: [2, 4], output: [2, 3], parameters: 15 },
  { make: () => dense(4, 3, { weight: layers.heNormal(), bias: layers.constant(1) }), input: [4], output: [3], parameters: 15 }, // prettier-ignore
  { make: () => layers.conv2d(2, 4, { kernel: 3 }), input: [5, 6, 2], output: [3, 4, 4], parameters: 76 },
  { make: () => layers.conv2d(2, 4, { kernel: [3, 2], padding: "same", groups: 2 }), input: [5, 6, 2], output: [5, 6, 4], parameters: 28 }, // prettier-ignore
  { make: () => layers.conv2d(2, 4, { kernel: 3, stride: 2, padding: 1, dilation: 2 }), input: [9, 9, 2], output: [4, 4, 4], parameters: 76 }, // prettier-ignore
  { make: () => layers.maxPool2d(2), input: [5, 6, 2], output: [2, 3, 2], parameters: 0 },
  {
    make: () => layers.avgPool2d(3, { stride: 1, padding: 1 }),
    input: [5, 6, 2],
    output: [5, 6, 2],
    parameters: 0,
  },
  { make: () => layers.reshape([3, 2]), input: [6], output: [3, 2], parameters: 0 },
  { make: () => flatten(), input: [2, 3], output: [6], parameters: 0 },
  { make: () => sequential(dense(4, 3), relu()), input: [4], output: [3], parameters: 15 },
  ...[
    layers.identity,
    layers.sigmoid,
    layers.tanh,
    layers.relu,
    layers.softplus,
    layers.softmax,
    layers.logSoftmax,
  ].map((activation) => ({ make: activation, input: [3, 4], output: [3, 4], parameters: 0 })),
];

describe.each(rows.map((row) => [`${row.make().kind} ${JSON.stringify(row.make().config)}`, row] as const))(
  "%s",
  (_, { make, input, output, parameters }) => {
    it("gives the shape it says, for any batch", () => {
      const layer = make();
      expect(layer.outputShape(input)).toEqual(output);
      for (const batch of [1, 5, 0]) {
        const y = layer.apply(layer.init(rng(0)), ones([batch, ...input]));
        expect(y.shape).toEqual([batch, ...output]);
      }
    });

    it("gives the same output twice, and describes itself as plain data", () => {
      const layer = make();
      const params = layer.init(rng(0));
      const x = ones([2, ...input]);
      expect(layer.apply(params, x).toArray()).toEqual(layer.apply(params, x).toArray());
      expect(JSON.parse(JSON.stringify(layer.config))).toEqual(layer.config);
    });

    it("learns as many numbers as the summary says", () => {
      const summary = layers.summarize(make(), input);
      expect(summary.parameters).toBe(parameters);
      expect(summary.layers.at(-1)?.outputShape).toEqual(output);
    });
  },
);

describe("initializers", () => {
  const draw = (initializer: layers.Initializer): Float64Array => initializer.sample(rng(0), [400, 600]);
  const deviation = (values: Float64Array): number =>
    Math.sqrt(values.reduce((total, v) => total + v * v, 0) / values.length);

  it("have the spread they promise", () => {
    const bound = Math.sqrt(6 / 1000);
    const glorot = draw(layers.glorotUniform());
    expect(Math.max(...glorot.subarray(0, 50_000))).toBeLessThanOrEqual(bound);
    expect(deviation(glorot)).toBeCloseTo(bound / Math.sqrt(3), 4);
    expect(deviation(draw(layers.heNormal()))).toBeCloseTo(Math.sqrt(2 / 400), 3);
    expect(deviation(draw(layers.normal(0.5)))).toBeCloseTo(0.5, 2);
    expect(new Set(draw(layers.constant(0.25)))).toEqual(new Set([0.25]));
  });

  it("refuse shapes and settings that make no sense", () => {
    expect(() => layers.glorotUniform().sample(rng(0), [3])).toThrow(/two axes or more.*\[3\]/);
    expect(() => layers.normal(-1)).toThrow(/normal\(-1\)/);
  });
});
