import { adaptiveMaxPool2d as pool, type Pair } from "@gradkit/tensor";
import type { Layer, Nothing, SameWidth } from "./layer.ts";
import { parameterless } from "./parameterless.ts";
import { requireAxes } from "./require-axes.ts";
import { requireCount } from "./require-count.ts";

/**
 * The largest element of each of a fixed number of parts of images of any size.
 *
 * Input `[batch, height, width, channels]`, output `[batch, rows, columns, channels]`; part `i` runs from
 * `floor(i length / parts)` to `ceil((i + 1) length / parts)`.
 *
 * @param size Rows and columns of the output, or one number for both; whole numbers of at least 1.
 * @throws RangeError when the size is out of range.
 * @example
 * import { adaptiveMaxPool2d } from "@gradkit/layers";
 * console.log(adaptiveMaxPool2d([2, 3]).outputShape([28, 28, 6])); // [ 2, 3, 6 ]
 */
export function adaptiveMaxPool2d(size: Pair): Layer<number, SameWidth, Nothing, Nothing> {
  const [rows, columns] = typeof size === "number" ? [size, size] : size;
  requireCount("adaptiveMaxPool2d", "size", rows);
  requireCount("adaptiveMaxPool2d", "size", columns);
  return parameterless({
    kind: "adaptiveMaxPool2d",
    config: { size: [rows, columns] },
    inputs: undefined,
    outputs: "same",
    outputShape(input) {
      requireAxes("adaptiveMaxPool2d", ["height", "width", "channels"], input);
      return [rows, columns, input[2]!];
    },
    apply: (x) => pool(x, size),
  });
}
