import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as api from "../index.ts";
import type { Tensor } from "../tensor.ts";

type Instruction = { readonly kind: number; readonly left: number; readonly right: number };

const binary = [api.add, api.sub, api.mul, api.maximum];
const unary = [api.square, api.relu, api.tanh, api.neg, api.abs];

/** A row of elementwise operations on buffers and inputs, some of them in place, some on views, some read in between. */
function run(
  program: readonly Instruction[],
  buffers: readonly Tensor[],
  x: Tensor,
  readAt: number,
): number[] {
  const row = api.reshape(api.slice(x, [{ stop: 1 }]), [1, 4]);
  const values: Tensor[] = [x, row, ...buffers];
  const read: number[] = [];
  program.forEach(({ kind, left, right }, i) => {
    const [a, b] = [values[left % values.length]!, values[right % values.length]!];
    if (kind < 4) {
      values.push(binary[kind]!(a, kind === 3 ? 0.5 : b));
    } else if (kind < 9) {
      values.push(unary[kind - 4]!(a));
    } else if (kind === 9) {
      const buffer = buffers[right % buffers.length]!;
      api.assign(buffer, api.mul(api.broadcastTo(a, buffer.shape), 0.5));
    } else {
      values.push(kind === 10 ? api.transpose(a.rank === 2 && a.shape[0] === a.shape[1] ? a : x) : api.reshape(a, a.shape)); // prettier-ignore
    }
    if (i === readAt) {
      read.push(...values[values.length - 1]!.data());
    }
  });
  return [...read, ...values[values.length - 1]!.data()];
}

describe("joined operations", () => {
  it("have the bits of single ones, for random programs that overwrite buffers and read in between", () => {
    const instruction = fc.record({ kind: fc.nat(11), left: fc.nat(40), right: fc.nat(40) });
    const cases = fc.record({
      program: fc.array(instruction, { minLength: 2, maxLength: 20 }),
      reads: fc.array(fc.integer({ min: -12, max: 19 }), { minLength: 8, maxLength: 12 }),
      inPlace: fc.boolean(),
    });
    fc.assert(
      fc.property(cases, ({ program, reads, inPlace }) => {
        const make = (): Tensor[] => {
          const made = { a: api.full([4, 4], 0.25), b: api.full([4, 4], -0.5) };
          return Object.values(inPlace ? api.pack(made) : made);
        };
        const [buffers, expectedBuffers] = [make(), make()];
        const again = api.replayed(run);
        reads.forEach((readAt, step) => {
          const x = api.reshape(api.mul(api.arange(0, 16), 0.1 * step), [4, 4]);
          const expected = run(program, expectedBuffers, x, readAt);
          try {
            expect(again(program, buffers, x, readAt)).toEqual(expected);
          } catch (error) {
            // The one thing that is refused rather than computed wrongly.
            if (!String(error).includes("overwritten what it was computed from")) {
              throw error;
            }
            buffers.forEach((buffer, i) => {
              api.assign(buffer, expectedBuffers[i]!);
            });
          }
          expect(buffers.map((buffer) => buffer.data())).toEqual(
            expectedBuffers.map((buffer) => buffer.data()),
          );
        });
      }),
      { numRuns: 300 },
    );
  });

  it("compute an optimizer that is written in tensor operations to the bit", () => {
    const step = (p: Tensor, g: Tensor, m: Tensor, v: Tensor, t: number): void => {
      api.assign(m, api.add(api.mul(m, 0.9), api.mul(g, 1 - 0.9)));
      api.assign(v, api.add(api.mul(v, 0.999), api.mul(api.square(g), 1 - 0.999)));
      const spread = api.sqrt(api.div(v, 1 - 0.999 ** t));
      api.assign(p, api.sub(p, api.div(api.mul(api.div(m, 1 - 0.9 ** t), 1e-3), api.add(spread, 1e-8))));
    };
    for (const dtype of ["float32", "float64"] as const) {
      const make = (): Record<"p" | "m" | "v", Tensor> =>
        api.pack({
          p: api.ones([33], { dtype }),
          m: api.zeros([33], { dtype }),
          v: api.zeros([33], { dtype }),
        });
      const [one, other] = [make(), make()];
      const again = api.replayed(step);
      for (let t = 1; t < 10; t++) {
        const g = api.sub(api.arange(0, 33, 1, { dtype }), 3 * t);
        step(one.p, g, one.m, one.v, t);
        again(other.p, g, other.m, other.v, t);
        expect([other.p.data(), other.m.data(), other.v.data()]).toEqual([one.p.data(), one.m.data(), one.v.data()]); // prettier-ignore
      }
    }
  });

  it("notice tensors that share memory", () => {
    const shift = (target: Tensor, source: Tensor): void => {
      api.assign(target, api.add(api.mul(source, 2), 1));
    };
    const again = api.replayed(shift);
    const apart = api.pack({ x: api.zeros([8]), y: api.ones([8]) });
    for (let i = 0; i < 5; i++) {
      again(apart.x, apart.y);
    }
    const make = (): Tensor => api.pack({ all: api.arange(0, 9) }).all;
    const [one, other] = [make(), make()];
    const halves = (x: Tensor): [Tensor, Tensor] => [
      api.slice(x, [{ start: 1 }]),
      api.slice(x, [{ stop: 8 }]),
    ];
    shift(...halves(one));
    again(...halves(other));
    expect(other.toArray()).toEqual(one.toArray());
  });

  it("refuse to read what was neither stored nor can be computed any more", () => {
    let late = false;
    const buffer = api.pack({ x: api.ones([4]) }).x;
    const f = api.replayed(() => {
      const doubled = api.mul(buffer, 2);
      api.assign(buffer, api.add(doubled, 1));
      return late ? doubled.data()[0] : 0;
    });
    for (let i = 0; i < 4; i++) {
      f();
    }
    late = true;
    expect(f).toThrow(/after assign\(\) has overwritten what it was computed from/);
    // From then on it is stored.
    const before = buffer.data()[0]!;
    expect([f(), f(), f()]).toEqual([2 * before, 4 * before + 2, 8 * before + 6]);
  });
});
