import { sizeOf } from "@gradkit/backend";
import { expandDims } from "../ops/expand-dims.ts";
import { matmul } from "../ops/matmul.ts";
import { mul } from "../ops/mul.ts";
import { reshape } from "../ops/reshape.ts";
import { sum } from "../ops/sum.ts";
import { transpose } from "../ops/transpose.ts";
import type { Tensor } from "../tensor.ts";

/** A tensor with a label for each axis, all different. */
export interface Labelled {
  readonly x: Tensor;
  readonly labels: readonly string[];
}

/**
 * The product of two tensors over labels they share, summed over those that are not `needed`: a batched matrix product of
 * `[shared..., own of a, summed]` and `[shared..., summed, own of b]`.
 */
export function contract(first: Labelled, second: Labelled, needed: ReadonlySet<string>): Labelled {
  const a = sumAway(first, new Set([...needed, ...second.labels]));
  const b = sumAway(second, new Set([...needed, ...first.labels]));
  const common = a.labels.filter((label) => b.labels.includes(label));
  const batch = common.filter((label) => needed.has(label));
  const summed = common.filter((label) => !needed.has(label));
  const [rows, columns] = [a, b].map(({ labels }) => labels.filter((label) => !common.includes(label)));
  const left = arranged(a, [...batch, ...rows!, ...summed]);
  const right = arranged(b, [...batch, ...summed, ...columns!]);
  const labels = [...batch, ...rows!, ...columns!];
  // Many inner products are faster as one product of all elements than as matrices of one row and one column.
  if (summed.length === 0 || (batch.length > 0 && labels.length === batch.length)) {
    const wide = expandDims(left, from(left.rank, columns!.length));
    const aligned = expandDims(right, from(batch.length, rows!.length));
    return sumAway({ x: mul(wide, aligned), labels: [...labels, ...summed] }, needed);
  }
  const shape = [
    ...left.shape.slice(0, batch.length + rows!.length),
    ...right.shape.slice(batch.length + summed.length),
  ];
  const product = matmul(
    grouped(left, batch.length, rows!.length),
    grouped(right, batch.length, summed.length),
  );
  return { x: rows!.length === 1 && columns!.length === 1 ? product : reshape(product, shape), labels };
}

/** `count` axes from `first` on. */
function from(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => first + i);
}

/** The sum over axes whose labels are not needed. */
export function sumAway({ x, labels }: Labelled, needed: ReadonlySet<string>): Labelled {
  const axes = labels.flatMap((label, axis) => (needed.has(label) ? [] : [axis]));
  if (axes.length === 0) {
    return { x, labels };
  }
  return { x: sum(x, { axes }), labels: labels.filter((label) => needed.has(label)) };
}

/** The tensor with its axes in the order of `labels`. */
export function arranged({ x, labels }: Labelled, order: readonly string[]): Tensor {
  const permutation = order.map((label) => labels.indexOf(label));
  return permutation.every((axis, i) => axis === i) ? x : transpose(x, permutation);
}

/** Joins the axes behind the first `batch` to two, `count` of them and the rest, where they are not two already. */
function grouped(x: Tensor, batch: number, count: number): Tensor {
  if (count === 1 && x.rank === batch + 2) {
    return x;
  }
  const middle = batch + count;
  return reshape(x, [
    ...x.shape.slice(0, batch),
    sizeOf(x.shape.slice(batch, middle)),
    sizeOf(x.shape.slice(middle)),
  ]);
}
