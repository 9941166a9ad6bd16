import {
  bytesPerElement,
  contiguousStrides,
  sizeOf,
  type Backend,
  type BinaryKernel,
  type Kernel,
  type Shape,
  type View,
} from "@gradkit/backend";
import { currentBackend } from "../engine.ts";
import { foldKernel, unfoldKernel } from "./window-kernels.ts";
import type { Window } from "./window.ts";

/**
 * What makes a convolution of other operations of the engine, for engines that have no kernel of the name, and for large images.
 *
 * Images `[batch, height, width, channels]`, weights `[kernel rows, kernel columns, channels, outputs]` and results
 * `[batch, rows, columns, outputs]`, all contiguous and of one type. Which of them is written is up to the kernel.
 */
export type ConvolutionArguments = Record<"images" | "weights" | "results", View> & {
  readonly window: Window;
};

/** `results = windows(images) weights`: the convolution. */
export const convolveKernel: Kernel<ConvolutionArguments> = {
  name: "convolve",
  reference(args) {
    const backend = currentBackend();
    const weights = asMatrix(args.weights);
    forEachBlock(args, backend, ({ images, windows, rows, results }) => {
      backend.run(unfoldKernel, { images, windows, window: args.window });
      backend.matmul(rows, weights, results);
    });
  },
};

/** `images = fold(results weights^T)`: its gradient by the images, a transposed convolution. */
export const convolveBackKernel: Kernel<ConvolutionArguments> = {
  name: "convolveBack",
  reference(args) {
    const backend = currentBackend();
    const turned = transposed(asMatrix(args.weights));
    forEachBlock(args, backend, ({ images, windows, rows, results }) => {
      backend.matmul(results, turned, rows);
      backend.run(foldKernel, { images, windows, window: args.window });
    });
  },
};

/** `weights = windows(images)^T results`: its gradient by the weights, summed block by block. */
export const convolveWeightsKernel: Kernel<ConvolutionArguments> = {
  name: "convolveWeights",
  reference(args) {
    const backend = currentBackend();
    const weights = asMatrix(args.weights);
    if (args.images.shape[0] === 0) {
      backend.fill(weights, 0);
    }
    const part = scratch(backend, weights, weights.shape);
    let isFirst = true;
    forEachBlock(args, backend, ({ images, windows, rows, results }) => {
      backend.run(unfoldKernel, { images, windows, window: args.window });
      backend.matmul(transposed(rows), results, isFirst ? weights : part);
      if (!isFirst) {
        backend.binary(add, weights, part, weights);
      }
      isFirst = false;
    });
    part.block.memory.release(part.block);
  },
};

/** Some images, and what belongs to them. */
interface Block {
  readonly images: View;
  /** Working space for their windows, and the same as a matrix with a row for each window. */
  readonly windows: View;
  readonly rows: View;
  /** As a matrix with a row for each window. */
  readonly results: View;
}

/**
 * So many bytes of windows at a time stay in a processor's cache from the moment they are written until they are read, which
 * is faster than all windows at once, and takes less memory.
 */
const blockBytes = 2 ** 20;

const add: BinaryKernel = { name: "add", apply: (a, b) => a + b };

/** Walks through the batch in blocks, whose size depends on the shapes alone: so do the sums. */
function forEachBlock(
  { images, weights, results, window }: ConvolutionArguments,
  backend: Backend,
  visit: (block: Block) => void,
): void {
  const [batch, height, width, channels] = images.shape as [number, number, number, number];
  const taps = sizeOf(weights.shape.slice(0, 3));
  const outputs = weights.shape[3]!;
  const places = window.places[0] * window.places[1];
  const pixels = height * width * channels;
  const most = Math.floor(blockBytes / (places * taps * bytesPerElement(images.dtype)));
  const count = Math.max(1, Math.min(batch, most));
  const space = scratch(backend, images, [count * places, taps]);
  for (let first = 0; first < batch; first += count) {
    const size = Math.min(count, batch - first);
    visit({
      images: part(images, first * pixels, [size, height, width, channels]),
      windows: part(space, 0, [size, ...window.places, ...window.size, channels]),
      rows: part(space, 0, [size * places, taps]),
      results: part(results, first * places * outputs, [size * places, outputs]),
    });
  }
  space.block.memory.release(space.block);
}

function scratch({ memory }: Backend, { dtype }: View, shape: Shape): View {
  const block = memory.allocate(sizeOf(shape) * bytesPerElement(dtype));
  return { block, dtype, shape, strides: contiguousStrides(shape), offset: 0 };
}

/** Elements of a contiguous view from `start` on, in another shape. */
function part({ block, dtype, offset }: View, start: number, shape: Shape): View {
  return { block, dtype, shape, strides: contiguousStrides(shape), offset: offset + start };
}

function asMatrix(weights: View): View {
  const outputs = weights.shape[3]!;
  return part(weights, 0, [sizeOf(weights.shape.slice(0, 3)), outputs]);
}

function transposed({ block, dtype, shape, strides, offset }: View): View {
  return { block, dtype, shape: [shape[1]!, shape[0]!], strides: [strides[1]!, strides[0]!], offset };
}
