import type { DType, TypedArray } from "./dtype.ts";
import type { Block } from "./memory.ts";

/**
 * What a kernel reads or writes: elements of a block, laid out by strides.
 *
 * Element `(i, j, ...)` stands at `offset + i * strides[0] + j * strides[1] + ...`, counted in elements from the
 * start of the block. A stride of 0 repeats one element along an axis, which is how broadcasting reaches kernels.
 */
export interface View {
  readonly block: Block;
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly offset: number;
}

/** The typed array over a view's whole block; index it by the view's offset and strides. */
export function elements(view: View): TypedArray {
  return view.block.memory.array(view.block, view.dtype);
}
