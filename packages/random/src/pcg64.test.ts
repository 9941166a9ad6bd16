import { expect, test } from "vitest";
import { Pcg64 } from "./pcg64.ts";
import { SeedSequence } from "./seed-sequence.ts";

const MULTIPLIER = 0x2360ed051fc65da44385df649fccf645n;
const MASK = 2n ** 128n - 1n;

/** The algorithm as it is defined, on 128-bit integers. */
function reference(state: bigint, increment: bigint): { state: bigint; output: bigint } {
  const next = (state * MULTIPLIER + increment) & MASK;
  const folded = BigInt.asUintN(64, (next >> 64n) ^ next);
  const rotation = next >> 122n;
  return { state: next, output: BigInt.asUintN(64, (folded >> rotation) | (folded << (64n - rotation))) };
}

function output(bits: Pcg64): bigint {
  bits.next();
  return (BigInt(bits.high >>> 0) << 32n) | BigInt(bits.low >>> 0);
}

function withState(state: bigint, increment: bigint): Pcg64 {
  const bits = new Pcg64(new SeedSequence(0));
  bits.state = {
    bit_generator: "PCG64",
    state: { state: state.toString(), inc: increment.toString() },
    has_uint32: 0,
    uinteger: 0,
  };
  return bits;
}

test("steps like the definition, from random states", () => {
  const bits = new Pcg64(new SeedSequence(1));
  let state = BigInt(bits.state.state.state);
  const increment = BigInt(bits.state.state.inc);
  for (let i = 0; i < 20_000; i++) {
    const expected = reference(state, increment);
    state = expected.state;
    expect(output(bits)).toBe(expected.output);
  }
});

test("carries right where limbs are all ones or all zeros", () => {
  const limbs = [0n, 1n, 0x7fffffffn, 0x80000000n, 0xffffffffn];
  for (const a of limbs) {
    for (const b of limbs) {
      for (const c of limbs) {
        for (const increment of [1n, MASK, (MASK >> 64n) | 1n]) {
          const state = (a << 96n) | (b << 64n) | (c << 32n) | a;
          const bits = withState(state, increment);
          const expected = reference(state, increment);
          expect(output(bits)).toBe(expected.output);
          expect(BigInt(bits.state.state.state)).toBe(expected.state);
        }
      }
    }
  }
});

test("gives the lower, then the upper half of a step as 32-bit integers", () => {
  const bits = new Pcg64(new SeedSequence(7));
  const word = output(new Pcg64(new SeedSequence(7)));
  expect([bits.nextUint32(), bits.nextUint32()].map(BigInt)).toEqual([word & 0xffffffffn, word >> 32n]);
});
