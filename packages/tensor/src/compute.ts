import type { DType, Kernel, Shape, View } from "@gradkit/backend";
import { finish } from "./core/finish.ts";
import { currentBackend } from "./engine.ts";
import { allocate } from "./memory/allocate.ts";
import { resident } from "./memory/resident.ts";
import type { Tensor } from "./tensor.ts";

/** The shape and element type of a tensor that is to be made. */
export type Outline = { readonly shape: Shape; readonly dtype: DType };

/**
 * Makes tensors with a kernel of your own, which reads its inputs and fills its outputs. Its gradient, if it has one, is
 * added by {@link record}.
 *
 * @param kernel The computation; its arguments are views under the names given here, and the settings.
 * @example
 * import { compute, elements, tensor, type View } from "@gradkit/tensor";
 * const reverse = {
 *   name: "reverse",
 *   reference: ({ x, y }: { x: View; y: View }) => elements(y).set(elements(x).slice().reverse()),
 * };
 * const x = tensor([1, 2, 3]);
 * console.log(compute(reverse, { x }, { y: x }, {}).y.toArray()); // [ 3, 2, 1 ]
 */
export function compute<I extends string, O extends string, S extends object>(
  kernel: Kernel<Record<I | O, View> & S>,
  inputs: Readonly<Record<I, Tensor>>,
  outputs: Readonly<Record<O, Outline>>,
  settings: S,
): Readonly<Record<O, Tensor>> {
  const made = mapValues(outputs, ({ shape, dtype }) => allocate(shape, dtype));
  currentBackend().run(kernel, { ...mapValues(inputs, resident), ...made, ...settings });
  return mapValues(made, finish);
}

function mapValues<K extends string, A, B>(
  record: Readonly<Record<K, A>>,
  map: (value: A) => B,
): Record<K, B> {
  const entries = Object.entries<A>(record).map(([key, value]) => [key, map(value)] as const);
  return Object.fromEntries(entries) as Record<K, B>;
}
