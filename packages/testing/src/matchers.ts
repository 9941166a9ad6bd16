import { checkGradient, isTensor, tensor, type Tensor, type TensorLike } from "@gradkit/tensor";

type Outcome = { readonly pass: boolean; readonly message: () => string };

/** Assertions about tensors, for `expect.extend` of Vitest and Jest. */
export interface TensorMatchers<R = unknown> {
  /** Same shape, and every element within `tolerance` (default 1e-6) relative to the larger of it and 1. */
  toBeCloseToTensor(expected: Tensor | TensorLike, tolerance?: number): R;
  /** That this function of tensors has a gradient equal to its central differences at these points. */
  toHaveCorrectGradientAt(...inputs: readonly Tensor[]): R;
}

/**
 * Assertions about tensors. Add them once with `expect.extend(matchers)`.
 *
 * @example
 * import { matchers } from "@gradkit/testing";
 * import { tensor } from "@gradkit/tensor";
 * const { pass } = matchers.toBeCloseToTensor(tensor([1, 2]), [1, 2.0000001]);
 * console.log(pass); // true
 */
export const matchers = {
  toBeCloseToTensor(received: unknown, expected: Tensor | TensorLike, tolerance = 1e-6): Outcome {
    if (!isTensor(received)) {
      return { pass: false, message: () => `expected a tensor, but received ${typeof received}` };
    }
    const wanted = isTensor(expected) ? expected : tensor(expected, { dtype: "float64" });
    if (received.shape.join() !== wanted.shape.join()) {
      return {
        pass: false,
        message: () =>
          `expected shape [${wanted.shape.join(", ")}], but received [${received.shape.join(", ")}]`,
      };
    }
    const [a, b] = [received.data(), wanted.data()];
    const at = a.findIndex((value: number, i: number) => !isClose(value, b[i]!, tolerance));
    return {
      pass: at < 0,
      message: () =>
        at < 0
          ? `expected tensors to differ by more than ${tolerance}`
          : `expected ${b[at]!} at element ${at}, but received ${a[at]!}`,
    };
  },

  toHaveCorrectGradientAt(received: (...inputs: Tensor[]) => Tensor, ...inputs: readonly Tensor[]): Outcome {
    const { passed, input, index, analytic, numeric } = checkGradient(received, inputs);
    return {
      pass: passed,
      message: () =>
        passed
          ? "expected a wrong gradient, but it equals its central difference everywhere"
          : `expected gradient ${numeric} at element ${index} of input ${input}, but it is ${analytic}`,
    };
  },
};

function isClose(a: number, b: number, tolerance: number): boolean {
  return Object.is(a, b) || Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));
}
