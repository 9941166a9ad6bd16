import fc from "fast-check";
import { expect, test } from "vitest";
import { symmetricEigen } from "./symmetric-eigen.ts";

/** V A Vᵀ and V Vᵀ less what they must be; the largest element of each. */
function errors(matrix: number[], n: number): { diagonal: number; unit: number } {
  const { values, vectors } = symmetricEigen(matrix, n);
  let [diagonal, unit] = [0, 0];
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) {
      let [product, inner] = [0, 0];
      for (let i = 0; i < n; i++) {
        inner += vectors[a * n + i]! * vectors[b * n + i]!;
        for (let j = 0; j < n; j++) {
          product += vectors[a * n + i]! * matrix[i * n + j]! * vectors[b * n + j]!;
        }
      }
      diagonal = Math.max(diagonal, Math.abs(product - (a === b ? values[a]! : 0)));
      unit = Math.max(unit, Math.abs(inner - (a === b ? 1 : 0)));
    }
  }
  return { diagonal, unit };
}

test("gives known values", () => {
  const { values } = symmetricEigen([2, 1, 1, 2], 2);
  expect(values[0]).toBeCloseTo(3, 14);
  expect(values[1]).toBeCloseTo(1, 14);
  expect([...symmetricEigen([5], 1).values]).toEqual([5]);
  expect(symmetricEigen([], 0).values).toHaveLength(0);
  expect([...symmetricEigen([0, 0, 0, 0, 7, 0, 0, 0, 0], 3).values]).toEqual([7, 0, 0]);
});

test("diagonalises every symmetric matrix, with the values in order", () => {
  const element = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -1e3, max: 1e3, noNaN: true }));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }).chain((n) => fc.array(element, { minLength: n * n, maxLength: n * n })),
      (elements) => {
        const n = Math.sqrt(elements.length);
        const matrix = elements.map((_, at) => {
          const [i, j] = [Math.floor(at / n), at % n];
          return i >= j ? elements[at]! : elements[j * n + i]!;
        });
        const size = Math.max(1, ...matrix.map(Math.abs));
        const { diagonal, unit } = errors(matrix, n);
        expect(unit).toBeLessThan(1e-13 * n * 10);
        expect(diagonal / size).toBeLessThan(1e-13 * n * 10);
        const { values } = symmetricEigen(matrix, n);
        expect([...values].sort((a, b) => b - a)).toEqual([...values]);
      },
    ),
    { numRuns: 300 },
  );
});

test("refuses what has no eigenvalues", () => {
  expect(() => symmetricEigen([1, NaN, NaN, 1], 2)).toThrow("symmetricEigen: the matrix has an element");
});
