import { referenceBackend } from "@gradkit/backend";
import { wasmBackend } from "@gradkit/backend-wasm";
import { afterEach, describe, expect, it } from "vitest";
import * as api from "../index.ts";
import type { Shape, Tensor } from "../index.ts";

/** Small whole numbers: every sum of their products is exact, in whatever order. */
function whole(shape: Shape, seed: number): Tensor {
  const length = shape.reduce((product, n) => product * n, 1);
  return api.fromData(
    Float32Array.from({ length }, (_, i) => ((i * 7919 + seed) % 7) - 3),
    shape,
  );
}

/** The windows of all images as one matrix product: the definition of a convolution. */
function byWindows(x: Tensor, w: Tensor, options: api.ConvOptions): Tensor {
  const windows = api.unfold(x, [w.shape[0]!, w.shape[1]!], options);
  const flat = api.reshape(windows, [windows.shape[0]! * windows.shape[1]! * windows.shape[2]!, -1]);
  const taps = w.shape[0]! * w.shape[1]! * w.shape[2]!;
  const y = api.matmul(flat, api.reshape(w, [taps, w.shape[3]!]));
  return api.reshape(y, [...windows.shape.slice(0, 3), w.shape[3]!]);
}

const engines = [
  ["the default engine", wasmBackend()],
  ["the reference engine", referenceBackend()],
] as const;

describe.each(engines)("a convolution in %s", (_, engine) => {
  const before = api.currentBackend();
  afterEach(() => api.useBackend(before));

  it.each([
    ["of few images", [3, 9, 8, 2], [3, 3, 2, 5], { padding: 1 }],
    ["in several blocks", [40, 20, 20, 3], [5, 5, 3, 2], { stride: 2 }],
    ["of images whose windows are many", [2, 90, 90, 1], [5, 5, 1, 2], { padding: 2 }],
  ] as const)("%s, and its gradients, are products of all windows", (_name, image, kernel, options) => {
    api.useBackend(engine);
    const [x, w] = [whole(image, 1), whole(kernel, 4)];
    const upstream = whole(byWindows(x, w, options).shape, 2);
    const both = [api.conv2d, byWindows].map((convolution) =>
      api.valueAndGrad((a: Tensor, b: Tensor) => api.sum(api.mul(convolution(a, b, options), upstream)))(
        x,
        w,
      ),
    );
    const [[value, gradient] = [], [expected, byDefinition] = []] = both;
    expect(value?.item()).toBe(expected?.item());
    expect(gradient?.data()).toEqual(byDefinition?.data());
    const ofWeights = api.grad((b: Tensor) => api.sum(api.mul(api.conv2d(x, b, options), upstream)))(w);
    const defined = api.grad((b: Tensor) => api.sum(api.mul(byWindows(x, b, options), upstream)))(w);
    expect(ofWeights.data()).toEqual(defined.data());
  });

  it("of no images has no results, and a gradient of zeros", () => {
    api.useBackend(engine);
    const gradient = api.grad((w: Tensor) => api.sum(api.conv2d(api.zeros([0, 5, 5, 1]), w)));
    expect(gradient(api.ones([3, 3, 1, 2])).data()).toEqual(new Float32Array(18));
  });
});
