import { buildLayer, initializerKinds, layerKinds } from "@gradkit/layers";
import { rng } from "@gradkit/random";
import type { tensor } from "@gradkit/tensor";
import { fromData, leaves } from "@gradkit/tensor";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FormatError } from "../format-error.ts";
import { decode, encode } from "../protobuf/message.ts";
import { damaged } from "../test-support/damaged.ts";
import { fromBase64, goldenFile } from "../test-support/golden.ts";
import { float, int, ints } from "./attributes.ts";
import { exportedLayers, exportedModels } from "./exported-layers.fixture.ts";
import { exportOnnx } from "./export-onnx.ts";
import type { ImportedOnnx } from "./import/imported.ts";
import { importOnnx } from "./import-onnx.ts";
import { modelProto, type GraphMessage, type NodeMessage } from "./messages.ts";

const tables = { layers: layerKinds, initializers: initializerKinds };

/** What an imported model computes. */
function apply({ model, params, buffers }: ImportedOnnx, x: ReturnType<typeof tensor>) {
  const layer = buildLayer(model as Parameters<typeof buildLayer>[0], tables);
  return layer.apply(params, x, { buffers });
}

describe.each([...exportedLayers, ...exportedModels])("$name", ({ layer, input }) => {
  test("comes back with every parameter and buffer", () => {
    const [params, buffers] = [layer.init(rng(1)), layer.buffers()];
    const imported = importOnnx(exportOnnx(layer, params, { inputShape: input, buffers }));
    expect(imported.model).toEqual(JSON.parse(JSON.stringify({ kind: layer.kind, config: layer.config })));
    expect(imported.inputShape).toEqual(input);
    const flat = (tree: typeof params) => leaves(tree).map(([path, x]) => [path, x.shape, x.toArray()]);
    expect(flat(imported.params).sort()).toEqual(flat(params).sort());
    expect(flat(imported.buffers)).toEqual(flat(buffers));
  });
});

/** Our own file without the description, as another program would write it. */
function anonymous(file: Uint8Array): Uint8Array {
  return encode(modelProto, { ...decode(modelProto, file), metadataProps: [] });
}

const chains = new Set(
  ["MLP", "LeNet", "CNN with batch norm"].concat(
    exportedLayers
      .filter(({ layer }) =>
        [
          "avgPool1d", "batchNorm", "conv1d", "conv2d", "depthwiseConv2d", "elu", "embedding", "flatten", "globalAvgPool1d",
          "globalAvgPool2d", "globalMaxPool1d", "globalMaxPool2d", "hardSigmoid", "hardSwish", "leakyRelu", "logSoftmax",
          "maxPool1d", "maxPool2d", "prelu", "relu", "reshape", "selu", "separableConv2d", "sigmoid", "softmax", "softplus",
          "softsign", "tanh", "zeroPadding1d", "zeroPadding2d", "dense", "layerNorm",
        ].includes(layer.kind),
      )
      .map(({ name }) => name),
  ),
); // prettier-ignore

describe.each([...exportedLayers, ...exportedModels].filter(({ name }) => chains.has(name)))(
  "node by node: $name",
  ({ layer, input, indices }) => {
    test("computes the same", () => {
      const [params, buffers] = [layer.init(rng(1)), layer.buffers()];
      const imported = importOnnx(anonymous(exportOnnx(layer, params, { inputShape: input, buffers })));
      const shape = [2, ...input];
      const size = shape.reduce((product, length) => product * length, 1);
      const generator = rng(3);
      const data = Float32Array.from({ length: size }, () =>
        Math.floor(generator.random() * (indices ?? 50)),
      );
      const x = fromData(indices === undefined ? data.map((value) => value / 25 - 1) : data, shape);
      const expected = layer.apply(params, x, { buffers });
      const found = apply(imported, x);
      expect(found.shape).toEqual(expected.shape);
      const values = expected.data();
      found.data().forEach((value, i) => expect(value).toBeCloseTo(values[i]!, 5));
    });
  },
);

interface TorchModel {
  readonly name: string;
  readonly file: string;
  /** In channels-first order, as PyTorch has it. */
  readonly shape: readonly number[];
  readonly x: readonly number[];
  readonly y: readonly number[];
}

