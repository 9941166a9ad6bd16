import { dgemm, sgemm } from "../exports/matmul";
import { foldFloat32, foldFloat64, unfoldFloat32, unfoldFloat64 } from "../exports/windows";
import { matmulScratchBytes } from "../matmul/block-sizes";
import { directConvolve, directWeights, isDirect, paddedImage } from "./direct";

// A convolution is a matrix product of all windows with the weights. `count` images at a time have their windows in
// working space behind that of the products, so that they are still in the cache when they are needed, and never all in
// memory. Addresses of images, weights and results count bytes; these are contiguous.

/** Bytes of working space for windows. */
// @ts-expect-error: AssemblyScript allows decorators on constants.
@inline
const WINDOW_BYTES: i32 = 524288;

/** Bytes of working space for the windows of a convolution. */
export function windowScratchBytes(): i32 {
  return WINDOW_BYTES;
}

/** Bytes of working space that a thread needs. */
export function scratchBytes(): i32 {
  return matmulScratchBytes() + WINDOW_BYTES;
}

/** `results = windows(images) weights`. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function convolve<T>(
  batch: i32, height: i32, width: i32, channels: i32, rows: i32, columns: i32, kernelRows: i32, kernelColumns: i32,
  strideY: i32, strideX: i32, dilationY: i32, dilationX: i32, paddingY: i32, paddingX: i32,
  images: usize, weights: usize, results: usize, outputs: i32, count: i32, scratch: usize, first: i32,
): void {
  const windows = scratch + matmulScratchBytes();
  const places = rows * columns;
  const taps = kernelRows * kernelColumns * channels;
  const extentY = (rows - 1) * strideY + (kernelRows - 1) * dilationY + 1;
  const extentX = (columns - 1) * strideX + (kernelColumns - 1) * dilationX + 1;
  const isPadded = paddingY > 0 || paddingX > 0 || extentY > height || extentX > width;
  const lineX = isPadded ? extentX : width;
  const rowBytes = <usize>(lineX * channels) * sizeof<T>();
  // Only a copy needs room; that of a huge image would have more bytes than 32 bits count.
  const extent = isPadded ? <i64>extentY * <i64>rowBytes : 0;
  if (isDirect<T>(outputs, kernelColumns, dilationX, extent, WINDOW_BYTES)) {
    for (; batch > 0; batch--) {
      const image = paddedImage<T>(
        isPadded, height, width, channels, paddingY, paddingX, extentY, extentX, images, windows,
      );
      directConvolve<T>(
        rows, columns, channels, kernelRows, kernelColumns, strideY, strideX, dilationY, image, rowBytes, weights,
        results, outputs,
      );
      images += <usize>(height * width * channels) * sizeof<T>();
      results += <usize>(places * outputs) * sizeof<T>();
    }
    return;
  }
  for (let left = batch; left > 0; left -= count) {
    const size = min(count, left);
    unfold<T>(
      size, height, width, channels, rows, columns, kernelRows, kernelColumns, strideY, strideX, dilationY, dilationX,
      paddingY, paddingX, images, windows,
    );
    gemm<T>(size * places, outputs, taps, windows, taps, 1, weights, outputs, 1, results, outputs, scratch);
    images += <usize>(size * height * width * channels) * sizeof<T>();
    results += <usize>(size * places * outputs) * sizeof<T>();
  }
}

/** `images = fold(results weights^T)`, which is the gradient by the images. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function convolveBack<T>(
  batch: i32, height: i32, width: i32, channels: i32, rows: i32, columns: i32, kernelRows: i32, kernelColumns: i32,
  strideY: i32, strideX: i32, dilationY: i32, dilationX: i32, paddingY: i32, paddingX: i32,
  images: usize, weights: usize, results: usize, outputs: i32, count: i32, scratch: usize, first: i32,
): void {
  const windows = scratch + matmulScratchBytes();
  const places = rows * columns;
  const taps = kernelRows * kernelColumns * channels;
  for (let left = batch; left > 0; left -= count) {
    const size = min(count, left);
    gemm<T>(size * places, taps, outputs, results, outputs, 1, weights, 1, outputs, windows, taps, scratch);
    fold<T>(
      size, height, width, channels, rows, columns, kernelRows, kernelColumns, strideY, strideX, dilationY, dilationX,
      paddingY, paddingX, images, windows,
    );
    images += <usize>(size * height * width * channels) * sizeof<T>();
    results += <usize>(size * places * outputs) * sizeof<T>();
  }
}

/**
 * `windows(images)^T results`, which summed is the gradient by the weights: one part for every `count` images, the one of
 * image `first` at its place among all parts, which start at `weights`.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function convolveWeights<T>(
  batch: i32, height: i32, width: i32, channels: i32, rows: i32, columns: i32, kernelRows: i32, kernelColumns: i32,
  strideY: i32, strideX: i32, dilationY: i32, dilationX: i32, paddingY: i32, paddingX: i32,
  images: usize, weights: usize, results: usize, outputs: i32, count: i32, scratch: usize, first: i32,
): void {
  const windows = scratch + matmulScratchBytes();
  const places = rows * columns;
  const taps = kernelRows * kernelColumns * channels;
  const part = <usize>(taps * outputs) * sizeof<T>();
  weights += <usize>(first / count) * part;
  const extentY = (rows - 1) * strideY + (kernelRows - 1) * dilationY + 1;
  const extentX = (columns - 1) * strideX + (kernelColumns - 1) * dilationX + 1;
  const isPadded = paddingY > 0 || paddingX > 0 || extentY > height || extentX > width;
  const lineX = isPadded ? extentX : width;
  const rowBytes = <usize>(lineX * channels) * sizeof<T>();
  // Only a copy needs room; that of a huge image would have more bytes than 32 bits count.
  const extent = isPadded ? <i64>extentY * <i64>rowBytes : 0;
  if (isDirect<T>(outputs, kernelColumns, dilationX, extent, WINDOW_BYTES)) {
    for (let n = 0; n < batch; n++) {
      const isFirst = n % count === 0;
      if (n > 0 && isFirst) weights += part;
      const image = paddedImage<T>(
        isPadded, height, width, channels, paddingY, paddingX, extentY, extentX, images, windows,
      );
      directWeights<T>(
        rows, columns, channels, kernelRows, kernelColumns, strideY, strideX, dilationY, image, rowBytes, weights,
        results, outputs, !isFirst,
      );
      images += <usize>(height * width * channels) * sizeof<T>();
      results += <usize>(places * outputs) * sizeof<T>();
    }
    return;
  }
  for (let left = batch; left > 0; left -= count) {
    const size = min(count, left);
    unfold<T>(
      size, height, width, channels, rows, columns, kernelRows, kernelColumns, strideY, strideX, dilationY, dilationX,
      paddingY, paddingX, images, windows,
    );
    gemm<T>(taps, outputs, size * places, windows, 1, taps, results, outputs, 1, weights, outputs, scratch);
    images += <usize>(size * height * width * channels) * sizeof<T>();
    results += <usize>(size * places * outputs) * sizeof<T>();
    weights += part;
  }
}

// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function gemm<T>(
  m: i32, n: i32, k: i32, a: usize, aRow: isize, aStep: isize, b: usize, bStep: isize, bColumn: isize,
  c: usize, cRow: isize, scratch: usize,
): void {
  if (sizeof<T>() === 4) sgemm(m, n, k, a, aRow, aStep, b, bStep, bColumn, c, cRow, 1, scratch);
  else dgemm(m, n, k, a, aRow, aStep, b, bStep, bColumn, c, cRow, 1, scratch);
}

// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function unfold<T>(
  batch: i32, height: i32, width: i32, channels: i32, rows: i32, columns: i32, kernelRows: i32, kernelColumns: i32,
  strideY: i32, strideX: i32, dilationY: i32, dilationX: i32, paddingY: i32, paddingX: i32,
  images: usize, windows: usize,
): void {
  if (sizeof<T>() === 4) {
    unfoldFloat32(
      batch, height, width, channels, rows, columns, kernelRows, kernelColumns, strideY, strideX, dilationY, dilationX,
      paddingY, paddingX, images, windows,
    );
  } else {
    unfoldFloat64(
      batch, height, width, channels, rows, columns, kernelRows, kernelColumns, strideY, strideX, dilationY, dilationX,
      paddingY, paddingX, images, windows,
    );
  }
}

// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function fold<T>(
  batch: i32, height: i32, width: i32, channels: i32, rows: i32, columns: i32, kernelRows: i32, kernelColumns: i32,
  strideY: i32, strideX: i32, dilationY: i32, dilationX: i32, paddingY: i32, paddingX: i32,
  images: usize, windows: usize,
): void {
  if (sizeof<T>() === 4) {
    foldFloat32(
      batch, height, width, channels, rows, columns, kernelRows, kernelColumns, strideY, strideX, dilationY, dilationX,
      paddingY, paddingX, images, windows,
    );
  } else {
    foldFloat64(
      batch, height, width, channels, rows, columns, kernelRows, kernelColumns, strideY, strideX, dilationY, dilationX,
      paddingY, paddingX, images, windows,
    );
  }
}
