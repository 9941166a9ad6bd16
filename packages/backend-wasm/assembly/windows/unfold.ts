import { clearRun, copyRun, copyRuns } from "./copy-run";
import { countInside, firstInside } from "./inside";

/** One row of a window, part of which may lie in the padding; `x` is the column of its first element. */
function copyEdge<T>(
  width: i32, channels: i32, kernelColumns: i32, dilation: i32, x: i32, imageRow: usize, target: usize,
): void {
  const pixel = <usize>channels * sizeof<T>();
  if (dilation === 1) {
    const first = min(max(0, -x), kernelColumns);
    const count = max(0, min(kernelColumns, width - x) - first);
    clearRun<T>(target, <usize>first * pixel);
    target += <usize>first * pixel;
    copyRun<T>(imageRow + <usize>(x + first) * pixel, target, <usize>count * pixel);
    clearRun<T>(target + <usize>count * pixel, <usize>(kernelColumns - first - count) * pixel);
    return;
  }
  for (; kernelColumns > 0; kernelColumns--) {
    if (<u32>x < <u32>width) copyRun<T>(imageRow + <usize>x * pixel, target, pixel);
    else clearRun<T>(target, pixel);
    x += dilation;
    target += pixel;
  }
}

/** All windows of one row of places, of which the kernel's rows from `firstRow` up to `lastRow` see the image. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function unfoldPlaces<T>(
  width: i32, channels: i32, columns: i32, kernelRows: i32, kernelColumns: i32, strideX: i32, dilationX: i32,
  paddingX: i32, firstRow: i32, lastRow: i32, image: usize, step: usize, target: usize,
): usize {
  const pixel = <usize>channels * sizeof<T>();
  const run = <usize>kernelColumns * pixel;
  const lastX = dilationX === 1 ? width - kernelColumns : -1;
  const above = <usize>firstRow * run;
  const inside = <usize>(lastRow - firstRow) * run;
  const below = <usize>(kernelRows - lastRow) * run;
  let x = -paddingX;
  for (let j = 0; j < columns; j++) {
    if (above > 0) clearRun<T>(target, above);
    target += above;
    if (x >= 0 && x <= lastX) {
      copyRuns<T>(lastRow - firstRow, image + <usize>x * pixel, step, target, run);
    } else {
      let row = image;
      for (let at = target; at < target + inside; at += run) {
        copyEdge<T>(width, channels, kernelColumns, dilationX, x, row, at);
        row += step;
      }
    }
    target += inside;
    if (below > 0) clearRun<T>(target, below);
    target += below;
    x += strideX;
  }
  return target;
}

/**
 * Copies every window out of contiguous images `[batch, height, width, channels]` to
 * `[batch, rows, columns, kernel rows, kernel columns, channels]`, with zeros for what lies in the padding. A row of a
 * window that lies side by side in the image is copied as one run.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function unfold<T>(
  batch: i32, height: i32, width: i32, channels: i32, rows: i32, columns: i32, kernelRows: i32, kernelColumns: i32,
  strideY: i32, strideX: i32, dilationY: i32, dilationX: i32, paddingY: i32, paddingX: i32,
  images: usize, windows: usize,
): void {
  const imageRow = <usize>width * channels * sizeof<T>();
  for (let n = 0; n < batch; n++) {
    for (let i = 0; i < rows; i++) {
      const y = i * strideY - paddingY;
      const firstRow = min(firstInside(y, dilationY), kernelRows);
      const lastRow = firstRow + max(0, countInside(y, firstRow, kernelRows, dilationY, height));
      windows = unfoldPlaces<T>(
        width, channels, columns, kernelRows, kernelColumns, strideX, dilationX, paddingX, firstRow, lastRow,
        images + <usize>(y + firstRow * dilationY) * imageRow, <usize>dilationY * imageRow, windows,
      );
    }
    images += <usize>height * imageRow;
  }
}
