import { elements, type Kernel, type View } from "@gradkit/backend";
import type { Window } from "./window.ts";

/**
 * Images `[batch, height, width, channels]`, and their windows
 * `[batch, rows, columns, kernel rows, kernel columns, channels]`.
 */
export type WindowArguments = Record<"images" | "windows", View> & { readonly window: Window };

/** Copies every window out of the images; what lies in the padding is 0. */
export const unfoldKernel: Kernel<WindowArguments> = {
  name: "unfold",
  reference({ images, windows, window }) {
    const [source, target] = [elements(images), elements(windows)];
    forEachTap(images.shape, window, ([n, i, j, ki, kj], y, x) => {
      for (let c = 0; c < images.shape[3]!; c++) {
        target[at(windows, [n, i, j, ki, kj, c])] = y < 0 ? 0 : source[at(images, [n, y, x, c])]!;
      }
    });
  },
};

/** Adds every window up where it came from; what lies in the padding is dropped. */
export const foldKernel: Kernel<WindowArguments> = {
  name: "fold",
  reference({ images, windows, window }) {
    const [target, source] = [elements(images), elements(windows)];
    const [batch, height, width, channels] = images.shape as [number, number, number, number];
    // Images are made for this call, so they are contiguous.
    target.fill(0, images.offset, images.offset + batch * height * width * channels);
    forEachTap(images.shape, window, ([n, i, j, ki, kj], y, x) => {
      for (let c = 0; c < channels && y >= 0; c++) {
        target[at(images, [n, y, x, c])]! += source[at(windows, [n, i, j, ki, kj, c])]!;
      }
    });
  },
};

/**
 * Images `[batch, height, width, channels]`, and for each place of the window and channel the position of the largest
 * element, counted row by row over all images: `[batch, rows, columns, channels]`, int32.
 */
export type LargestArguments = Record<"images" | "positions", View> & { readonly window: Window };

/** Finds the first largest element of every window; padding never counts, and NaN counts as the largest. */
export const largestKernel: Kernel<LargestArguments> = {
  name: "largestInWindow",
  reference({ images, positions, window }) {
    const [source, target] = [elements(images), elements(positions)];
    const [, height, width, channels] = images.shape as [number, number, number, number];
    const best = new Float64Array(channels);
    const found = new Uint8Array(channels);
    forEachTap(images.shape, window, ([n, i, j, ki, kj], y, x) => {
      if (ki === 0 && kj === 0) {
        found.fill(0);
      }
      for (let c = 0; c < channels && y >= 0; c++) {
        const value = source[at(images, [n, y, x, c])]!;
        if (found[c] === 0 || value > best[c]! || (Number.isNaN(value) && !Number.isNaN(best[c]!))) {
          found[c] = 1;
          best[c] = value;
          target[at(positions, [n, i, j, c])] = ((n * height + y) * width + x) * channels + c;
        }
      }
    });
  },
};

type Tap = readonly [n: number, i: number, j: number, ki: number, kj: number];

/** Visits every element of every window, with its row and column in the image, or -1 where it lies in the padding. */
function forEachTap(
  shape: readonly number[],
  window: Window,
  visit: (tap: Tap, y: number, x: number) => void,
): void {
  const [batch, height, width] = shape as [number, number, number];
  const { size, stride, dilation, padding, places } = window;
  for (let n = 0; n < batch; n++) {
    for (let i = 0; i < places[0]; i++) {
      for (let j = 0; j < places[1]; j++) {
        for (let ki = 0; ki < size[0]; ki++) {
          const y = i * stride[0] - padding[0] + ki * dilation[0];
          for (let kj = 0; kj < size[1]; kj++) {
            const x = j * stride[1] - padding[1] + kj * dilation[1];
            const inside = y >= 0 && y < height && x >= 0 && x < width;
            visit([n, i, j, ki, kj], inside ? y : -1, inside ? x : -1);
          }
        }
      }
    }
  }
}

/** Where an element stands in the block of a view. */
function at(view: View, index: readonly number[]): number {
  let place = view.offset;
  for (let axis = 0; axis < index.length; axis++) {
    place += index[axis]! * view.strides[axis]!;
  }
  return place;
}
