import type { DType } from "@gradkit/backend";
import { describe, expect, it } from "vitest";
import { add, div, mul, sum, tensor } from "../index.ts";

const of = (dtype: DType, ...values: number[]) => tensor(values, { dtype });

describe("element types of results", () => {
  it.each([
    ["bool", "uint8", "uint8"],
    ["uint8", "int32", "int32"],
    ["int32", "float32", "float32"],
    ["float32", "float64", "float64"],
    ["bool", "float64", "float64"],
  ] as const)("%s with %s gives %s, either way round", (a, b, expected) => {
    expect(add(of(a, 1), of(b, 1)).dtype).toBe(expected);
    expect(add(of(b, 1), of(a, 1)).dtype).toBe(expected);
  });

  it("lets a number take the type of the tensor beside it", () => {
    expect(mul(of("float64", 1), 0.1).data()).toEqual(Float64Array.of(0.1));
    expect(mul(of("int32", 3), 2)).toMatchObject({ dtype: "int32" });
    expect(mul(of("int32", 3), 0.5).toArray()).toEqual([1.5]);
    expect(add(of("uint8", 3), -4).toArray()).toEqual([-1]);
    expect(add(1, 2).item()).toBe(3);
  });

  it("divides integers as float32 and sums booleans as int32", () => {
    expect(div(of("int32", 1), 2)).toMatchObject({ dtype: "float32" });
    expect(div(of("int32", 1), of("int32", 2)).item()).toBe(0.5);
    expect(sum(of("bool", 1, 1, 0)).data()).toEqual(Int32Array.of(2));
  });
});
