import { tensor } from "@gradkit/tensor";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { goldenArrays, number } from "../test-support/golden.ts";
import { elementsOf } from "./elements-of.ts";
import { decodeSmallFloat, encodeSmallFloat, smallFloats } from "./small-floats.ts";
import type { StoredDType } from "./stored-dtype.ts";
import { storedSize } from "./stored-size.ts";
import { toStored } from "./to-stored.ts";
import { toTensor } from "./to-tensor.ts";

describe.each(Object.entries(goldenArrays().small))("%s as ml_dtypes has it", (name, golden) => {
  const type = smallFloats[name as keyof typeof smallFloats];

  test("every pattern stands for the same number", () => {
    const numbers = golden.patterns.map((bits) => decodeSmallFloat(type, bits));
    expect(numbers).toEqual(golden.numbers.map(number));
  });

  test("every number becomes the same pattern", () => {
    golden.inputs.forEach((value, i) => {
      const bits = encodeSmallFloat(type, Number(number(value)));
      expect([value, bits]).toEqual([value, golden.rounded[i]]);
    });
  });
});

test("small floats there and back are the same bits, NaN aside", () => {
  for (const type of Object.values(smallFloats)) {
    const bits = 1 + type.exponentBits + type.fractionBits;
    for (let pattern = 0; pattern < 2 ** bits; pattern++) {
      const value = decodeSmallFloat(type, pattern);
      const back = encodeSmallFloat(type, value);
      if (Number.isNaN(value) ? !Number.isNaN(decodeSmallFloat(type, back)) : back !== pattern) {
        expect.unreachable(`${pattern} became ${back}`);
      }
    }
  }
});

test("a float becomes the nearest small float, whatever it is", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -7e4, max: 7e4 }), fc.nat(0x7bff), (value, pattern) => {
      const nearest = decodeSmallFloat(smallFloats.float16, encodeSmallFloat(smallFloats.float16, value));
      const other = decodeSmallFloat(smallFloats.float16, pattern) * (value < 0 ? -1 : 1);
      if (Number.isFinite(nearest)) {
        expect(Math.abs(nearest - value)).toBeLessThanOrEqual(Math.abs(other - value));
      } else {
        expect(Math.abs(value)).toBeGreaterThanOrEqual(65_520);
      }
    }),
  );
});

test.each<[StoredDType, number[]]>([
  ["bool", [0, 1, 1]],
  ["uint8", [0, 255, 7]],
  ["int8", [-128, 127, 0]],
  ["int16", [-32_768, 32_767, 1]],
  ["uint16", [0, 65_535, 1]],
  ["int32", [-(2 ** 31), 2 ** 31 - 1, 0]],
  ["uint32", [0, 2 ** 32 - 1, 5]],
  ["int64", [-(2 ** 63), 2 ** 53, -1]],
  ["uint64", [0, 2 ** 63, 1]],
  ["float16", [0.5, -Infinity, 65_504]],
  ["bfloat16", [1.5, -0, Infinity]],
  ["float8e4m3", [448, -0.5, 2 ** -9]],
  ["float8e5m2", [57_344, -0.5, Infinity]],
  ["float32", [1.5, -Infinity, 0]],
  ["float64", [0.1, -Infinity, 1e-308]],
])("%s there and back keeps what it can hold", (dtype, values) => {
  const stored = toStored(tensor(values, { dtype: "float64" }), dtype);
  expect(stored.bytes).toHaveLength(storedSize(dtype, [3])!);
  expect([...toTensor(stored).data()]).toEqual(values);
});

test.each<[StoredDType, number, string]>([
  [
    "int8",
    128,
    "toStored: element 1 is 128, which int8 cannot hold: it takes whole numbers from -128 to 127.",
  ],
  ["uint8", -1, "element 1 is -1"],
  ["int32", 0.5, "element 1 is 0.5"],
  ["int64", NaN, "element 1 is NaN"],
  ["int64", 2 ** 63, "element 1 is 9223372036854776000"],
  ["bool", 2, "element 1 is 2, which bool cannot hold: it takes whole numbers from 0 to 1."],
])("%s refuses %s", (dtype, value, message) => {
  expect(() => toStored(tensor([0, value], { dtype: "float64" }), dtype)).toThrow(message);
});

test("an integer beyond 2^53 is read as BigInt, and refused as a tensor", () => {
  const bytes = new Uint8Array(new BigInt64Array([1n, 2n ** 53n + 1n]).buffer);
  const array = { dtype: "int64", shape: [2], bytes } as const;
  expect(elementsOf(array)).toEqual(new BigInt64Array([1n, 2n ** 53n + 1n]));
  expect(() => toTensor(array)).toThrow(
    "toTensor: element 1 is 9007199254740993, which float64 cannot hold exactly.",
  );
});

test("elements are views where they are aligned, and copies where not", () => {
  const buffer = new ArrayBuffer(24);
  const aligned = elementsOf({ dtype: "float32", shape: [2], bytes: new Uint8Array(buffer, 4, 8) });
  const askew = elementsOf({ dtype: "float32", shape: [2], bytes: new Uint8Array(buffer, 5, 8) });
  expect(aligned.buffer).toBe(buffer);
  expect(askew.buffer).not.toBe(buffer);
  expect(askew).toHaveLength(2);
});

test("sizes that no memory has are undefined", () => {
  expect(storedSize("float64", [2 ** 50, 2 ** 50])).toBeUndefined();
  expect(storedSize("float64", [2 ** 50, 0, 2 ** 50])).toBe(0);
  expect(storedSize("uint8", [1.5])).toBeUndefined();
  expect(storedSize("uint8", [-1])).toBeUndefined();
  expect(storedSize("float32", [])).toBe(4);
});
