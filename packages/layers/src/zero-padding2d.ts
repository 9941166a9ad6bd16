import { pad, type Pair } from "@gradkit/tensor";
import type { Layer, Nothing, SameWidth } from "./layer.ts";
import { parameterless } from "./parameterless.ts";
import { requireAxes } from "./require-axes.ts";
import { requirePadding } from "./require-padding.ts";

/** Zeros at the four edges of an image. */
export interface PaddingEdges {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Puts zeros around every image.
 *
 * Input `[batch, height, width, channels]`, output `[batch, top + height + bottom, left + width + right, channels]`.
 *
 * @param widths One number for all edges, `[above and below, left and right]`, or each edge by name; whole numbers of at
 * least 0.
 * @throws RangeError when a width is out of range.
 * @example
 * import { zeroPadding2d } from "@gradkit/layers";
 * console.log(zeroPadding2d({ top: 0, bottom: 1, left: 2, right: 2 }).outputShape([28, 28, 1])); // [ 29, 32, 1 ]
 */
export function zeroPadding2d(widths: Pair | PaddingEdges): Layer<number, SameWidth, Nothing, Nothing> {
  const edges = edgesOf(widths);
  const { top, bottom, left, right } = edges;
  requirePadding("zeroPadding2d", [top, bottom, left, right]);
  return parameterless({
    kind: "zeroPadding2d",
    config: { widths: { top, bottom, left, right } },
    inputs: undefined,
    outputs: "same",
    outputShape(input) {
      requireAxes("zeroPadding2d", ["height", "width", "channels"], input);
      return [top + input[0]! + bottom, left + input[1]! + right, input[2]!];
    },
    apply(x) {
      requireAxes("zeroPadding2d", ["batch", "height", "width", "channels"], x.shape);
      return pad(x, [0, [top, bottom], [left, right], 0]);
    },
  });
}

function edgesOf(widths: Pair | PaddingEdges): PaddingEdges {
  if (typeof widths === "object" && "top" in widths) {
    return widths;
  }
  const [rows, columns] = typeof widths === "number" ? [widths, widths] : widths;
  return { top: rows, bottom: rows, left: columns, right: columns };
}
