import { sizeOf, type Shape } from "@gradkit/backend";
import { reshape } from "../ops/reshape.ts";
import { transpose } from "../ops/transpose.ts";
import type { Tensor } from "../tensor.ts";
import { reducedAxes, type ReduceOptions } from "./axes.ts";

/** Axes of a shape, those that stay before those that are folded. */
function order(shape: Shape, axes: ReduceOptions["axes"], operation: string): readonly [number[], number[]] {
  const folded = reducedAxes(shape, axes, operation);
  const all = shape.map((_, axis) => axis);
  return [all.filter((axis) => folded[axis] !== true), all.filter((axis) => folded[axis] === true)];
}

/** The folded axes joined into one, behind those that stay: `[kept..., elements]`. */
export function foldAxes(x: Tensor, axes: ReduceOptions["axes"], operation: string): Tensor {
  const [kept, folded] = order(x.shape, axes, operation);
  const lengths = (list: readonly number[]): number[] => list.map((axis) => x.shape[axis]!);
  return reshape(transpose(x, [...kept, ...folded]), [...lengths(kept), sizeOf(lengths(folded))]);
}

/** What {@link foldAxes} made of a tensor of `shape`, with every axis back in its place. */
export function unfoldAxes(y: Tensor, shape: Shape, axes: ReduceOptions["axes"], operation: string): Tensor {
  const places = order(shape, axes, operation).flat();
  const apart = reshape(
    y,
    places.map((axis) => shape[axis]!),
  );
  const back = places.map((_, axis) => places.indexOf(axis));
  return transpose(apart, back);
}

/** The shape of a reduction's result. */
export function reducedShape(
  shape: Shape,
  { axes, keepDims = false }: ReduceOptions,
  operation: string,
): Shape {
  const folded = reducedAxes(shape, axes, operation);
  return keepDims
    ? shape.map((length, axis) => (folded[axis] === true ? 1 : length))
    : shape.filter((_, axis) => folded[axis] !== true);
}
