import { circles, spiral, subset } from "@gradkit/datasets";
import { batchNorm, dense, dropout, relu, sequential } from "@gradkit/layers";
import { rng } from "@gradkit/random";
import { keep, reshape, tensor, type Tensor } from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import { predict, predictBatches } from "../index.ts";

const model = sequential(dense(2, 8), batchNorm(8), relu(), dropout(0.5), dense(8, 3));
const params = model.init(rng(0), { dtype: "float64" });
const buffers = model.buffers({ dtype: "float64" });
const options = { dtype: "float64", buffers } as const;

describe("predict", () => {
  it("gives what the model computes in prediction mode, for any batch size", async () => {
    const data = spiral();
    const x = reshape(tensor(Float64Array.from(data.features)), [300, 2]);
    const expected = model.apply(params, x, { buffers });
    for (const batchSize of [1, 7, 300, 1000]) {
      const found = await predict(model, params, data, { ...options, batchSize });
      expect(found.shape).toEqual([300, 3]);
      found.data().forEach((value, i) => expect(value).toBeCloseTo(expected.data()[i]!, 12));
    }
  });

  it("keeps the axes of outputs that have several, and the type", async () => {
    const flat = dense(2, 1);
    const found = await predict(flat, flat.init(rng(1)), circles());
    expect([found.dtype, found.shape]).toEqual(["float32", [200, 1]]);
    const same = sequential(relu());
    expect((await predict(same, same.init(rng(0)), circles(), { inputShape: [1, 2, 1] })).shape.slice(1)).toEqual([1, 2, 1]); // prettier-ignore
  });

  it("refuses a set without rows, and ends on a signal", async () => {
    await expect(predict(model, params, subset(spiral(), 0, 0), options)).rejects.toThrow("has no rows");
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(predict(model, params, spiral(), { ...options, signal, batchSize: 1 })).rejects.toThrow("enough"); // prettier-ignore
  });
});

describe("predictBatches", () => {
  it("gives rows with their labels in order, and frees a batch when the next is asked for", async () => {
    const seen: Tensor[] = [];
    const labels: number[] = [];
    for await (const { start, y, predictions } of predictBatches(model, params, spiral(), {
      ...options,
      batchSize: 128,
    })) {
      expect(start).toBe(labels.length);
      labels.push(...y.data());
      seen.push(seen.length === 1 ? keep(predictions) : predictions);
    }
    expect(labels).toEqual([...spiral().labels]);
    expect(() => seen[0]!.data()).toThrow(/freed/);
  });
});