const torchModels = JSON.parse(
  new TextDecoder().decode(goldenFile("torch-onnx.json")),
) as readonly TorchModel[];

test.each(torchModels)("reads what PyTorch exported: $name", ({ file, shape, x, y }) => {
  const imported = importOnnx(fromBase64(file));
  const input = fromData(Float32Array.from(x), shape);
  const [batch, ...rest] = shape;
  expect(imported.inputShape).toEqual(rest.length === 1 ? rest : [...rest.slice(1), rest[0]]);
  const found = apply(imported, rest.length === 1 ? input : channelsLast(input));
  expect(found.shape).toEqual([batch, y.length / batch!]);
  found.data().forEach((value, i) => expect(value).toBeCloseTo(y[i]!, 5));
});

function channelsLast(x: ReturnType<typeof tensor>) {
  const [batch, channels, height, width] = x.shape as [number, number, number, number];
  const data = x.data();
  const turned = Float32Array.from({ length: x.size }, (_, i) => {
    const [n, place, channel] = [
      Math.floor(i / (channels * height * width)),
      Math.floor(i / channels) % (height * width),
      i % channels,
    ];
    return data[(n * channels + channel) * height * width + place]!;
  });
  return fromData(turned, [batch, height, width, channels]);
}

/** A file with these nodes behind an input `x`; the last one gives `y`. */
function fileOf(
  nodes: readonly NodeMessage[],
  shape: readonly number[],
  constants: GraphMessage["initializer"] = [],
) {
  const dim = [{ dimParam: "batch" }, ...shape.map((dimValue) => ({ dimValue }))];
  const input = [{ name: "x", type: { tensorType: { elemType: 1, shape: { dim } } } }];
  const graph: GraphMessage = { node: nodes, input, output: [{ name: "y" }], initializer: constants };
  return encode(modelProto, { irVersion: 8, graph, opsetImport: [{ version: 17 }] });
}

const weights = (name: string, dims: readonly number[]) => ({
  name,
  dims,
  dataType: 1,
  floatData: Array.from({ length: dims.reduce((product, length) => product * length, 1) }, (_, i) => i),
});

function node(
  opType: string,
  input: readonly string[] = ["x"],
  attribute: NodeMessage["attribute"] = [],
): NodeMessage {
  return { opType, name: "n", input, output: ["y"], attribute };
}

test("numbers may come as lists, and constants as nodes", () => {
  const nodes = [
    { opType: "Constant", output: ["w"], attribute: [{ name: "value", t: weights("", [2, 1]), type: 4 }] },
    node("MatMul", ["x", "w"]),
  ];
  const { params } = importOnnx(fileOf(nodes, [2]));
  expect(leaves(params).map(([path, x]) => [path, x.toArray()])).toEqual([["0.weight", [[0], [1]]]]);
});

