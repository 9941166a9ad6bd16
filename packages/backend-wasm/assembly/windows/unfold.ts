import { clearRun, copyRun } from "./copy-run";

/** One row of a window, where all or part of it may lie in the padding; `x` is the column of its first element. */
function copyEdge<T>(
  width: i32, channels: i32, kernelColumns: i32, dilation: i32, x: i32, imageRow: usize, target: usize,
): void {
  const pixel = <usize>channels * sizeof<T>();
  for (; kernelColumns > 0; kernelColumns--) {
    if (<u32>x < <u32>width) copyRun<T>(imageRow + <usize>x * pixel, target, pixel);
    else clearRun<T>(target, pixel);
    x += dilation;
    target += pixel;
  }
}

/** All windows of one row of places. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function unfoldPlaces<T>(
  height: i32, width: i32, channels: i32, columns: i32, kernelRows: i32, kernelColumns: i32, strideX: i32,
  dilationY: i32, dilationX: i32, paddingX: i32, firstY: i32, image: usize, target: usize,
): usize {
  const pixel = <usize>channels * sizeof<T>();
  const imageRow = <usize>width * pixel;
  const run = <usize>kernelColumns * pixel;
  const lastX = dilationX === 1 ? width - kernelColumns : -1;
  for (let j = 0; j < columns; j++) {
    const x = j * strideX - paddingX;
    let y = firstY;
    for (let ki = 0; ki < kernelRows; ki++) {
      const row = image + <usize>y * imageRow;
      if (<u32>y >= <u32>height) clearRun<T>(target, run);
      else if (x >= 0 && x <= lastX) copyRun<T>(row + <usize>x * pixel, target, run);
      else copyEdge<T>(width, channels, kernelColumns, dilationX, x, row, target);
      y += dilationY;
      target += run;
    }
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
  for (let n = 0; n < batch; n++) {
    for (let i = 0; i < rows; i++) {
      windows = unfoldPlaces<T>(
        height, width, channels, columns, kernelRows, kernelColumns, strideX, dilationY, dilationX, paddingX,
        i * strideY - paddingY, images, windows,
      );
    }
    images += <usize>height * width * channels * sizeof<T>();
  }
}
