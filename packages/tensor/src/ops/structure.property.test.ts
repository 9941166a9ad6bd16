import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as api from "../index.ts";
import type { Tensor } from "../tensor.ts";
import {
  element,
  expectElements,
  indices,
  laidOut,
  replaced,
  shapes,
  tensors,
  withAxis,
} from "./structure.fixture.ts";

const int32 = (values: readonly number[], shape: readonly number[] = [values.length]): Tensor =>
  api.fromData(Int32Array.from(values), shape);

/** The positions that Python's `range(start, stop, step)` of a slice names, by its definition. */
function positions(length: number, { start, stop, step = 1 }: api.SliceRange): number[] {
  const from = start === undefined ? (step > 0 ? 0 : length - 1) : start < 0 ? start + length : start;
  const to = stop === undefined ? (step > 0 ? length : -1) : stop < 0 ? Math.max(stop + length, -1) : stop;
  const found: number[] = [];
  const first = step > 0 ? Math.max(from, 0) : Math.min(from, length - 1);
  for (let i = first; step > 0 ? i < Math.min(to, length) : i > Math.max(to, -1); i += step) {
    found.push(i);
  }
  return found;
}

const bound = fc.option(fc.integer({ min: -6, max: 6 }), { nil: undefined });
const range = fc
  .record({ start: bound, stop: bound, step: fc.constantFrom(1, 1, 2, 3, -1, -2, -3) })
  .map(({ start, stop, step }) => ({ ...(start !== undefined && { start }), ...(stop !== undefined && { stop }), step })); // prettier-ignore

describe("views, for any shape, layout and axis", () => {
  it("slice takes what Python's slices name, and its gradient goes back there", () => {
    fc.assert(
      fc.property(tensors(), fc.array(range, { minLength: 4, maxLength: 4 }), (x, all) => {
        const ranges = all.slice(0, x.rank);
        const places = x.shape.map((length, axis) => positions(length, ranges[axis]!));
        const at = (index: number[]): number[] => index.map((i, axis) => places[axis]![i]!);
        const lengths = places.map(({ length }) => length);
        expectElements(api.slice(x, ranges), lengths, (index) => element(x, at(index)));
        const gradient = api.grad((v: Tensor) =>
          api.sum(api.mul(api.slice(v, ranges), api.slice(v, ranges))),
        )(x);
        const taken = new Set(Array.from(indices(lengths), (index) => at(index).join()));
        expectElements(gradient, x.shape, (index) => (taken.has(index.join()) ? 2 * element(x, index) : 0));
      }),
      { numRuns: 300 },
    );
  });

  it("at takes one position, unstack and stack take an axis apart and put it back", () => {
    fc.assert(
      fc.property(withAxis, ({ x, axis, given }) => {
        const others = x.shape.filter((_, i) => i !== axis);
        const parts = api.unstack(x, given);
        expect(parts).toHaveLength(x.shape[axis]!);
        parts.forEach((part, i) => {
          const whole = (index: number[]): number[] => [...index.slice(0, axis), i, ...index.slice(axis)];
          expectElements(part, others, (index) => element(x, whole(index)));
          expectElements(api.at(x, i - parts.length, given), others, (index) => element(x, whole(index)));
        });
        if (parts.length > 0) {
          expectElements(api.stack(parts, given), x.shape, (index) => element(x, index));
        }
      }),
    );
  });

  it("flip, moveAxis, swapAxes, expandDims, squeeze and flatten only rename places", () => {
    fc.assert(
      fc.property(withAxis, fc.nat(), ({ x, axis, given }, other) => {
        const [n, to] = [x.shape[axis]!, other % x.rank];
        expectElements(api.flip(x, given), x.shape, (index) =>
          element(x, replaced(index, axis, n - 1 - index[axis]!)),
        );
        const shape = x.shape.toSpliced(axis, 1).toSpliced(to, 0, n);
        expectElements(api.moveAxis(x, given, to), shape, (index) =>
          element(x, index.toSpliced(to, 1).toSpliced(axis, 0, index[to]!)),
        );
        const swap = <T>(list: readonly T[]): T[] =>
          replaced(replaced(list, axis, list[to]!), to, list[axis]!);
        expectElements(api.swapAxes(x, given, to - x.rank), swap(x.shape), (index) =>
          element(x, swap(index)),
        );
        const wide = api.expandDims(x, to);
        expectElements(wide, x.shape.toSpliced(to, 0, 1), (index) => element(x, index.toSpliced(to, 1)));
        expectElements(api.squeeze(wide, to), x.shape, (index) => element(x, index));
        expect(api.flatten(x, axis).data()).toEqual(x.data());
        expect(api.squeeze(x).shape).toEqual(x.shape.filter((length) => length !== 1));
      }),
    );
  });

  it("diagonal takes the elements whose last indices differ by the offset", () => {
    fc.assert(
      fc.property(tensors(2), fc.integer({ min: -5, max: 5 }), (x, offset) => {
        const [rows, columns] = x.shape.slice(-2) as [number, number];
        let length = 0;
        for (let i = 0; i < rows; i++) {
          length += Number(i + offset >= 0 && i + offset < columns);
        }
        const down = Math.max(-offset, 0);
        expectElements(api.diagonal(x, offset), [...x.shape.slice(0, -2), length], (index) => {
          const i = index.at(-1)! + down;
          return element(x, [...index.slice(0, -1), i, i + offset]);
        });
      }),
    );
  });
});

