import type { Kernel, View } from "@gradkit/backend";
import { elements, forEachRow } from "@gradkit/backend";
import { normalizeAxis } from "../core/axes.ts";
import { finish } from "../core/finish.ts";
import { requireElements } from "../core/require-elements.ts";
import { currentBackend } from "../engine.ts";
import { allocate } from "../memory/allocate.ts";
import { resident } from "../memory/resident.ts";
import type { Tensor } from "../tensor.ts";

type Arguments = { readonly x: View; readonly axis: number; readonly out: View };

const kernel: Kernel<Arguments> = { name: "argmax", reference: indexOfLargest };

/**
 * Where the largest element along an axis stands, as int32: the first of several, the first NaN if there is one. The
 * axis disappears. There is no gradient.
 *
 * @throws RangeError when the axis has no elements.
 * @example
 * import { argmax, tensor } from "@gradkit/tensor";
 * console.log(argmax(tensor([[1, 4, 2], [7, 3, 5]])).toArray()); // [ 1, 0 ]
 */
export function argmax(x: Tensor, axis = -1): Tensor {
  const along = normalizeAxis(axis, x.rank, "argmax");
  requireElements(x, along, "argmax");
  const y = allocate(
    x.shape.filter((_, i) => i !== along),
    "int32",
  );
  currentBackend().run(kernel, { x: resident(x), axis: along, out: y });
  return finish(y, "argmax");
}

function indexOfLargest({ x, axis, out }: Arguments): void {
  const source = elements(x);
  const target = elements(out);
  const length = x.shape[axis]!;
  const step = x.strides[axis]!;
  const others = { offset: x.offset, strides: x.strides.filter((_, i) => i !== axis) };
  forEachRow(out.shape, [others, out], ([from, to], count, [fromStep, toStep]) => {
    for (let i = 0; i < count; i++) {
      target[to! + i * toStep!] = firstLargest(source, from! + i * fromStep!, length, step);
    }
  });
}

function firstLargest(source: ArrayLike<number>, start: number, length: number, step: number): number {
  let best = 0;
  let largest = source[start]!;
  for (let i = 1; i < length; i++) {
    const value = source[start + i * step]!;
    if (value > largest || (Number.isNaN(value) && !Number.isNaN(largest))) {
      best = i;
      largest = value;
    }
  }
  return best;
}
