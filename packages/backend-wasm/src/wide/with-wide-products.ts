import type { KernelExports, WideKernelExports } from "../generated/kernels.ts";
import { chooseProduct } from "./choose-product.ts";

/** Kernels whose matrix products are computed in vectors of 256 bits where there are such ones. */
export function withWideProducts(kernels: KernelExports & Partial<WideKernelExports>): KernelExports {
  const { packedFloat32, packedFloat64, sweptFloat32, sweptFloat64 } = kernels;
  return packedFloat32 && packedFloat64 && sweptFloat32 && sweptFloat64
    ? {
        ...kernels,
        sgemm: chooseProduct(kernels.sgemm, packedFloat32, sweptFloat32, 4),
        dgemm: chooseProduct(kernels.dgemm, packedFloat64, sweptFloat64, 8),
      }
    : kernels;
}
