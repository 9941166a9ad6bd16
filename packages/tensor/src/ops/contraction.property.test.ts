import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as api from "../index.ts";
import type { Tensor } from "../tensor.ts";
import { element, expectElements, indices, laidOut, replaced, withAxis } from "./structure.fixture.ts";

describe("order, for any numbers", () => {
  const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(NaN, Infinity, -Infinity, -0, 0.5));
  const compare = (a: number, b: number): number =>
    Number.isNaN(a) ? (Number.isNaN(b) ? 0 : 1) : Number.isNaN(b) ? -1 : a - b || 0;

  it("argsort, sort and topK keep equal elements in order and count NaN as the largest", () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), fc.boolean(), fc.nat(), (numbers, descending, k) => {
        const order = numbers.map((_, i) => i);
        order.sort((i, j) => {
          const difference = Object.is(numbers[i], numbers[j]) ? 0 : compare(numbers[i]!, numbers[j]!);
          return (descending ? -difference : difference) || i - j;
        });
        const columns = api.stack([api.tensor(numbers, { dtype: "float64" }), api.tensor(numbers, { dtype: "float64" })], 1); // prettier-ignore
        expect([...api.at(api.argsort(columns, 0, { descending }), 1, 1).data()]).toEqual(order);
        const sorted = order.map((i) => numbers[i]!);
        expect([...api.at(api.sort(columns, 0, { descending }), 0, 1).data()]).toEqual(sorted);
        const count = k % (numbers.length + 1);
        const { values, indices: at } = api.topK(api.tensor(numbers, { dtype: "float64" }), count, 0, { largest: descending }); // prettier-ignore
        expect([...values.data()]).toEqual(sorted.slice(0, count));
        expect([...at.data()]).toEqual(order.slice(0, count));
      }),
      { numRuns: 200 },
    );
  });

  it("unique lists every number once, and its inverse puts them back", () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 30 }), (numbers) => {
        const x = api.tensor(numbers, { dtype: "float64" });
        const { values, inverse, counts } = api.unique(x);
        const plain = (list: Iterable<number>): number[] => Array.from(list, (v) => v + 0);
        expect(plain(api.indexSelect(values, inverse).data())).toEqual(plain(numbers));
        expect(plain(values.data())).toEqual(plain(new Set(numbers.map((v) => v + 0))).sort(compare));
        expect(api.sum(counts).item()).toBe(numbers.length);
        const bounds = api.searchSorted(values, x, { side: "right" });
        expect([...bounds.data()]).toEqual([...inverse.data()].map((i) => i + 1));
      }),
    );
  });
});

describe("sums and products along an axis", () => {
  it("cumsum and cumprod are running sums and products", () => {
    fc.assert(
      fc.property(withAxis, ({ x, axis, given }) => {
        const upTo = (index: number[]): number[] =>
          Array.from({ length: index[axis]! + 1 }, (_, i) => element(x, replaced(index, axis, i)));
        expectElements(api.cumsum(x, given), x.shape, (index) => upTo(index).reduce((a, b) => a + b, 0));
        expectElements(api.cumprod(x, given), x.shape, (index) => upTo(index).reduce((a, b) => a * b, 1));
      }),
    );
  });

  it("every element of prod's gradient is the product of all others, with any number of zeros", () => {
    const numbers = fc.array(fc.constantFrom(0, 0, 1, -2, 3, 0.5), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(numbers, (values) => {
        const gradient = api.grad((x: Tensor) => api.prod(x))(api.tensor(values, { dtype: "float64" }));
        values.forEach((_, i) => {
          expect(gradient.data()[i]! + 0).toBe(values.toSpliced(i, 1).reduce<number>((a, b) => a * b, 1) + 0);
        });
      }),
    );
  });
});

describe("einsum", () => {
  const letters = ["a", "b", "c", "d"];
  const term = fc.array(fc.constantFrom(...letters), { maxLength: 3 });
  const lengths = fc.array(fc.nat(3), { minLength: 4, maxLength: 4 });

  it("is the sum over all labels that are not in the result, for any equation", () => {
    fc.assert(
      fc.property(
        fc.array(term, { minLength: 1, maxLength: 4 }),
        lengths,
        fc.nat(15),
        fc.nat(3),
        (terms, sizes, kept, layout) => {
          const length = (label: string): number => sizes[letters.indexOf(label)]!;
          const operands = terms.map((labels, i) => laidOut(labels.map(length), layout + i));
          const used = [...new Set(terms.flat())];
          const output = used.filter((label) => (kept >> letters.indexOf(label)) % 2 === 1).reverse();
          const summed = used.filter((label) => !output.includes(label));
          const equation = `${terms.map((labels) => labels.join("")).join(", ")} -> ${output.join("")}`;
          const y = api.einsum(equation, ...operands);
          expect(y.shape).toEqual(output.map(length));
          const values = y.data();
          let flat = 0;
          for (const outer of indices(output.map(length))) {
            let total = 0;
            for (const inner of indices(summed.map(length))) {
              const at = (label: string): number =>
                [...outer, ...inner][[...output, ...summed].indexOf(label)]!;
              total += terms.reduce(
                (product, labels, i) => product * element(operands[i]!, labels.map(at)),
                1,
              );
            }
            const found = values[flat++]!;
            expect(Math.abs(found - total)).toBeLessThanOrEqual(1e-12 * Math.abs(total));
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
