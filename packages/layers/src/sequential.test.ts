import { rng } from "@gradkit/random";
import { asOneTensor, leaves, ones } from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import { dense, relu, sequential, type Layer } from "./index.ts";

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
