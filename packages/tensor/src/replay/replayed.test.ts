import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as api from "../index.ts";
import { gradientRows } from "../ops/gradients.fixture.ts";
import type { Tensor } from "../tensor.ts";

const used = (): number => api.currentBackend().memory.usage().used;

/** Other elements of the same kind at every step. */
const changed = (x: Tensor, step: number): Tensor =>
  x.dtype.startsWith("float") ? api.keep(api.add(x, 0.01 * step)) : x;

describe("a repeated gradient step", () => {
  it.each(gradientRows.map((row, i) => ({ ...row, i })))(
    "$name has the bits of a single one, also where a step differs (row $i)",
    ({ call, inputs }) => {
      let step = 0;
      const f = (xs: readonly Tensor[]): Tensor => {
        const y = api.sum(api.square(call(...xs)));
        // Steps 3, 6 and 9 differ from those before them after the operation in question.
        return step % 3 === 0 ? api.mul(y, 2) : y;
      };
      const again = api.valueAndGrad(f);
      for (step = 1; step <= 10; step++) {
        const xs = inputs.map((x) => changed(x, step));
        const [value, gradients] = again(xs);
        const [expected, slopes] = api.valueAndGrad(f)(xs);
        expect(value.data()).toEqual(expected.data());
        expect(gradients.map((g) => g.data())).toEqual(slopes.map((g) => g.data()));
      }
    },
  );

  it("reads inputs that it closes over anew at every step", () => {
    let x = api.ones([2]);
    const f = api.valueAndGrad((w: Tensor) => api.sum(api.mul(api.exp(x), w)));
    for (let i = 0; i < 6; i++) {
      x = api.full([2], i);
      const [value, slope] = f(api.ones([2]));
      expect(value.item()).toBeCloseTo(2 * Math.exp(i), 3);
      expect(slope.data()[0]).toBeCloseTo(Math.exp(i), 3);
    }
  });

  it("takes numbers that change from step to step, forward and back", () => {
    let scale = 0;
    const f = api.valueAndGrad((w: Tensor) => api.sum(api.mul(api.pow(w, scale), scale)));
    for (scale = 1; scale < 8; scale++) {
      const [value, slope] = f(api.full([3], 2, { dtype: "float64" }));
      expect(value.item()).toBeCloseTo(3 * scale * 2 ** scale, 9);
      expect(slope.data()[2]).toBeCloseTo(scale * scale * 2 ** (scale - 1), 9);
    }
  });

  it("follows a gradient of one's own that changes while its way forward does not", () => {
    let factor = 1;
    const own = (x: Tensor): Tensor => {
      const now = factor;
      return api.record(api.stopGradient(x), [x], [(g) => api.mul(g, now)]);
    };
    const f = api.grad((x: Tensor) => api.sum(own(x)));
    for (factor = 1; factor < 7; factor++) {
      expect(f(api.ones([2])).toArray()).toEqual([factor, factor]);
    }
  });

  it("branches on values", () => {
    const f = api.valueAndGrad((x: Tensor) => {
      const y = api.sum(x);
      return y.item() > 3 ? api.mul(y, 10) : api.square(y);
    });
    for (const value of [1, 1, 1, 2, 1, 2, 1, 1, 1, 2, 2, 2]) {
      const [loss, slope] = f(api.full([2], value));
      expect(loss.item()).toBe(value === 2 ? 40 : 4);
      expect(slope.toArray()).toEqual(value === 2 ? [10, 10] : [4, 4]);
    }
  });

  it("takes batches and parameters of other sizes and trees", () => {
    const f = api.valueAndGrad((p: { a: Tensor; b?: Tensor }, x: Tensor) =>
      api.sum(api.mul(p.b === undefined ? p.a : api.add(p.a, p.b), x)),
    );
    for (const n of [4, 4, 4, 3, 4, 4, 4, 3, 3, 3]) {
      const x = api.arange(0, n);
      expect(f({ a: api.ones([n]) }, x)[1].a.toArray()).toEqual(x.toArray());
      expect(f({ a: api.ones([n]), b: api.ones([n]) }, x)[1].b?.toArray()).toEqual(x.toArray());
    }
  });

  it("goes on after an error in the middle", () => {
    let fails = false;
    const f = api.valueAndGrad((x: Tensor) => {
      const y = api.mul(x, 2);
      if (fails) {
        throw new Error("stop");
      }
      return api.sum(y);
    });
    for (let i = 0; i < 9; i++) {
      fails = i === 4;
      const run = (): number => f(api.full([2], i))[0].item();
      if (fails) {
        expect(run).toThrow("stop");
      } else {
        expect(run()).toBe(4 * i);
      }
    }
  });

  it("differentiates twice", () => {
    const slope = api.grad((x: Tensor) =>
      api.sum(api.square(api.grad((y: Tensor) => api.sum(api.pow(y, 3)))(x))),
    );
    for (let i = 1; i < 7; i++) {
      expect(slope(api.tensor([i], { dtype: "float64" })).item()).toBeCloseTo(36 * i ** 3, 8);
    }
  });

  it("hands out results that later steps leave alone, and takes back what was not returned", () => {
    const leaked: Tensor[] = [];
    const f = api.valueAndGradWithAux((x: Tensor) => {
      const y = api.mul(x, 2);
      leaked.push(y);
      return [api.sum(y), { y, x, rows: [api.reshape(y, [2, 1])] }];
    });
    const results = Array.from({ length: 6 }, (_, i) => f(api.full([2], i))[2]);
    results.forEach(({ y, x, rows }, i) => {
      expect([y.toArray(), x.toArray(), rows[0]?.toArray()]).toEqual([[2 * i, 2 * i], [i, i], [[2 * i], [2 * i]]]); // prettier-ignore
    });
    // The first call was made without a tape, where a result is handed out as it is.
    leaked.slice(1).forEach((y) => {
      expect(() => y.data()).toThrow(/was freed/);
    });
  });

  it("lets keep() and dispose reach into a step", () => {
    const kept: Tensor[] = [];
    const f = api.grad((x: Tensor) => {
      const y = api.mul(x, 3);
      kept.push(api.keep(y));
      const spare = api.exp(x);
      spare[Symbol.dispose]();
      return api.sum(api.square(y));
    });
    for (let i = 0; i < 7; i++) {
      expect(f(api.full([2], i)).toArray()).toEqual([18 * i, 18 * i]);
    }
    expect(kept.map((y) => y.data()[1])).toEqual([0, 3, 6, 9, 12, 15, 18]);
  });

  it("overwrites buffers, in the engine's memory and outside it", () => {
    for (const mean of [api.zeros([2]), api.pack({ m: api.zeros([2]) }).m]) {
      const f = api.grad((x: Tensor) => {
        api.assign(mean, api.add(api.mul(mean, 0.5), api.stopGradient(x)));
        return api.sum(api.mul(x, mean));
      });
      let expected = 0;
      for (let i = 0; i < 6; i++) {
        expected = expected * 0.5 + i;
        expect(f(api.full([2], i)).toArray()).toEqual([expected, expected]);
      }
      expect(mean.toArray()).toEqual([expected, expected]);
    }
  });

  it("computes on another engine when one is chosen", async () => {
    const { referenceBackend } = await import("@gradkit/backend");
    const f = api.valueAndGrad((x: Tensor) => api.sum(api.exp(x)));
    const x = api.ones([3], { dtype: "float64" });
    const run = (): number => f(x)[0].item();
    const values = [run(), run(), run()];
    const before = api.useBackend(referenceBackend());
    values.push(run(), run(), run());
    api.useBackend(before);
    values.push(run(), run());
    values.forEach((value) => {
      expect(value).toBeCloseTo(3 * Math.E, 12);
    });
  });
});

