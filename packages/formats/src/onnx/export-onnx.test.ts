import { dense, lambda, layerKinds, type Layer } from "@gradkit/layers";
import { rng } from "@gradkit/random";
import { fromData, leaves, assign, tensor, type Shape, type Tensor, type Tree } from "@gradkit/tensor";
import { describe, expect, test } from "vitest";
import { decode } from "../protobuf/message.ts";
import { exportedLayers, exportedModels } from "./exported-layers.fixture.ts";
import { exportOnnx } from "./export-onnx.ts";
import { modelProto } from "./messages.ts";
import { runOnnx } from "./run-onnx.fixture.ts";

/** Numbers around 0, or indices below `indices`. */
function sample(shape: Shape, indices?: number): Float32Array {
  const size = shape.reduce((product, length) => product * length, 1);
  const generator = rng(5);
  return Float32Array.from({ length: size }, () =>
    indices === undefined ? generator.random() * 4 - 2 : Math.floor(generator.random() * indices),
  );
}

/** Running means and variances as after some training, all different. */
function trained(buffers: Tree): Tree {
  const generator = rng(9);
  for (const [, x] of leaves(buffers)) {
    assign(
      x,
      fromData(
        Float32Array.from({ length: x.size }, () => 0.5 + generator.random()),
        x.shape,
      ),
    );
  }
  return buffers;
}

/** Parameters that differ everywhere, also those that start as ones and zeros. */
function mixed(params: Tree): Tree {
  const generator = rng(8);
  for (const [, x] of leaves(params)) {
    const data = x.data();
    assign(
      x,
      fromData(
        Float32Array.from(data, (value) => value + generator.random() * 0.4 - 0.2),
        x.shape,
      ),
    );
  }
  return params;
}

function modelOf(layer: Layer, input: Shape): { params: Tree; buffers: Tree; file: Uint8Array } {
  const params = mixed(layer.init(rng(1)));
  const buffers = trained(layer.buffers());
  return { params, buffers, file: exportOnnx(layer, params, { inputShape: input, buffers }) };
}

describe.each([...exportedLayers, ...exportedModels])("$name", ({ layer, input, indices }) => {
  const { params, buffers, file } = modelOf(layer, input);

  test.each([1, 3])("onnxruntime computes the same for a batch of %i", async (batch) => {
    const shape = [batch, ...input];
    const data = sample(shape, indices);
    const expected = layer.apply(params, fromData(data, shape), { buffers });
    const found = await runOnnx(file, data, shape);
    expect(found.shape).toEqual(expected.shape);
    expectClose(found.data, expected);
  });
});

function expectClose(found: readonly number[], expected: Tensor): void {
  const values = expected.data();
  const worst = found.reduce((most, value, i) => {
    const difference = Math.abs(value - values[i]!) / Math.max(1, Math.abs(values[i]!));
    return Number.isNaN(difference) ? Infinity : Math.max(most, difference);
  }, 0);
  expect(worst).toBeLessThan(1e-5);
}

test("every kind of layer that can be built from its description is among them", () => {
  const met = JSON.stringify(exportedLayers.map(({ layer: { kind, config } }) => ({ kind, config })));
  const missing = Object.keys(layerKinds).filter((kind) => !met.includes(`"kind":"${kind}"`));
  expect(missing).toEqual([]);
});

test("transposes stand at the ends of a chain of convolutions only", () => {
  const lenet = exportedModels.find(({ name }) => name === "LeNet")!;
  const { graph } = decode(modelProto, modelOf(lenet.layer, lenet.input).file);
  const operations = graph?.node?.map(({ opType }) => opType);
  expect(operations).toEqual(
    ["Transpose", "Conv", "Tanh", "AveragePool", "Conv", "Tanh", "MaxPool", "Transpose", "Flatten"].concat([
      "Gemm",
      "Tanh",
      "Gemm",
      "Tanh",
      "Gemm",
    ]),
  );
  expect(graph?.initializer?.map(({ name }) => name)).toEqual(
    ["0", "3", "7", "9", "11"].flatMap((layer) => [`${layer}.weight`, `${layer}.bias`]),
  );
});

