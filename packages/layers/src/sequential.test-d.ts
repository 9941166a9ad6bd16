import { rng } from "@gradkit/random";
import type { Tensor } from "@gradkit/tensor";
import { describe, expectTypeOf, it } from "vitest";
import {
  conv2d,
  dense,
  flatten,
  maxPool2d,
  relu,
  reshape,
  sequential,
  sigmoid,
  type Layer,
  type Params,
} from "./index.ts";

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
