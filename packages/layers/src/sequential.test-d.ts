import { rng } from "@gradkit/random";
import type { Tensor } from "@gradkit/tensor";
import { describe, expectTypeOf, it } from "vitest";
import {
  adaptiveAvgPool2d, batchNorm, conv1d, conv2d, convTranspose2d, dense, depthwiseConv2d, dropout, embedding, flatten, gelu, globalAvgPool2d,
  groupNorm, gru, identity, lambda, layerNorm, lstm, maxPool2d, multiHeadAttention, parallel, positionalEncoding, prelu, relu,
  reshape, residual, rmsNorm, separableConv2d, sequential, shared, sigmoid, simpleRnn, softmax, transformerEncoderBlock,
  upsample2d, zeroPadding2d, type Layer, type Params,
} from "./index.ts"; // prettier-ignore

describe("a chain of layers", () => {
  it("compiles when widths fit, also past activations and in nested chains", () => {
    const model = sequential(dense(784, 300), relu(), sequential(dense(300, 64), sigmoid()), dense(64, 10));
    expectTypeOf(model.inputs).toEqualTypeOf<784 | undefined>();
    expectTypeOf(model.outputs).toEqualTypeOf<10 | undefined>();
    expectTypeOf(model).toExtend<Layer<784, 10>>();
  });

  it("does not compile when they do not", () => {
    // @ts-expect-error expects 128 inputs, but the layer before gives 300
    sequential(dense(784, 300), dense(128, 10));
    // @ts-expect-error expects 128 inputs, but the layer before gives 300: the activation does not hide it
    sequential(dense(784, 300), relu(), dense(128, 10));
    // @ts-expect-error the same through two activations
    sequential(dense(784, 300), relu(), sigmoid(), dense(128, 10));
    // @ts-expect-error the same into a nested chain
    sequential(dense(784, 300), sequential(relu(), dense(128, 10)));
    // @ts-expect-error the same out of a nested chain
    sequential(sequential(dense(784, 300), relu()), dense(128, 10));
  });

  it("checks channels, through pooling and after reshaping", () => {
    sequential(reshape([28, 28, 1]), conv2d(1, 6, { kernel: 5 }), maxPool2d(2), conv2d(6, 16, { kernel: 5 }));
    // @ts-expect-error expects 8 inputs, but the layer before gives 6
    sequential(conv2d(1, 6, { kernel: 5 }), maxPool2d(2), conv2d(8, 16, { kernel: 5 }));
    // @ts-expect-error expects 3 inputs, but the layer before gives 1
    sequential(reshape([28, 28, 1]), conv2d(3, 6, { kernel: 5 }));
  });

  it("leaves widths that are only known at run time to the run-time check", () => {
    const hidden = Number("300");
    sequential(dense(784, hidden), relu(), dense(hidden, 10));
    sequential(flatten(), dense(784, 10));
  });

  it("knows the tree of its parameters", () => {
    const model = sequential(dense(784, 300), relu(), dense(300, 10, { bias: false }));
    const params = model.init(rng(0));
    expectTypeOf(params[0].weight).toEqualTypeOf<Tensor>();
    expectTypeOf(params[0].bias).toEqualTypeOf<Tensor>();
    expectTypeOf(params[2]).toEqualTypeOf<{ readonly weight: Tensor }>();
    expectTypeOf<Params<typeof model>>().toEqualTypeOf<typeof params>();
    expectTypeOf(params[2]).not.toHaveProperty("bias");
  });
});

