import fc from "fast-check";
import { expect } from "vitest";
import * as api from "../index.ts";
import type { Tensor } from "../tensor.ts";

/** Shapes of up to four axes, some of length 0 or 1. */
export const shapes = (minLength = 0): fc.Arbitrary<number[]> =>
  fc.array(fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 4 }) }, { weight: 1, arbitrary: fc.constant(0) }), { minLength, maxLength: 4 }); // prettier-ignore

/** A tensor of this shape with different numbers everywhere, laid out in memory in one of several ways. */
export function laidOut(shape: readonly number[], layout: number): Tensor {
  const counting = (lengths: readonly number[]): Tensor =>
    api.fromData(Float64Array.from({ length: api.sizeOf(lengths) }, (_, i) => i + 1), lengths); // prettier-ignore
  const axes = shape.map((_, axis) => axis).reverse();
  switch (layout % 4) {
    case 1:
      return api.transpose(counting([...shape].reverse()), axes);
    case 2:
      return api.flip(counting(shape));
    case 3:
      return api.slice(counting(shape.map((length) => 2 * length + 1)), shape.map((length) => ({ start: 1, stop: 2 * length, step: 2 }))); // prettier-ignore
    default:
      return counting(shape);
  }
}

/** Tensors of any such shape and layout. */
export const tensors = (minLength = 0): fc.Arbitrary<Tensor> =>
  fc.tuple(shapes(minLength), fc.nat(3)).map(([shape, layout]) => laidOut(shape, layout));

/** Tensors with one of their axes, counted from the start or the end. */
export const withAxis: fc.Arbitrary<{ readonly x: Tensor; readonly axis: number; readonly given: number }> =
  fc.tuple(tensors(1), fc.nat(), fc.boolean()).map(([x, number, fromEnd]) => {
    const axis = number % x.rank;
    return { x, axis, given: fromEnd ? axis - x.rank : axis };
  });

/** The element at an index. */
export function element(x: Tensor, index: readonly number[]): number {
  const flat = index.reduce((position, i, axis) => position * x.shape[axis]! + i, 0);
  return x.data()[flat]!;
}

/** Every index of a shape, in row-major order. */
export function* indices(shape: readonly number[]): Generator<number[]> {
  if (shape.length === 0) {
    yield [];
    return;
  }
  for (let i = 0; i < shape[0]!; i++) {
    for (const rest of indices(shape.slice(1))) {
      yield [i, ...rest];
    }
  }
}

/** A list with the item at `axis` replaced. */
export function replaced<T>(list: readonly T[], axis: number, item: T): T[] {
  return list.map((own, i) => (i === axis ? item : own));
}

/** Compares a result with its definition, element by element. */
export function expectElements(
  y: Tensor,
  shape: readonly number[],
  definition: (index: number[]) => number,
): void {
  expect(y.shape).toEqual(shape);
  const expected = Array.from(indices(shape), (index) => definition(index));
  expect([...y.data()]).toEqual(expected);
}
