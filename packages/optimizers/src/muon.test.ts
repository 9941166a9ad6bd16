import { leaves, matmul, reshape, tensor, transpose } from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import { muon, sgd } from "./index.ts";

const count = (length: number): Float64Array => Float64Array.from({ length }, (_, i) => Math.sin(i + 1));

describe("muon", () => {
  it("moves every direction of a matrix about equally far, wide ones further", () => {
    const params = { weight: reshape(tensor(count(12)), [2, 6]) };
    const before = params.weight.data();
    const gradient = { weight: reshape(tensor(count(12).reverse()), [2, 6]) };
    const optimizer = muon(1, { momentum: 0 });
    optimizer.update(params, gradient, optimizer.init(params));
    const moved = reshape(tensor(before.map((x, i) => x - params.weight.data()[i]!)), [2, 6]);
    const gram = matmul(moved, transpose(moved)).data();
    // Singular values between 0.7 and 1.2, times the root of 6 / 2.
    expect(gram[0]! + gram[3]!).toBeGreaterThan(2 * 3 * 0.49);
    expect(gram[0]! + gram[3]!).toBeLessThan(2 * 3 * 1.44);
  });

  it("takes the kernel of a convolution as a matrix with a column per output", () => {
    const kernel = { weight: reshape(tensor(count(24)), [2, 2, 3, 2]) };
    const matrix = { weight: reshape(tensor(count(24)), [12, 2]) };
    const optimizer = muon(0.1);
    optimizer.update(kernel, { weight: reshape(tensor(count(24)), [2, 2, 3, 2]) }, optimizer.init(kernel));
    optimizer.update(matrix, { weight: reshape(tensor(count(24)), [12, 2]) }, optimizer.init(matrix));
    expect(kernel.weight.shape).toEqual([2, 2, 3, 2]);
    expect([...kernel.weight.data()]).toEqual([...matrix.weight.data()]);
  });

  it("leaves to another optimizer what is no matrix, or is not called one", () => {
    const start = () => [{ weight: tensor([[1]]), bias: tensor([1]) }, { weight: tensor([[1]]) }];
    const params = start();
    const optimizer = muon(0.1, {
      matrices: (path, param) => param.rank === 2 && !path.startsWith("1."),
      others: sgd(0.5),
    });
    const state = optimizer.init(params);
    optimizer.update(params, start(), state);
    expect(leaves(params).map(([path, x]) => [path, x.item()])).toEqual([
      ["0.weight", expect.closeTo(0.9, 1)],
      ["0.bias", 0.5],
      ["1.weight", 0.5],
    ]);
    expect(Object.keys(state.groups.matrices.velocity)).toEqual(["0.weight"]);
  });
});