describe("replayed", () => {
  it("has the bits of single calls for random programs whose length and numbers change", () => {
    const operations = [api.add, api.mul, api.sub, api.maximum];
    const instruction = fc.record({ operation: fc.nat(3), left: fc.nat(), right: fc.nat(), number: fc.double({ min: -2, max: 2, noNaN: true }) }); // prettier-ignore
    const program = fc.array(instruction, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        program,
        fc.array(fc.tuple(fc.nat(12), fc.nat(3)), { minLength: 5, maxLength: 12 }),
        (all, calls) => {
          const run = (x: Tensor, count: number, shift: number): Tensor => {
            const values: Tensor[] = [x, api.tanh(x), api.reshape(x, [3, 1])];
            for (const { operation, left, right, number } of all.slice(0, Math.max(count, 1))) {
              const a = values[left % values.length]!;
              const b = right % 4 === 0 ? number + shift : values[right % values.length]!;
              values.push(operations[operation]!(a, b));
            }
            return api.sum(values.reduce((total, value) => api.add(total, value)));
          };
          const again = api.replayed(run);
          calls.forEach(([count, shift], i) => {
            const x = api.tensor([0.3 * i, -1, 0.7 - i]);
            expect(again(x, count, shift).item()).toBe(run(x, count, shift).item());
          });
        },
      ),
      { numRuns: 150 },
    );
  });

  it("lets go of tensors from outside that are read in a step", async () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const held = async (): Promise<number> => {
      collect();
      await new Promise(setImmediate); // Buffers are swept beside the program.
      collect();
      return process.memoryUsage().arrayBuffers;
    };
    const f = api.replayed((x: Tensor) => api.mul(api.sum(x), x.data()[0]!).item());
    const step = (): number => f(api.ones([16_000]));
    step();
    const before = await held();
    for (let i = 0; i < 500; i++) {
      expect(step()).toBe(16_000);
    }
    // 500 tensors of 64 KB would be 32 MB.
    expect((await held()) - before).toBeLessThan(4 * 2 ** 20);
  });

  it("stays in bounded memory, and gives it back when its calls keep differing", () => {
    const f = api.replayed((n: number) => api.sum(api.mul(api.ones([n]), 2)).item());
    const before = used();
    for (let i = 0; i < 200; i++) {
      expect(f(1000 + (i < 100 ? 0 : i))).toBe(2 * (1000 + (i < 100 ? 0 : i)));
    }
    expect(used()).toBe(before);
  });
});
