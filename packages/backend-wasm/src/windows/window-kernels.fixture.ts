import { elements, sizeOf, type Kernel } from "@gradkit/backend";
import * as fc from "fast-check";
import type { LargestArguments } from "./largest-arguments.ts";
import type { WindowArguments } from "./window-arguments.ts";
import type { Window } from "./window.ts";

/** Places in contiguous images and windows, one pair for every element of every window; -1 in the padding. */
export function* taps(
  shape: readonly number[],
  window: Window,
): Generator<[windows: number, images: number]> {
  const [batch, height, width, channels] = shape as [number, number, number, number];
  const { size, stride, dilation, padding, places } = window;
  let at = 0;
  for (let n = 0; n < batch; n++) {
    for (let i = 0; i < places[0]; i++) {
      for (let j = 0; j < places[1]; j++) {
        for (let ki = 0; ki < size[0]; ki++) {
          for (let kj = 0; kj < size[1]; kj++) {
            const y = i * stride[0] - padding[0] + ki * dilation[0];
            const x = j * stride[1] - padding[1] + kj * dilation[1];
            const inside = y >= 0 && y < height && x >= 0 && x < width;
            for (let c = 0; c < channels; c++) {
              yield [at++, inside ? ((n * height + y) * width + x) * channels + c : -1];
            }
          }
        }
      }
    }
  }
}

/** The definition of "unfold" for contiguous views. */
export const unfoldKernel: Kernel<WindowArguments> = {
  name: "unfold",
  reference({ images, windows, window }) {
    const [source, target] = [elements(images), elements(windows)];
    for (const [to, from] of taps(images.shape, window)) {
      target[windows.offset + to] = from < 0 ? 0 : source[images.offset + from]!;
    }
  },
};

/** The definition of "fold" for contiguous views. */
export const foldKernel: Kernel<WindowArguments> = {
  name: "fold",
  reference({ images, windows, window }) {
    const [target, source] = [elements(images), elements(windows)];
    target.fill(0, images.offset, images.offset + sizeOf(images.shape));
    for (const [from, to] of taps(images.shape, window)) {
      if (to >= 0) {
        target[images.offset + to]! += source[windows.offset + from]!;
      }
    }
  },
};

/** The definition of "largestInWindow" for contiguous views. */
export const largestKernel: Kernel<LargestArguments> = {
  name: "largestInWindow",
  reference({ images, positions, window }) {
    const [source, target] = [elements(images), elements(positions)];
    const channels = images.shape[3]!;
    const taken = new Set<number>();
    for (const [tap, at] of taps(images.shape, window)) {
      const place = Math.floor(tap / (window.size[0] * window.size[1] * channels));
      const out = positions.offset + place * channels + (tap % channels);
      if (at >= 0) {
        const value = source[images.offset + at]!;
        const best = taken.has(out) ? source[images.offset + target[out]!]! : undefined;
        if (best === undefined || value > best || (value !== value && best === best)) {
          taken.add(out);
          target[out] = at;
        }
      }
    }
  },
};

const pair = (min: number, max: number): fc.Arbitrary<[number, number]> =>
  fc.tuple(fc.integer({ min, max }), fc.integer({ min, max }));

/** Shapes of images and windows over them, with any stride, dilation and padding. */
export const windowCases: fc.Arbitrary<{ shape: number[]; window: Window }> = fc
  .record({
    batch: fc.integer({ min: 0, max: 2 }),
    lengths: pair(1, 9),
    channels: fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 11, 16),
    size: pair(1, 5),
    stride: fc.oneof(fc.constant<[number, number]>([1, 1]), pair(1, 3)),
    dilation: fc.oneof(fc.constant<[number, number]>([1, 1]), pair(1, 3)),
    padding: pair(0, 3),
    // More zeros below and to the right than above and to the left.
    more: pair(0, 2),
  })
  .map(({ batch, lengths, channels, size, stride, dilation, padding, more }) => {
    const count = (axis: 0 | 1): number => {
      const span = (size[axis] - 1) * dilation[axis] + 1;
      const room = lengths[axis] + 2 * padding[axis] + more[axis] - span;
      return Math.max(Math.floor(room / stride[axis]) + 1, 0);
    };
    const places: [number, number] = [count(0), count(1)];
    return {
      shape: [batch, ...lengths, channels],
      window: { size, stride, dilation, padding, places },
    };
  });
