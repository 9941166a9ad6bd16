export { arrayMemory } from "./array-memory.ts";
export { bytesPerElement } from "./dtype.ts";
export { elements } from "./view.ts";
export { forEachRow } from "./for-each-row.ts";
export { OutOfMemoryError } from "./out-of-memory-error.ts";
export { referenceBackend } from "./reference-backend.ts";
export { contiguousStrides, isContiguous, sizeOf } from "./shape.ts";
export { typedArrayOver } from "./typed-array-over.ts";

export type { Backend } from "./backend.ts";
export type { Chain, ChainCompiler, ChainReach } from "./chain.ts";
export type { DType, TypedArray, TypedArrays } from "./dtype.ts";
export type { RowVisitor, Strided } from "./for-each-row.ts";
export type { BinaryKernel, Kernel, ReduceKernel, UnaryKernel } from "./kernel.ts";
export type { Block, Memory, MemoryUsage } from "./memory.ts";
export type { Shape } from "./shape.ts";
export type { View } from "./view.ts";
