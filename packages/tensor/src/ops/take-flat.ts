import { elements, type Kernel, type View } from "@gradkit/backend";
import { record } from "../autograd/record.ts";
import { compute } from "../compute.ts";
import { empty } from "../create/empty.ts";
import type { Tensor } from "../tensor.ts";
import { contiguous } from "./contiguous.ts";
import { scatterFlat } from "./scatter-flat.ts";

/** Contiguous views: `output[i] = source[positions[i]]`. */
export type TakeFlatArguments = Record<"source" | "positions" | "output", View>;

const kernel: Kernel<TakeFlatArguments> = {
  name: "takeFlat",
  reference({ source, positions, output }) {
    const [from, at, to] = [elements(source), elements(positions), elements(output)];
    const size = output.shape.reduce((product, length) => product * length, 1);
    for (let i = 0; i < size; i++) {
      to[output.offset + i] = from[source.offset + at[positions.offset + i]!]!;
    }
  },
};

/**
 * Takes elements by their positions, counted row by row: `y[i] = x[positions[i]]`, in the shape of `positions`.
 *
 * The gradient is {@link scatterFlat}: it is added up where the elements came from.
 *
 * @param positions int32, each from 0 to the number of elements of `x` less one; not checked.
 * @example
 * import { takeFlat, tensor } from "@gradkit/tensor";
 * const x = tensor([[1, 2], [3, 4]]);
 * console.log(takeFlat(x, tensor([3, 0], { dtype: "int32" })).toArray()); // [ 4, 1 ]
 */
export function takeFlat(x: Tensor, positions: Tensor): Tensor {
  const output = empty(positions.shape, x.dtype);
  compute(kernel, { source: contiguous(x), positions: contiguous(positions), output }, [output]);
  return record(output, [x], [(g) => scatterFlat(g, positions, x.shape)], { repeatable: true });
}
