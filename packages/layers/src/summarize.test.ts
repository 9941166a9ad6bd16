import { describe, expect, it } from "vitest";
import {
  conv2d, dense, drawModel, dropout, embedding, flatten, layerNorm, lstm, maxPool2d, parallel, relu, residual, sequential, shared,
  summarize, summaryTable, transformerEncoderBlock, type Layer,
} from "./index.ts"; // prettier-ignore

const model = sequential(
  conv2d(1, 6, { kernel: 5, padding: "same" }),
  relu(),
  maxPool2d(2),
  residual(conv2d(6, 6, { kernel: 1, bias: false })),
  parallel([flatten(), sequential(flatten(), relu())], { merge: "concat" }),
  dense(2352, 10),
);

describe("summarize", () => {
  const summary = summarize(model, [28, 28, 1], { batchSize: 32, optimizerSlots: 2 });

  it("goes through all layers, also those inside others, with the paths of their parameters", () => {
    expect(summary.layers.map(({ path, kind, outputShape }) => [path, kind, outputShape])).toEqual([
      ["0", "conv2d", [28, 28, 6]],
      ["1", "relu", [28, 28, 6]],
      ["2", "maxPool2d", [14, 14, 6]],
      ["3.0", "conv2d", [14, 14, 6]],
      ["4.0", "flatten", [1176]],
      ["4.1.0", "flatten", [1176]],
      ["4.1.1", "relu", [1176]],
      ["5", "dense", [10]],
    ]);
  });

  it("counts parameters, multiply-adds and bytes", () => {
    expect(summary.layers.map(({ parameters }) => parameters)).toEqual([156, 0, 0, 36, 0, 0, 0, 23_530]);
    expect(summary.layers.map((layer) => layer.multiplyAdds)).toEqual([
      28 * 28 * 25 * 6, 0, 0, 14 * 14 * 36, 0, 0, 0, 23_520,
    ]); // prettier-ignore
    expect(summary.parameters).toBe(23_722);
    const outputs = [4704, 4704, 1176, 1176, 1176, 1176, 1176, 10].map((size) => size * 32 * 4);
    const activations = outputs.reduce((a, b) => a + b);
    expect(summary.memory).toEqual({
      parameters: 23_722 * 4,
      optimizer: 2 * 23_722 * 4,
      activations,
      peak: 4 * 23_722 * 4 + activations + 4704 * 32 * 4,
    });
    const double = summarize(model, [28, 28, 1], { dtype: "float64" });
    expect(double.memory.parameters).toBe(23_722 * 8);
    expect(double.memory.optimizer).toBe(0);
  });

  it("works for a single layer and for a chain without layers", () => {
    expect(summarize(dense(3, 2), [3]).layers.map(({ path }) => path)).toEqual(["0"]);
    expect(summarize(sequential(), [3])).toMatchObject({ layers: [], parameters: 0, memory: { peak: 0 } });
  });

  it("refuses an input the model cannot take", () => {
    expect(() => summarize(model, [28, 28, 3])).toThrow("conv2d: expects 1 inputs along the last axis");
  });
});

describe("summaryTable", () => {
  it("aligns its columns", () => {
    const lines = summaryTable(summarize(model, [28, 28, 1], { batchSize: 32 })).split("\n");
    expect(lines).toEqual([
      "place  layer           output  parameters  multiply-adds",
      "       input      28 x 28 x 1",
      "0      conv2d     28 x 28 x 6         156        117,600",
      "1      relu       28 x 28 x 6",
      "2      maxPool2d  14 x 14 x 6",
      "3.0    conv2d     14 x 14 x 6          36          7,056",
      "4.0    flatten           1176",
      "4.1.0  flatten           1176",
      "4.1.1  relu              1176",
      "5      dense               10      23,530         23,520",
      "       total                       23,722        148,176",
      "memory: parameters 92.7 KB, optimizer 0 B, activations 1.9 MB, peak of training about 2.6 MB",
    ]);
  });
});

describe("drawModel", () => {
  /** Start, end and whole tags in order, to see that every element is closed. */
  function open(svg: string): string[] {
    const stack: string[] = [];
    for (const [, closing, name, rest] of svg.matchAll(/<(\/?)([a-z]+)([^>]*)>/g)) {
      if (closing === "/") {
        expect(stack.pop()).toBe(name);
      } else if (!rest!.endsWith("/")) {
        stack.push(name!);
      }
    }
    return stack;
  }

  it("has a box for each layer with its numbers, and every shape", () => {
    const svg = drawModel(model, [28, 28, 1]);
    expect(open(svg)).toEqual([]);
    for (const words of [
      "conv2d",
      "maxPool2d",
      "28 × 28 × 6",
      "1 → 6, kernel 5 × 5, padding same",
      "23,530",
      "concat",
      "output",
    ]) {
      expect(svg).toContain(`>${words}</text>`);
    }
    expect(svg.match(/class="title"/g)).toHaveLength(2 + 8 + 2);
    expect(svg).toContain("prefers-color-scheme: dark");
  });

  it("keeps everything inside the picture", () => {
    const models: readonly (readonly [Layer, number[]])[] = [
      [model, [28, 28, 1]],
      [sequential(embedding(10, 8), transformerEncoderBlock(8, { heads: 2 }), lstm(8, 4), dense(4, 2)), [5]],
      [residual(parallel([residual(dense(4, 4)), dense(4, 4)], { merge: "add" }), dense(4, 4)), [4]],
      [relu(), []],
    ];
    for (const [drawn, input] of models) {
      const svg = drawModel(drawn, input);
      const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.map(Number);
      const boxes = [
        ...svg.matchAll(/translate\(([\d.-]+) ([\d.-]+)\)"><rect class="(?:box|frame)" x="([\d.-]+)" y="0.5" width="([\d.]+)" height="([\d.]+)"/g),
      ].map((match) => match.slice(1).map(Number) as [number, number, number, number, number]); // prettier-ignore
      expect(boxes.length).toBeGreaterThanOrEqual(3);
      for (const [x, y, left, wide, tall] of boxes) {
        expect(x + left).toBeGreaterThanOrEqual(0);
        expect(x + left + wide).toBeLessThanOrEqual(width!);
        expect(y + tall).toBeLessThanOrEqual(height!);
      }
    }
  });

  it("escapes what it writes, and counts shared parameters once", () => {
    const tied = shared("<a & b>", dense(3, 3));
    const svg = drawModel(sequential(tied, dropout(0.1), tied, layerNorm(3)), [3]);
    expect(svg).toContain("name &lt;a &amp; b&gt;, layer dense");
    expect(svg.match(/>12<\/text>/g)).toHaveLength(1);
    expect(open(svg)).toEqual([]);
  });
});