describe("joining, for any shape, layout and axis", () => {
  it("concat puts pieces side by side, and split and chunk cut them apart", () => {
    const sizes = fc.array(fc.nat(3), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(withAxis, sizes, fc.nat(3), ({ x, axis, given }, lengths, layout) => {
        const parts = lengths.map((length, i) => laidOut(replaced(x.shape, axis, length), layout + i));
        const whole = api.concat(parts, given);
        const owner = lengths.flatMap((length, i) => Array.from({ length }, (_, k) => [i, k] as const));
        expectElements(whole, replaced(x.shape, axis, owner.length), (index) => {
          const [i, k] = owner[index[axis]!]!;
          return element(parts[i]!, replaced(index, axis, k));
        });
        api.split(whole, lengths, given).forEach((part, i) => {
          expectElements(part, parts[i]!.shape, (index) => element(parts[i]!, index));
        });
        const chunks = api.chunk(whole, lengths.length, given);
        const counts = chunks.map(({ shape }) => shape[axis]!);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        expect(api.concat(chunks, given).data()).toEqual(whole.data());
      }),
    );
  });

  it("roll, repeat and tile take elements from where their definitions say", () => {
    fc.assert(
      fc.property(
        withAxis,
        fc.integer({ min: -7, max: 7 }),
        fc.nat(3),
        ({ x, axis, given }, shift, count) => {
          const n = x.shape[axis]!;
          expectElements(api.roll(x, shift, given), x.shape, (index) =>
            element(x, replaced(index, axis, (((index[axis]! - shift) % n) + n) % n)),
          );
          const longer = replaced(x.shape, axis, n * count);
          expectElements(api.repeat(x, count, given), longer, (index) =>
            element(x, replaced(index, axis, Math.floor(index[axis]! / count))),
          );
          const each = new Array<number>(n).fill(count);
          expect(api.repeat(x, each, given).data()).toEqual(api.repeat(x, count, given).data());
          const counts = replaced(new Array<number>(x.rank).fill(1), axis, count);
          expectElements(api.tile(x, [2, ...counts]), [2, ...longer].with(0, 2), (index) =>
            element(
              x,
              index.slice(1).map((i, k) => i % x.shape[k]!),
            ),
          );
        },
      ),
    );
  });

  it("pad puts the value, the edge or the mirror image around", () => {
    const modes = fc.constantFrom("constant" as const, "edge" as const, "reflect" as const);
    fc.assert(
      fc.property(
        tensors(),
        fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }),
        modes,
        (x, numbers, mode) => {
          const most = (n: number): number => (mode === "constant" ? 3 : mode === "edge" && n > 0 ? 3 : Math.max(n - 1, 0)); // prettier-ignore
          const widths = x.shape.map((n, axis) => [Math.min(numbers[axis]!, most(n)), Math.min(numbers[axis + 4]!, most(n))] as const); // prettier-ignore
          const shape = x.shape.map((n, axis) => n + widths[axis]![0] + widths[axis]![1]);
          expectElements(api.pad(x, widths, { mode, value: -7 }), shape, (index) => {
            const source = index.map((i, axis) => i - widths[axis]![0]);
            const outside = source.some((i, axis) => i < 0 || i >= x.shape[axis]!);
            if (mode === "constant") {
              return outside ? -7 : element(x, source);
            }
            const place = (i: number, n: number): number =>
              mode === "edge" ? Math.min(Math.max(i, 0), n - 1) : i < 0 ? -i : i >= n ? 2 * (n - 1) - i : i;
            return element(
              x,
              source.map((i, axis) => place(i, x.shape[axis]!)),
            );
          });
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("elements by position, for any shape, layout and axis", () => {
  const chosen = withAxis.filter(({ x, axis }) => x.shape[axis] !== 0);

  it("indexSelect takes rows, also with indices of several axes, and adds gradients up", () => {
    fc.assert(
      fc.property(
        chosen,
        fc.array(fc.nat(), { maxLength: 6 }),
        fc.boolean(),
        ({ x, axis, given }, numbers, deep) => {
          const n = x.shape[axis]!;
          const at = numbers.map((number) => (number % (2 * n)) - n);
          const places = at.map((i) => (i < 0 ? i + n : i));
          const form = deep ? [at.length, 1] : [at.length];
          const shape = [...x.shape.slice(0, axis), ...form, ...x.shape.slice(axis + 1)];
          const wide = form.length;
          expectElements(api.indexSelect(x, int32(at, form), given), shape, (index) =>
            element(x, [...index.slice(0, axis), places[index[axis]!]!, ...index.slice(axis + wide)]),
          );
          const gradient = api.grad((v: Tensor) => api.sum(api.indexSelect(v, int32(at), given)))(x);
          expectElements(gradient, x.shape, (index) => places.filter((i) => i === index[axis]).length);
        },
      ),
    );
  });

  it("gather takes elements and scatterAdd adds them, line by line", () => {
    fc.assert(
      fc.property(
        chosen,
        fc.nat(4),
        fc.array(fc.nat(), { minLength: 1, maxLength: 9 }),
        ({ x, axis, given }, count, numbers) => {
          const n = x.shape[axis]!;
          const shape = replaced(x.shape, axis, count);
          const at = Array.from({ length: api.sizeOf(shape) }, (_, i) => (numbers[i % numbers.length]! % (2 * n)) - n); // prettier-ignore
          const positionsIn = int32(at, shape);
          const place = (index: number[]): number[] =>
            replaced(index, axis, (element(positionsIn, index) + n) % n);
          expectElements(api.gather(x, positionsIn, given), shape, (index) => element(x, place(index)));
          const source = laidOut(shape, count);
          expectElements(api.scatterAdd(x, positionsIn, source, given), x.shape, (index) =>
            Array.from(indices(shape))
              .filter((from) => place(from).join() === index.join())
              .reduce((total, from) => total + element(source, from), element(x, index)),
          );
        },
      ),
    );
  });

  it("maskedSelect keeps what the mask names, in order", () => {
    fc.assert(
      fc.property(tensors(), fc.nat(6), (x, modulus) => {
        const mask = api.equal(api.sub(x, api.mul(api.cast(api.cast(api.div(x, modulus + 1), "int32"), "float64"), modulus + 1)), 0); // prettier-ignore
        const expected = [...x.data()].filter((value) => value % (modulus + 1) === 0);
        expect([...api.maskedSelect(x, mask).data()]).toEqual(expected);
      }),
    );
  });
});

describe("shapes that broadcast", () => {
  it("broadcastTensors gives every tensor the shape of their sum", () => {
    fc.assert(
      fc.property(shapes(), fc.nat(15), (shape, bits) => {
        const narrow = shape.map((length, axis) => ((bits >> axis) % 2 === 0 ? 1 : length));
        const parts = [laidOut(shape, bits), laidOut(narrow, bits + 1), laidOut(narrow.slice(1), bits + 2)];
        const total = parts.reduce((a, b) => api.add(a, b));
        api.broadcastTensors(parts).forEach((part, i) => {
          expect(part.data()).toEqual(api.add(api.mul(total, 0), parts[i]!).data());
        });
      }),
    );
  });
});