describe("widths through the whole catalogue", () => {
  it("pass through what keeps them, and are checked behind it", () => {
    sequential(
      dense(4, 3),
      gelu(),
      dropout(0.1),
      softmax(),
      lambda((x) => x),
      dense(3, 2),
    );
    // @ts-expect-error expects 4 inputs, but the layer before gives 3
    sequential(dense(4, 3), gelu(), dropout(0.1), softmax(), dense(4, 2));
    sequential(
      conv2d(1, 8, { kernel: 3 }),
      zeroPadding2d(1),
      upsample2d(2),
      adaptiveAvgPool2d(4),
      globalAvgPool2d(),
      dense(8, 2),
    );
    // @ts-expect-error expects 9 inputs, but the layer before gives 8: pooling keeps channels
    sequential(conv2d(1, 8, { kernel: 3 }), globalAvgPool2d(), dense(9, 2));
    const model = sequential(dropout(0.5), sequential(relu(), dense(4, 3)), identity());
    expectTypeOf(model.inputs).toEqualTypeOf<4 | undefined>();
    expectTypeOf(model.outputs).toEqualTypeOf<3 | undefined>();
  });

  it("are checked at layers made for a width", () => {
    sequential(dense(4, 3), batchNorm(3), prelu(3), layerNorm(3), rmsNorm(3), dense(3, 2));
    sequential(conv2d(1, 8, { kernel: 3 }), groupNorm(2, 8), depthwiseConv2d(8, 16, { kernel: 3 }), separableConv2d(16, 4, { kernel: 3 }), convTranspose2d(4, 1, { kernel: 2 })); // prettier-ignore
    // @ts-expect-error expects 4 inputs, but the layer before gives 3
    sequential(dense(4, 3), batchNorm(4));
    // @ts-expect-error expects 5 inputs, but the layer before gives 3: the last axis counts
    sequential(dense(4, 3), layerNorm([3, 5]));
    // @ts-expect-error expects 3 inputs, but the layer before gives 2: norms keep the width
    sequential(dense(4, 2), batchNorm(2), dense(3, 1));
    // @ts-expect-error expects 8 inputs, but the layer before gives 16
    sequential(depthwiseConv2d(8, 16, { kernel: 3 }), convTranspose2d(8, 1, { kernel: 2 }));
  });

  it("are checked through sequences, doubled in both directions", () => {
    sequential(embedding(100, 16), positionalEncoding(16), multiHeadAttention(16, 4), transformerEncoderBlock(16, { heads: 2 }), conv1d(16, 8, { kernel: 3 }), lstm(8, 32, { bidirectional: true }), dense(64, 2)); // prettier-ignore
    // @ts-expect-error expects 32 inputs, but the layer before gives 64
    sequential(lstm(8, 32, { bidirectional: true, output: "sequence" }), gru(32, 4));
    // @ts-expect-error expects 8 inputs, but the layer before gives 16
    sequential(embedding(100, 16), transformerEncoderBlock(8, { heads: 2 }));
    expectTypeOf(simpleRnn(3, 75, { bidirectional: true }).outputs).toEqualTypeOf<150 | undefined>();
    expectTypeOf(gru(3, 75).outputs).toEqualTypeOf<75 | undefined>();
    const units = Number("8");
    expectTypeOf(gru(3, units, { bidirectional: true }).outputs).toEqualTypeOf<number | undefined>();
  });

  it("are checked in residual", () => {
    const block = residual(sequential(dense(8, 32), relu(), dense(32, 8)));
    expectTypeOf(block.outputs).toEqualTypeOf<8 | undefined>();
    sequential(dense(4, 8), block, residual(dense(8, 3), dense(8, 3, { bias: false })), dense(3, 1));
    residual(sequential(relu(), dropout()));
    // @ts-expect-error takes 8 and gives 32, which cannot be added; pass a shortcut layer
    residual(dense(8, 32));
    // @ts-expect-error gives 4, but the layer gives 3
    residual(dense(8, 3), dense(8, 4));
    // @ts-expect-error takes 7, but the layer takes 8
    residual(dense(8, 3), dense(7, 3));
    // @ts-expect-error expects 8 inputs, but the layer before gives 9
    sequential(dense(4, 9), block);
  });

  it("are added up or compared in parallel", () => {
    const joined = parallel(
      [conv2d(3, 96, { kernel: 1 }), sequential(conv2d(3, 8, { kernel: 1 }), relu()), identity()],
      { merge: "concat" },
    );
    expectTypeOf(joined.inputs).toEqualTypeOf<3 | undefined>();
    expectTypeOf(joined.outputs).toExtend<number | undefined>();
    const two = parallel([conv2d(3, 96, { kernel: 1 }), conv2d(3, 8, { kernel: 3, padding: "same" })], {
      merge: "concat",
    });
    expectTypeOf(two.outputs).toEqualTypeOf<104 | undefined>();
    sequential(two, conv2d(104, 1, { kernel: 1 }));
    // @ts-expect-error expects 100 inputs, but the layer before gives 104
    sequential(two, conv2d(100, 1, { kernel: 1 }));
    const summed = parallel([dense(3, 5), sequential(relu(), dense(3, 5))], { merge: "add" });
    expectTypeOf(summed.outputs).toEqualTypeOf<5 | undefined>();
    expectTypeOf<Params<typeof summed>[0]>().toEqualTypeOf<{
      readonly weight: Tensor;
      readonly bias: Tensor;
    }>();
    expectTypeOf(parallel([relu(), gelu()], { merge: "add" }).outputs).toEqualTypeOf<"same" | undefined>();
    // @ts-expect-error gives 6, but the layer before gives 5
    parallel([dense(3, 5), dense(3, 6)], { merge: "add" });
    // @ts-expect-error takes 4 inputs, but the layer before takes 3
    parallel([dense(3, 5), dense(4, 5)], { merge: "concat" });
  });

  it("stay with shared layers, whose parameters may lie elsewhere", () => {
    const tied = shared("tied", dense(4, 4));
    const model = sequential(tied, relu(), tied);
    expectTypeOf(model.outputs).toEqualTypeOf<4 | undefined>();
    // @ts-expect-error expects 4 inputs, but the layer before gives 5
    sequential(dense(3, 5), tied);
  });

  it("follow from options: no bias, no factors, both directions", () => {
    const made = rng(0);
    expectTypeOf(conv2d(3, 4, { kernel: 3, bias: false }).init(made)).toEqualTypeOf<{
      readonly weight: Tensor;
    }>();
    expectTypeOf(batchNorm(4, { affine: false }).init(made)).toEqualTypeOf<Readonly<Record<string, never>>>();
    expectTypeOf(gru(3, 4, { bidirectional: true }).init(made)).toHaveProperty("backward");
    expectTypeOf(gru(3, 4).init(made)).not.toHaveProperty("backward");
  });
});
