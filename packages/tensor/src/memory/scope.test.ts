import { describe, expect, it } from "vitest";
import * as api from "../index.ts";
import type { Tensor } from "../tensor.ts";

const usedBytes = (): number => api.currentBackend().memory.usage().used;

describe("scope", () => {
  it("frees what is not in the result, and keeps what is", () => {
    let inner: Tensor | undefined;
    const result = api.scope(() => {
      inner = api.ones([3]);
      return { kept: [api.add(inner, 1)] };
    });
    expect(result.kept[0]!.toArray()).toEqual([2, 2, 2]);
    expect(() => inner!.data()).toThrow(/was freed.*keep\(\)/);
  });

  it("hands survivors to the scope around it", () => {
    let middle: Tensor | undefined;
    api.scope(() => {
      middle = api.scope(() => api.ones([100_000]));
      expect(middle.data()[0]).toBe(1);
    });
    expect(() => middle!.data()).toThrow(/was freed/);
  });

  it("frees everything when the work throws", () => {
    const before = usedBytes();
    expect(() =>
      api.scope(() => {
        api.ones([1000]);
        throw new Error("stop");
      }),
    ).toThrow("stop");
    expect(usedBytes()).toBe(before);
  });

  it("refuses asynchronous work", () => {
    expect(() => api.scope(async () => Promise.resolve(1))).toThrow(/asynchronous/);
  });

  it("leaves kept tensors alone, also across several scopes", () => {
    const kept = api.scope(() => {
      api.scope(() => api.keep(api.ones([2])));
      return api.scope(() => ({ x: api.keep(api.full([100_000], 3)) }));
    });
    expect(kept.x.data()[99_999]).toBe(3);
  });

  it("lets a view outlive the tensor it was made of", () => {
    const view = api.scope(() => api.transpose(api.tensor([[1, 2]])));
    expect(view.toArray()).toEqual([[1], [2]]);
  });
});

describe("a loop that never yields", () => {
  it("stays in bounded memory with valueAndGrad and in-place updates", () => {
    const params = api.pack({ w: api.ones([20, 20]), b: api.zeros([20]) });
    const x = api.ones([8, 20]);
    const step = api.valueAndGrad((p: typeof params) =>
      api.mean(api.square(api.add(api.matmul(x, p.w), p.b))),
    );
    const run = (): number => {
      const [loss, gradients] = step(params);
      api.scope(() => {
        api.assign(params.w, api.sub(params.w, api.mul(gradients.w, 0.001)));
      });
      return loss.item();
    };
    const first = run();
    for (let i = 0; i < 3; i++) {
      run(); // From the third call on a step repeats the one before.
    }
    const before = api.currentBackend().memory.usage();
    for (let i = 0; i < 2000; i++) {
      run();
    }
    const after = api.currentBackend().memory.usage();
    expect(after.used).toBe(before.used);
    expect(after.reserved).toBe(before.reserved);
    expect(run()).toBeLessThan(first);
  });

  it("stays in bounded memory with small operations outside every scope", () => {
    const x = api.ones([10]);
    const before = usedBytes();
    for (let i = 0; i < 5000; i++) {
      api.add(api.mul(x, 2), 1);
    }
    expect(usedBytes()).toBe(before);
  });
});

describe("tensors without an owner", () => {
  it("are freed at once by `using` and dispose", () => {
    const before = usedBytes();
    const big = api.ones([1_000_000]);
    expect(usedBytes()).toBeGreaterThan(before);
    big[Symbol.dispose]();
    expect(usedBytes()).toBe(before);
    expect(() => api.add(big, 1)).toThrow(/shape \[1000000\] was freed/);
    expect(String(big)).toContain("freed");
  });
});