test.each<[string, Uint8Array, string]>([
  ["bytes that are no model", Uint8Array.of(0x3a, 0x7f, 1), "ONNX: model: is no protobuf message"],
  ["nothing", new Uint8Array(0), "ONNX: model: has no graph."],
  [
    "an unknown operation",
    fileOf([node("Magic")], [2]),
    'ONNX: node "n" (Magic): there is no way to read this operation; known are AveragePool,',
  ],
  [
    "a branch",
    fileOf([node("Relu"), node("Tanh")], [2]),
    'ONNX: value "x": is taken by several nodes, but only a chain',
  ],
  ["a sum with the input", fileOf([node("Add", ["x", "x"])], [2]), 'value "x": is taken by several nodes'],
  ["an output nobody makes", fileOf([], [2]), 'value "x": is taken by no node'],
  [
    "a circle",
    fileOf([{ ...node("Relu", ["x"]), output: ["x"] }], [2]),
    'value "x": is taken by several nodes',
  ],
  [
    "weights that do not fit",
    fileOf([node("Gemm", ["x", "w"])], [3], [weights("w", [2, 1])]),
    "weights of shape [2, 1] do not fit 3 features",
  ],
  [
    "a factor",
    fileOf([node("Gemm", ["x", "w"], [{ name: "alpha", ...float(2) }])], [2], [weights("w", [2, 1])]),
    "alpha is 2, but only 1 can be read.",
  ],
  [
    "a constant that is missing",
    fileOf([node("Gemm", ["x", "w"])], [2]),
    'input 1 ("w") should be a constant',
  ],
  [
    "a constant that lies",
    fileOf([node("Gemm", ["x", "w"])], [2], [{ ...weights("w", [2, 1]), dims: [2 ** 40] }]),
    'ONNX: constant "w": shape [1099511627776] of float32 takes',
  ],
  [
    "a constant in another file",
    fileOf([], [2], [{ ...weights("w", [1]), dataLocation: 1 }]),
    'constant "w": lies in another file.',
  ],
  [
    "a constant of texts",
    fileOf([], [2], [{ name: "w", dims: [1], dataType: 8 }]),
    'constant "w": has element type 8',
  ],
  [
    "another permutation",
    fileOf([node("Transpose", ["x"], [{ name: "perm", ...ints([0, 2, 1, 3]) }])], [2, 3, 4]),
    "perm [0,2,1,3] does not move the channels",
  ],
  [
    "rounded-up pooling",
    fileOf(
      [
        node(
          "MaxPool",
          ["x"],
          [
            { name: "kernel_shape", ...ints([2, 2]) },
            { name: "ceil_mode", ...int(1) },
          ],
        ),
      ],
      [1, 4, 4],
    ),
    "ceil_mode is 1, but only 0 can be read.",
  ],
  [
    "padding that differs",
    fileOf(
      [
        node(
          "MaxPool",
          ["x"],
          [
            { name: "kernel_shape", ...ints([2, 2]) },
            { name: "pads", ...ints([1, 0, 0, 0]) },
          ],
        ),
      ],
      [1, 4, 4],
    ),
    "pads [1, 0, 0, 0] differ at both ends",
  ],
  [
    "a flattened image at the end",
    fileOf(
      [
        { ...node("Relu"), name: "r", opType: "GlobalMaxPool", output: ["z"] },
        node("Softmax", ["z"], [{ name: "axis", ...int(3) }]),
      ],
      [2, 4, 4],
    ),
    "axis is 3, but the features stand at 1",
  ],
  [
    "an open shape",
    encode(modelProto, { graph: { node: [], input: [{ name: "x" }], output: [{ name: "y" }] } }),
    'input "x": has no fixed shape',
  ],
  [
    "a description that is no JSON",
    encode(modelProto, { graph: {}, metadataProps: [{ key: "gradkit.model", value: "{" }] }),
    "ONNX: metadata: gradkit.model is no JSON.",
  ],
  [
    "a description of nothing",
    encode(modelProto, { graph: {}, metadataProps: [{ key: "gradkit.model", value: "3" }] }),
    "is no description of a layer.",
  ],
])("refuses %s", (_, file, message) => {
  expect(() => importOnnx(file)).toThrow(FormatError);
  expect(() => importOnnx(file)).toThrow(message);
});

test("a description that nests without end does not fill the stack", () => {
  const depth = 50_000;
  const open = '{"kind":"residual","config":{"layer":'.repeat(depth);
  const value = `${open}3${"}}".repeat(depth)}`;
  const file = encode(modelProto, { graph: {}, metadataProps: [{ key: "gradkit.model", value }] });
  expect(() => importOnnx(file)).toThrow("ONNX: metadata: layers are nested too deep at 0.0.0.");
});

test("whatever the bytes: a model, or an error of the format", () => {
  const files = exportedModels.flatMap(({ name, layer, input }) => {
    const file = exportOnnx(layer, layer.init(rng(1)), { inputShape: input, buffers: layer.buffers() });
    return name === "LeNet" ? [] : chains.has(name) ? [file, anonymous(file)] : [file];
  });
  fc.assert(
    fc.property(damaged(files), (bytes) => {
      try {
        expect(importOnnx(bytes).model.kind).toBeTypeOf("string");
      } catch (error) {
        expect(error).toBeInstanceOf(FormatError);
      }
    }),
    { numRuns: 1000 },
  );
});
