import { isTensor, type Tensor } from "../tensor.ts";

/**
 * Whether settings are those of the recorded call: the same primitives and functions, equal arrays and plain objects, and
 * tensors that fit.
 */
export function matches(
  expected: unknown,
  given: unknown,
  fits: (expected: Tensor, given: Tensor) => boolean,
): boolean {
  if (Object.is(expected, given)) {
    return true;
  }
  if (typeof expected !== "object" || typeof given !== "object" || expected === null || given === null) {
    return false;
  }
  if (isTensor(expected)) {
    return isTensor(given) && fits(expected, given);
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(given) || expected.length !== given.length) {
      return false;
    }
    for (let i = 0; i < expected.length; i++) {
      if (!matches(expected[i], given[i], fits)) {
        return false;
      }
    }
    return true;
  }
  const [own, other] = [expected as Record<string, unknown>, given as Record<string, unknown>];
  for (const name in own) {
    if (!matches(own[name], other[name], fits)) {
      return false;
    }
  }
  for (const name in other) {
    if (!(name in own)) {
      return false;
    }
  }
  return true;
}
