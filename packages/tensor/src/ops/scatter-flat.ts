import { elements, type Kernel, type Shape, type View } from "@gradkit/backend";
import { record } from "../autograd/record.ts";
import { compute } from "../compute.ts";
import { empty } from "../create/empty.ts";
import type { Tensor } from "../tensor.ts";
import { contiguous } from "./contiguous.ts";
import { takeFlat } from "./take-flat.ts";

/** Contiguous views: `output[positions[i]] += source[i]`, from zeros. */
export type ScatterFlatArguments = Record<"source" | "positions" | "output", View>;

const kernel: Kernel<ScatterFlatArguments> = {
  name: "scatterFlat",
  reference({ source, positions, output }) {
    const [from, at, to] = [elements(source), elements(positions), elements(output)];
    const count = (view: View): number => view.shape.reduce((product, length) => product * length, 1);
    to.fill(0, output.offset, output.offset + count(output));
    for (let i = 0; i < count(source); i++) {
      to[output.offset + at[positions.offset + i]!]! += from[source.offset + i]!;
    }
  },
};

/**
 * Adds elements up at positions counted row by row, over zeros: `y[positions[i]] += x[i]`, in order of `i`.
 *
 * The gradient is {@link takeFlat}.
 *
 * @param positions int32 in the shape of `x`, each from 0 to the number of elements of `shape` less one; not checked.
 * @example
 * import { scatterFlat, tensor } from "@gradkit/tensor";
 * const at = tensor([1, 1, 2], { dtype: "int32" });
 * console.log(scatterFlat(tensor([5, 6, 7]), at, [4]).toArray()); // [ 0, 11, 7, 0 ]
 */
export function scatterFlat(x: Tensor, positions: Tensor, shape: Shape): Tensor {
  const output = empty(shape, x.dtype);
  compute(kernel, { source: contiguous(x), positions: contiguous(positions), output }, [output]);
  return record(output, [x], [(g) => takeFlat(g, positions)], { repeatable: true });
}
