import { sizeOf } from "@gradkit/backend";
import { addressOf } from "../engine/address-of.ts";
import type { Context } from "../engine/context.ts";
import { floatBytes } from "../engine/float-bytes.ts";
import { isRun } from "../engine/is-run.ts";
import type { FusedKernel } from "../engine/run.ts";
import { ReduceOp } from "../kernels/op-codes.ts";
import { isConvolutionArguments, type ConvolutionArguments } from "./convolution-arguments.ts";

/** So many bytes of windows at a time: they stay in the second cache of one processor, beside what else is needed. */
const blockBytes = 262_144;

type Name = "convolve" | "convolveBack" | "convolveWeights";

/**
 * The kernels of convolutions over contiguous views of float32 or float64, where the windows of one image fit into working
 * space. Results do not depend on threads: sums over images are those of blocks, whose size depends on the shapes alone.
 */
export function createConvolution(context: Context, name: Name): FusedKernel {
  const { memory, kernels, matmulScratch } = context;
  const [float32, float64] = [kernels[`${name}Float32`], kernels[`${name}Float64`]];
  const space = kernels.windowScratchBytes();
  return (args) => {
    if (!isConvolutionArguments(args)) {
      return false;
    }
    const { images, weights, results, window } = args;
    const bytes = floatBytes(images, memory);
    const [batch, height, width, channels] = images.shape as [number, number, number, number];
    const outputs = weights.shape[3] ?? 0;
    const taps = window.size[0] * window.size[1] * channels;
    const ofImage = window.places[0] * window.places[1] * taps * bytes;
    if (!fits(context, args, bytes) || ofImage > space) {
      return false;
    }
    const count = Math.min(batch, Math.max(1, Math.floor(blockBytes / ofImage)));
    const run = bytes === 4 ? float32 : float64;
    const compute = (filters: number): void => {
      run(
        ...[batch, height, width, channels, ...window.places, ...window.size, ...window.stride],
        ...[
          ...window.dilation,
          ...window.padding,
          addressOf(images, bytes),
          filters,
          addressOf(results, bytes),
        ],
        ...[outputs, count, matmulScratch, 0],
      );
    };
    const filters = addressOf(weights, bytes);
    if (name !== "convolveWeights" || batch <= count) {
      compute(filters);
      return true;
    }
    const parts = Math.ceil(batch / count);
    const size = taps * outputs;
    const block = memory.allocate(parts * size * bytes);
    compute(block.address);
    const fold = bytes === 4 ? kernels.foldColumnsFloat32 : kernels.foldColumnsFloat64;
    fold(ReduceOp.sum, size, 1, block.address, 0, parts, size, filters);
    memory.release(block);
    return true;
  };
}

function fits({ memory }: Context, args: ConvolutionArguments, bytes: number): boolean {
  const { images, weights, results, window } = args;
  const { dtype, shape } = images;
  const [batch = 0, , , channels = 0] = shape;
  const outputs = weights.shape[3] ?? 0;
  return (
    bytes !== 0 &&
    shape.length === 4 &&
    weights.shape.length === 4 &&
    sizeOf(shape) * sizeOf(weights.shape) > 0 &&
    isRun(images, dtype, sizeOf(shape), memory) &&
    isRun(weights, dtype, window.size[0] * window.size[1] * channels * outputs, memory) &&
    isRun(results, dtype, batch * window.places[0] * window.places[1] * outputs, memory)
  );
}