test("the file names its opset, its ends and a batch of any size", () => {
  const layer = dense(2, 1);
  const file = exportOnnx(layer, layer.init(rng(0)), { inputShape: [2], inputName: "in", outputName: "out" });
  const { opsetImport, graph } = decode(modelProto, file);
  expect(opsetImport).toEqual([{ domain: "", version: 17 }]);
  const dims = graph?.input?.[0]?.type?.tensorType?.shape?.dim;
  expect([graph?.input?.[0]?.name, dims]).toEqual(["in", [{ dimParam: "batch" }, { dimValue: 2 }]]);
  expect(graph?.output?.[0]?.name).toBe("out");
});

test.each(["int32", "int64"] as const)("indices may come as %s", async (inputDtype) => {
  const { layer } = exportedLayers.find((row) => row.layer.kind === "embedding")!;
  const params = layer.init(rng(1));
  const file = exportOnnx(layer, params, { inputShape: [2], inputDtype });
  const indices = [0, 6, 3, 1];
  const data = inputDtype === "int32" ? Int32Array.from(indices) : BigInt64Array.from(indices, BigInt);
  const found = await runOnnx(file, data, [2, 2]);
  expectClose(
    found.data,
    layer.apply(
      params,
      tensor([
        [0, 6],
        [3, 1],
      ]),
    ),
  );
});

test("weights in float64 are written as float32", async () => {
  const layer = dense(2, 1);
  const params = layer.init(rng(0), { dtype: "float64" });
  const file = exportOnnx(layer, params, { inputShape: [2] });
  const found = await runOnnx(file, Float32Array.of(1, 2), [1, 2]);
  expectClose(found.data, layer.apply(params, tensor([[1, 2]])));
});

test.each<[string, () => unknown, string]>([
  [
    "a function",
    () =>
      exportOnnx(
        lambda((x) => x),
        {},
        { inputShape: [2] },
      ),
    "exportOnnx: lambda: there is no way to write this kind; known are adaptiveAvgPool1d,",
  ],
  [
    "a layer inside without parameters",
    () =>
      exportOnnx({ kind: "sequential", config: { layers: [{ kind: "dense", config: {} }] } }, [{}], {
        inputShape: [2],
      }),
    "exportOnnx: dense at 0: the parameters have no tensor 0.weight.",
  ],
  [
    "a batch norm without buffers",
    () => {
      const { layer } = exportedLayers.find((row) => row.layer.kind === "batchNorm")!;
      return exportOnnx(layer, layer.init(rng(0)), { inputShape: [3] });
    },
    "exportOnnx: batchNorm: the buffers have no tensor runningMean; pass { buffers } to exportOnnx.",
  ],
  [
    "a config that lacks something",
    () => exportOnnx({ kind: "maxPool2d", config: {} }, {}, { inputShape: [4, 4, 1] }),
    "exportOnnx: maxPool2d: size should be a number or 2 of them, but is undefined.",
  ],
  [
    "a list of something else",
    () => exportOnnx({ kind: "sequential", config: { layers: [3] } }, [], { inputShape: [2] }),
    "exportOnnx: sequential: 3 is no description of a layer.",
  ],
  [
    "an image where a sequence should be",
    () => exportOnnx({ kind: "conv1d", config: { kernel: 2 } }, {}, { inputShape: [4, 4, 1] }),
    "exportOnnx: conv1d: expects 2 axes besides the batch, but gets samples of shape [4, 4, 1].",
  ],
  [
    "a name that is taken",
    () => exportOnnx(dense(2, 1), dense(2, 1).init(rng(0)), { inputShape: [2], inputName: "weight" }),
    'exportOnnx: "weight" is the name of a parameter and of something else.',
  ],
])("refuses %s", (_, attempt, message) => {
  expect(attempt).toThrow(message);
});
