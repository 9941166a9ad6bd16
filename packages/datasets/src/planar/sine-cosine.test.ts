import { expect, test } from "vitest";
import golden from "../../golden/generated-sets.json" with { type: "json" };
import { sineCosine } from "./sine-cosine.ts";

/** How many floats apart two numbers of the same sign are. */
function apart(a: number, b: number): number {
  const bits = (value: number): bigint => new BigInt64Array(Float64Array.of(value).buffer)[0]!;
  return Math.abs(Number(bits(a) - bits(b)));
}

test("equals the C library's sine and cosine, which now and then round the wrong way", () => {
  const distances = golden.sineCosine.flatMap(({ angle, sine, cosine }) => {
    const found = sineCosine(angle);
    return [apart(found.sine, sine), apart(found.cosine, cosine)];
  });
  expect(Math.max(...distances)).toBeLessThanOrEqual(1);
  expect(distances.filter((distance) => distance > 0).length).toBeLessThan(distances.length / 100);
});

test("follows the platform where the reduction would lose bits", () => {
  expect(sineCosine(1e300)).toEqual({ sine: Math.sin(1e300), cosine: Math.cos(1e300) });
  expect(sineCosine(NaN)).toEqual({ sine: NaN, cosine: NaN });
});
