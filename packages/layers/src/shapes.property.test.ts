import { rng } from "@gradkit/random";
import { ones } from "@gradkit/tensor";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as l from "./index.ts";
import type { Layer } from "./index.ts";

const count = (least: number, most: number): fc.Arbitrary<number> => fc.integer({ min: least, max: most });
const pair = (least: number, most: number) => fc.tuple(count(least, most), count(least, most));

/** The layer gives the shape it says, or both ways of asking refuse. */
function agrees(layer: Layer, input: readonly number[], batch: number): void {
  const run = () =>
    layer.apply(layer.init(rng(0)), ones([batch, ...input]), { buffers: layer.buffers() }).shape;
  let said: readonly number[];
  try {
    said = layer.outputShape(input);
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    expect(run).toThrow(RangeError);
    return;
  }
  expect(run()).toEqual([batch, ...said]);
}

const moves = fc.record({
  kernel: pair(1, 4),
  stride: pair(1, 3),
  padding: pair(0, 2),
  dilation: pair(1, 2),
  image: pair(1, 9),
});

describe("outputShape is the shape of the output for all settings of", () => {
  it("conv2d, depthwiseConv2d and separableConv2d", () => {
    fc.assert(
      fc.property(moves, count(1, 3), ({ image, ...options }, batch) => {
        agrees(l.conv2d(2, 4, options), [...image, 2], batch);
        agrees(l.depthwiseConv2d(2, 4, options), [...image, 2], batch);
        agrees(l.separableConv2d(2, 3, { ...options, padding: "same" }), [...image, 2], batch);
      }),
    );
  });

  it("convTranspose2d", () => {
    fc.assert(
      fc.property(moves, pair(0, 1), ({ image, ...options }, more) => {
        const { stride, dilation } = options;
        const outputPadding = [0, 1].map((i) =>
          Math.min(more[i]!, Math.max(stride[i]!, dilation[i]!) - 1),
        ) as [number, number];
        agrees(l.convTranspose2d(2, 3, { ...options, outputPadding }), [...image, 2], 2);
      }),
    );
  });

  it("conv1d, convTranspose1d and pooling of sequences", () => {
    fc.assert(
      fc.property(
        moves,
        ({ image: [length], kernel: [kernel], stride: [stride], padding: [zeros], dilation: [dilation] }) => {
          const options = { stride, dilation, padding: zeros };
          agrees(l.conv1d(2, 3, { kernel, ...options }), [length, 2], 2);
          agrees(l.convTranspose1d(2, 3, { kernel, ...options }), [length, 2], 2);
          agrees(l.maxPool1d(kernel, options), [length, 2], 2);
          agrees(l.avgPool1d(kernel, options), [length, 2], 2);
          agrees(l.adaptiveAvgPool1d(kernel), [length, 2], 2);
          agrees(l.adaptiveMaxPool1d(kernel), [length, 2], 2);
          agrees(l.upsample1d(kernel, { method: "linear" }), [length, 2], 2);
          agrees(l.zeroPadding1d([zeros, stride]), [length, 2], 2);
        },
      ),
    );
  });

  it("pooling, padding and stretching of images", () => {
    fc.assert(
      fc.property(moves, ({ image, kernel, stride, padding, dilation }) => {
        const input = [...image, 2];
        agrees(l.maxPool2d(kernel, { stride, padding, dilation }), input, 2);
        agrees(l.avgPool2d(kernel, { stride, padding, dilation }), input, 2);
        agrees(l.adaptiveAvgPool2d(kernel), input, 2);
        agrees(l.adaptiveMaxPool2d(kernel), input, 2);
        agrees(l.upsample2d(stride, { method: "bilinear" }), input, 2);
        agrees(l.upsample2d(stride), input, 2);
        agrees(l.zeroPadding2d(padding), input, 2);
        agrees(l.globalMaxPool2d(), input, 2);
      }),
    );
  });

  it("recurrent layers and attention", () => {
    fc.assert(
      fc.property(
        count(0, 5),
        fc.boolean(),
        fc.constantFrom("last" as const, "sequence" as const),
        (time, bidirectional, output) => {
          for (const make of [l.simpleRnn, l.lstm, l.gru]) {
            agrees(make(3, 2, { bidirectional, output }), [time, 3], 2);
          }
          agrees(l.multiHeadAttention(4, 2, { causal: bidirectional }), [time, 4], 2);
          agrees(l.transformerEncoderBlock(4, { heads: 2, hidden: 3 }), [time, 4], 2);
        },
      ),
      { numRuns: 30 },
    );
  });
});
