import type { FeatureArray } from "../dataset.ts";

/** Typed arrays of any numbers, such as readers of IDX and `.npy` files give. */
export type AnyNumbers =
  | FeatureArray
  | BigInt64Array
  | BigUint64Array
  | Int16Array
  | Int32Array
  | Int8Array
  | Uint16Array
  | Uint32Array
  | Uint8ClampedArray;

/**
 * Numbers of any type as features: bytes and floats as they are, without copying; others as floats that hold them
 * exactly.
 *
 * @throws RangeError when an integer is beyond 2^53
 */
export function plainFeatures(caller: string, numbers: AnyNumbers): FeatureArray {
  if (numbers instanceof Uint8Array || numbers instanceof Float32Array || numbers instanceof Float64Array) {
    return numbers;
  }
  if (numbers instanceof BigInt64Array || numbers instanceof BigUint64Array) {
    const floats = new Float64Array(numbers.length);
    numbers.forEach((value: bigint, at: number) => {
      floats[at] = Number(value);
      if (!Number.isSafeInteger(floats[at])) {
        throw new RangeError(
          `${caller}: feature ${at} is ${value}; whole numbers beyond 2^53 are not exact.`,
        );
      }
    });
    return floats;
  }
  return numbers.BYTES_PER_ELEMENT < 4 ? Float32Array.from(numbers) : Float64Array.from(numbers);
}
