import { gcd } from "./gcd";

/**
 * The first of the places whose windows contain a row (or column), counted from the edge of the padding; `places` or
 * more where there is none. Others follow every `dilation / gcd(stride, dilation)` places.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function firstPlace(at: i32, places: i32, size: i32, stride: i32, dilation: i32): i32 {
  const beyond = at - (size - 1) * dilation;
  let place = beyond <= 0 ? 0 : stride === 1 ? beyond : (beyond + stride - 1) / stride;
  if (dilation > 1) {
    while (place < places && place * stride <= at && (at - place * stride) % dilation !== 0) place++;
  }
  return place;
}

/** How many of them there are. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function countPlaces(at: i32, first: i32, places: i32, stride: i32, step: i32): i32 {
  const last = min(places - 1, stride === 1 ? at : at / stride);
  return last < first ? 0 : step === 1 ? last - first + 1 : (last - first) / step + 1;
}

/** Sums `count` x `rowCount` elements, or vectors of them, in order. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function sumScalars<T>(source: usize, rowCount: i32, rowStep: isize, count: i32, step: isize): T {
  let sum: T = 0;
  for (; rowCount > 0; rowCount--) {
    let at = source;
    for (let left = count; left > 0; left--) {
      sum += load<T>(at);
      at += step;
    }
    source += rowStep;
  }
  return sum;
}

// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function sumVectors<T>(source: usize, rowCount: i32, rowStep: isize, count: i32, step: isize, second: usize, out: usize): void {
  let sum0 = v128.splat<T>(0);
  let sum1 = sum0;
  for (; rowCount > 0; rowCount--) {
    let at = source;
    for (let left = count; left > 0; left--) {
      sum0 = v128.add<T>(sum0, v128.load(at));
      sum1 = v128.add<T>(sum1, v128.load(at + second));
      at += step;
    }
    source += rowStep;
  }
  v128.store(out, sum0);
  v128.store(out + second, sum1);
}

/** All channels of one pixel: two vectors at a time, the second over the last ones; few channels one by one. */
function foldPixel<T>(bytes: usize, source: usize, rowCount: i32, rowStep: isize, count: i32, step: isize, out: usize): void {
  const end = out + bytes;
  if (bytes >= 16) {
    for (; out < end; out += 32, source += 32) {
      const left = end - out;
      if (left < 16) {
        out -= 16 - left;
        source -= 16 - left;
      }
      const second: usize = left >= 32 ? 16 : left > 16 ? left - 16 : 0;
      sumVectors<T>(source, rowCount, rowStep, count, step, second, out);
    }
  } else {
    for (; out < end; out += sizeof<T>(), source += sizeof<T>()) {
      store<T>(out, sumScalars<T>(source, rowCount, rowStep, count, step));
    }
  }
}

/**
 * Adds windows up where they came from: every pixel is the sum over the windows that contain it, in their order, so
 * nothing is written twice. The sizes are those of unfold.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function fold<T>(
  batch: i32, height: i32, width: i32, channels: i32, rows: i32, columns: i32, kernelRows: i32, kernelColumns: i32,
  strideY: i32, strideX: i32, dilationY: i32, dilationX: i32, paddingY: i32, paddingX: i32,
  images: usize, windows: usize,
): void {
  const pixel = <usize>channels * sizeof<T>();
  const windowRow = <isize>(<usize>kernelColumns * pixel);
  const place = <isize>kernelRows * windowRow;
  const placeRow = <isize>columns * place;
  // From one place that contains a pixel to the next, the pixel's row or column in the window shrinks.
  const stepY = dilationY / gcd(strideY, dilationY);
  const stepX = dilationX / gcd(strideX, dilationX);
  const rowStep = <isize>stepY * placeRow - <isize>(stepY * strideY / dilationY) * windowRow;
  const columnStep = <isize>stepX * place - <isize>(stepX * strideX / dilationX) * <isize>pixel;
  for (let n = 0; n < batch; n++) {
    for (let y = 0; y < height; y++) {
      const atY = y + paddingY;
      const i = firstPlace(atY, rows, kernelRows, strideY, dilationY);
      const rowCount = countPlaces(atY, i, rows, strideY, stepY);
      const row = windows + <isize>i * placeRow + <isize>((atY - i * strideY) / dilationY) * windowRow;
      for (let x = 0; x < width; x++) {
        const atX = x + paddingX;
        const j = firstPlace(atX, columns, kernelColumns, strideX, dilationX);
        const count = countPlaces(atX, j, columns, strideX, stepX);
        const k = dilationX === 1 ? atX - j * strideX : (atX - j * strideX) / dilationX;
        foldPixel<T>(pixel, row + <isize>j * place + <isize>k * pixel, rowCount, rowStep, count, columnStep, images);
        images += pixel;
      }
    }
    windows += <usize>rows * placeRow;
  }
}
