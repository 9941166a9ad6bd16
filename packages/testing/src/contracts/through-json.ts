import { fromData, isTensor, type DType } from "@gradkit/tensor";

interface SavedTensor {
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly tensor: readonly number[];
}

/**
 * A copy of plain data with tensors in it that went through JSON, as a checkpoint does: for tests of state.
 *
 * @example
 * import { throughJson } from "@gradkit/testing";
 * import { tensor } from "@gradkit/tensor";
 * const state = throughJson({ step: 3, velocity: { x: tensor([1, 2]) } });
 * console.log(state.step, state.velocity.x.toArray()); // 3 [ 1, 2 ]
 */
export function throughJson<S>(state: S): S {
  const text = JSON.stringify(state, (_, value: unknown) =>
    isTensor(value) ? { dtype: value.dtype, shape: value.shape, tensor: [...value.data()] } : value,
  );
  return JSON.parse(text, (_, value: unknown) =>
    isSaved(value) ? fromData(Float64Array.from(value.tensor), value.shape, value.dtype) : value,
  ) as S;
}

function isSaved(value: unknown): value is SavedTensor {
  return typeof value === "object" && value !== null && "tensor" in value && Array.isArray(value.tensor);
}
