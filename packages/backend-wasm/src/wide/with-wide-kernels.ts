import type { KernelExports, WideKernelExports } from "../generated/kernels.ts";
import { chooseFunction } from "./choose-function.ts";
import { chooseProduct } from "./choose-product.ts";

/** Kernels of which those that gain from vectors of 256 bits are computed in them, where there are such ones. */
export function withWideKernels(kernels: KernelExports & Partial<WideKernelExports>): KernelExports {
  return hasWide(kernels)
    ? {
        ...kernels,
        sgemm: chooseProduct(kernels.sgemm, kernels.packedFloat32, kernels.sweptFloat32, 4),
        dgemm: chooseProduct(kernels.dgemm, kernels.packedFloat64, kernels.sweptFloat64, 8),
        unaryFloat32: chooseFunction(kernels.unaryFloat32, kernels),
      }
    : kernels;
}

function hasWide(
  kernels: KernelExports & Partial<WideKernelExports>,
): kernels is KernelExports & WideKernelExports {
  return kernels.packedFloat32 !== undefined;
}
