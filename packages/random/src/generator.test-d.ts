import { expectTypeOf, test } from "vitest";
import { defaultRng } from "./default-rng.ts";
import { randomState } from "./random-state.ts";

const generator = defaultRng(0);

test("a size makes an array", () => {
  expectTypeOf(generator.random()).toEqualTypeOf<number>();
  expectTypeOf(generator.random(3)).toEqualTypeOf<Float64Array>();
  expectTypeOf(generator.random(3, "float32")).toEqualTypeOf<Float32Array>();
  expectTypeOf(generator.normal(0, 1)).toEqualTypeOf<number>();
  expectTypeOf(generator.normal(0, 1, 3)).toEqualTypeOf<Float64Array>();
  expectTypeOf(generator.integers(3)).toEqualTypeOf<number>();
  expectTypeOf(generator.integers(0, 3, 5)).toEqualTypeOf<Float64Array>();
  expectTypeOf(generator.integers(0, 3, 5, { dtype: "int32" })).toEqualTypeOf<Int32Array>();
  expectTypeOf(randomState(0).randn(3)).toEqualTypeOf<Float64Array>();
});

test("lists keep their type", () => {
  expectTypeOf(generator.permutation(3)).toEqualTypeOf<Int32Array>();
  expectTypeOf(generator.permutation(["a"])).toEqualTypeOf<string[]>();
  expectTypeOf(generator.permutation(new Uint8Array(2))).toEqualTypeOf<Uint8Array<ArrayBuffer>>();
  expectTypeOf(generator.choice(["a"])).toEqualTypeOf<string>();
  expectTypeOf(generator.choice(["a"], { size: 2 })).toEqualTypeOf<string[]>();
  expectTypeOf(generator.choice(3)).toEqualTypeOf<number>();
  expectTypeOf(generator.choice(3, { size: 2, replace: false })).toEqualTypeOf<Int32Array>();
  expectTypeOf(generator.fillNormal(new Float32Array(1))).toEqualTypeOf<Float32Array<ArrayBuffer>>();
});

test("what cannot be meant is refused", () => {
  // @ts-expect-error a seed is a number, a bigint or a list of them
  defaultRng("42");
  // @ts-expect-error there is no such precision
  generator.random(3, "float16");
  // @ts-expect-error a frozen list cannot be shuffled in place
  generator.shuffle(Object.freeze(["a", "b"]));
});
