import { directTile } from "./direct-tile";
import { padImage } from "./pad-image";

// Convolutions with few outputs straight from the images: a window is read where it stands, run by run, in place of being
// copied first. Only an image with padding is copied, with zeros around it.

/** The widest outputs, in bytes, for which this is faster than a product of copied windows (measured). */
// @ts-expect-error: AssemblyScript allows decorators on constants.
@inline
const MOST_BYTES: i32 = 128;

/** Whether a convolution is computed here: the elements of a window's row must lie side by side, and a padded copy must fit. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function isDirect<T>(outputs: i32, kernelColumns: i32, dilationX: i32, extent: i64, room: i64): bool {
  const bytes = outputs * <i32>sizeof<T>();
  return bytes >= 16 && bytes <= MOST_BYTES && (dilationX === 1 || kernelColumns === 1) && extent <= room;
}

/**
 * `results = windows(image) weights` for one image: rows of the product are places, its terms the kernel's rows.
 *
 * @param rowBytes Bytes from one row of the image to the next.
 */
export function directConvolve<T>(
  rows: i32, columns: i32, channels: i32, kernelRows: i32, kernelColumns: i32, strideY: i32, strideX: i32,
  dilationY: i32, image: usize, rowBytes: usize, weights: usize, results: usize, outputs: i32,
): void {
  const bytes = <usize>outputs * sizeof<T>();
  const stepY = <isize>strideY * <isize>rowBytes;
  const stepX = <isize>strideX * channels * sizeof<T>();
  const toNextRow = stepY - <isize>(columns - 1) * stepX;
  let at = image;
  let column = 0;
  for (let left = rows * columns; left > 0; left -= 4) {
    // The next four places; where there are fewer, the last one is read again.
    const p0 = at;
    if (++column === columns) { column = 0; at += toNextRow; } else at += stepX;
    const p1 = left > 1 ? at : p0;
    if (++column === columns) { column = 0; at += toNextRow; } else at += stepX;
    const p2 = left > 2 ? at : p1;
    if (++column === columns) { column = 0; at += toNextRow; } else at += stepX;
    const p3 = left > 3 ? at : p2;
    if (++column === columns) { column = 0; at += toNextRow; } else at += stepX;
    directTile<T>(
      min(4, left), p0, p1, p2, p3, kernelRows, <isize>dilationY * <isize>rowBytes, kernelColumns * channels, sizeof<T>(),
      weights, bytes, results, false,
    );
    results += 4 * bytes;
  }
}

/** Where tap number `index` of a kernel with rows of `run` elements is in a window; beyond the last one it is that one. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function tapOf<T>(index: i32, last: i32, run: i32, stepY: isize): isize {
  const at = min(index, last);
  const row = at / run;
  return <isize>row * stepY + <isize>(at - row * run) * sizeof<T>();
}

/** `weights += windows(image)^T results`, or `=`: rows of the product are taps of the kernel, its terms the rows of places. */
export function directWeights<T>(
  rows: i32, columns: i32, channels: i32, kernelRows: i32, kernelColumns: i32, strideY: i32, strideX: i32,
  dilationY: i32, image: usize, rowBytes: usize, weights: usize, results: usize, outputs: i32, add: bool,
): void {
  const bytes = <usize>outputs * sizeof<T>();
  const tapsY = <isize>dilationY * <isize>rowBytes;
  const run = kernelColumns * channels;
  const taps = kernelRows * run;
  for (let i = 0; i < taps; i += 4) {
    directTile<T>(
      min(4, taps - i),
      image + tapOf<T>(i, taps - 1, run, tapsY),
      image + tapOf<T>(i + 1, taps - 1, run, tapsY),
      image + tapOf<T>(i + 2, taps - 1, run, tapsY),
      image + tapOf<T>(i + 3, taps - 1, run, tapsY),
      rows, <isize>strideY * <isize>rowBytes, columns, <isize>strideX * channels * sizeof<T>(),
      results, bytes, weights + <usize>i * bytes, add,
    );
  }
}

/** The image, or with padding a copy of what windows see of it, `width` elements a row. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function paddedImage<T>(
  isPadded: bool, height: i32, width: i32, channels: i32, paddingY: i32, paddingX: i32, extentY: i32, extentX: i32,
  image: usize, target: usize,
): usize {
  if (!isPadded) return image;
  padImage<T>(height, width, channels, paddingY, paddingX, extentY, extentX, image, target);
  return target;
}
