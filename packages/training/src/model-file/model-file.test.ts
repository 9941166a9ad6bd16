import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { pipeline, scale, spiral, standardize, type FittedStep } from "@gradkit/datasets";
import { readSafetensors, writeSafetensors } from "@gradkit/formats";
import { batchNorm, conv2d, dense, flatten, layerKinds, relu, sequential, type Layer } from "@gradkit/layers";
import { crossEntropy } from "@gradkit/losses";
import { adam } from "@gradkit/optimizers";
import { rng } from "@gradkit/random";
import { reshape, tensor } from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import { fit, loadModel, saveModel } from "../index.ts";

const model = sequential(dense(2, 8), batchNorm(8), relu(), dense(8, 3));
const rows = [0.1, 0.2, -0.3, 0.4];
const transform = pipeline(scale(2), standardize());
const state = transform.fit(spiral());

async function trained() {
  const { params, buffers } = await fit(model, transform.apply(spiral(), state), {
    loss: crossEntropy,
    optimizer: adam(0.01),
    steps: 20,
  });
  const x = reshape(tensor(transform.applyTo(rows, state), { dtype: "float32" }), [2, 2]);
  const expected = (model as Layer).apply(params, x, { buffers }).toArray();
  const options = {
    inputShape: [2],
    buffers,
    preprocessing: transform.describe(state),
    classNames: ["in", "out", "über"],
    metrics: { "test accuracy": 0.75 },
    metadata: { note: "by hand" },
  };
  return { file: saveModel(model, params, options), expected, params };
}

describe("a model in one file", () => {
  it("predicts the same bits after loading, with buffers and preprocessing", async () => {
    const { file, expected } = await trained();
    const loaded = await loadModel(file);
    expect(loaded.predict(rows).toArray()).toEqual(expected);
    expect(loaded).toMatchObject({
      classNames: ["in", "out", "über"],
      metrics: { "test accuracy": 0.75 },
      inputShape: [2],
      dtype: "float32",
    });
    expect(loaded.metadata.get("note")).toBe("by hand");
  });

  it("is read from a path, a file address and an address on the net", async () => {
    const { file, expected } = await trained();
    const folder = await mkdtemp(join(tmpdir(), "gradkit-model-"));
    try {
      const path = join(folder, "größe.safetensors");
      await writeFile(path, file);
      const data = `data:application/octet-stream;base64,${Buffer.from(file).toString("base64")}`;
      for (const source of [path, pathToFileURL(path), String(pathToFileURL(path)), data]) {
        expect((await loadModel(source)).predict(rows).toArray()).toEqual(expected);
      }
      await expect(loadModel(join(folder, "none.safetensors"))).rejects.toThrow(/none\.safetensors/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("has the weights under plain names, for other programs", async () => {
    const { file } = await trained();
    expect([...readSafetensors(file).tensors.keys()].sort()).toEqual([
      "0.bias", "0.weight", "1.bias", "1.weight", "3.bias", "3.weight", "buffers.1.runningMean", "buffers.1.runningVariance",
    ].sort()); // prettier-ignore
  });

  it("keeps float64 and images", async () => {
    const image = sequential(conv2d(1, 2, { kernel: 3 }), relu(), flatten(), dense(8, 2));
    const params = image.init(rng(3), { dtype: "float64" });
    const loaded = await loadModel(saveModel(image, params, { inputShape: [4, 4, 1] }));
    const x = rng(1).normal(0, 1, 32);
    expect(loaded.dtype).toBe("float64");
    expect(loaded.predict(x).toArray()).toEqual(
      image.apply(params, reshape(tensor(x), [2, 4, 4, 1])).toArray(),
    );
    expect(() => loaded.predict([1, 2, 3])).toThrow(
      "rows of shape [4, 4, 1], 16 numbers each, but was given 3.",
    );
  });

  it("takes layers and transforms of one's own", async () => {
    const mine: Layer = { ...dense(2, 3), kind: "mine", config: { width: 3 } };
    const params = mine.init(rng(0));
    const file = saveModel(mine, params, {
      inputShape: [2],
      preprocessing: [{ name: "double", state: null }],
    });
    await expect(loadModel(file)).rejects.toThrow('has no "mine"');
    const layers = { ...layerKinds, mine: ({ width }: { width: number }) => dense(2, width) as Layer };
    await expect(loadModel(file, { layers })).rejects.toThrow('there is no "double"');
    const double = { applyTo: (all: ArrayLike<number>) => Float64Array.from(all, (value) => 2 * value) };
    const loaded = await loadModel(file, { layers, transforms: { double: () => double } });
    const x = tensor([[2, 4]]);
    expect(loaded.predict([1, 2]).toArray()).toEqual(mine.apply(params, x).toArray());
  });

  it("refuses what is no such file, and what a file cannot hold, in words", async () => {
    const { file, params } = await trained();
    await expect(loadModel(writeSafetensors({}))).rejects.toThrow('have no "gradkit.model"');
    const with_ = (text: string) => writeSafetensors({}, { metadata: { "gradkit.model": text } });
    await expect(loadModel(with_('{"version":2}'))).rejects.toThrow("is of version 2");
    await expect(loadModel(with_('{"version":1,"dtype":"float32"}'))).rejects.toThrow("lacks model, inputShape, preprocessing"); // prettier-ignore
    const { tensors, metadata } = readSafetensors(file);
    tensors.forEach((_, name) => name === "3.bias" && (tensors as Map<string, unknown>).delete(name));
    const less = writeSafetensors(Object.fromEntries(tensors), { metadata: Object.fromEntries(metadata) });
    await expect(loadModel(less)).rejects.toThrow("missing are 3.bias");
    const preprocessing: FittedStep[] = [{ name: "scale", state: { factor: Number.NaN } }];
    expect(() => saveModel(model, params, { inputShape: [2], preprocessing })).toThrow(/"factor" is NaN/);
  });
});
