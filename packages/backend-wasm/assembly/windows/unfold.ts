import { clearRun, copyRuns } from "./copy-run";
import { countInside, firstInside } from "./inside";

/**
 * The `rows` of a window that see the image, where part of each may lie in the padding: zeros, and what is inside.
 * `x` is the column of the window's first element.
 */
function copyEdge<T>(
  rows: i32, width: i32, channels: i32, kernelColumns: i32, dilation: i32, x: i32, image: usize, step: usize,
  target: usize,
): void {
  const pixel = <usize>channels * sizeof<T>();
  const run = <usize>kernelColumns * pixel;
  clearRun<T>(target, <usize>rows * run);
  const first = min(firstInside(x, dilation), kernelColumns);
  const count = max(0, countInside(x, first, kernelColumns, dilation, width));
  image += <usize>(x + first * dilation) * pixel;
  target += <usize>first * pixel;
  if (dilation === 1) {
    copyRuns<T>(rows, image, step, target, run, <usize>count * pixel);
  } else {
    for (let k = 0; k < count; k++) {
      copyRuns<T>(rows, image, step, target, run, pixel);
      image += <usize>dilation * pixel;
      target += pixel;
    }
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
      copyRuns<T>(lastRow - firstRow, image + <usize>x * pixel, step, target, run, run);
    } else {
      copyEdge<T>(lastRow - firstRow, width, channels, kernelColumns, dilationX, x, image, step, target);
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
