import { describe, expect, it, test } from "vitest";
import golden from "../golden/random-state.json";
import { randomState, type RandomState } from "./random-state.ts";
import type { SeedLike } from "./seed.ts";

const COUNT = 100_000;

function seedOf(row: { seed: string[]; list: boolean }): SeedLike {
  const numbers = row.seed.map(Number);
  return row.list ? numbers : numbers[0]!;
}

function expectStream<T>(values: ArrayLike<T>, expected: { first: T[]; last: T }): void {
  expect(Array.from(values).slice(0, 20)).toEqual(expected.first);
  expect(values[COUNT - 1]).toBe(expected.last);
}

/** As in make-golden.py: the 32-bit words times 1, 3, 5, ... modulo 2^32. */
function digest(values: ArrayBufferView): number {
  const words = new Uint32Array(values.buffer);
  return words.reduce((sum, word, i) => (sum + Math.imul(word, 2 * i + 1)) >>> 0, 0);
}

describe.each(golden.cases)("like NumPy for seed $seed", (row) => {
  const fresh = (): RandomState => randomState(seedOf(row));

  it("draws uniform numbers", () => {
    expectStream(fresh().rand(COUNT), row.rand);
    expectStream(fresh().randomSample(COUNT), row.randomSample);
    expectStream(fresh().uniform(-10, 10, COUNT), row.uniform);
  });

  it("draws normal numbers", () => {
    expectStream(fresh().randn(COUNT), row.randn);
    expectStream(fresh().normal(5, 0.1, COUNT), row.normal);
    const state = fresh();
    expect(row.randn.first.map(() => state.randn())).toEqual(row.randn.first);
  });

  it.each(row.randint)("draws integers from $low to $high", ({ low, high, ...expected }) => {
    if (high <= Number.MAX_SAFE_INTEGER) {
      expectStream(fresh().randint(low, high, COUNT), expected);
    } else {
      expect(() => fresh().randint(low, high, COUNT)).toThrow(/from -\(2\^53 - 1\)/);
    }
  });

  it("permutes and shuffles", () => {
    for (const [count, expected] of Object.entries(row.permutation)) {
      expect(Array.from(fresh().permutation(Number(count)))).toEqual(expected);
    }
    expect(fresh().permutation([3.5, 1.5, 2.5, 9.5, 7.5])).toEqual(row.permutationOfList);
    const numbers = Float64Array.from({ length: 25 }, (_, i) => 2 * i);
    fresh().shuffle(numbers);
    expect(Array.from(numbers)).toEqual(row.shuffle);
    const letters = Array.from("abcdefgh");
    fresh().shuffle(letters);
    expect(letters).toEqual(row.shuffleList);
  });

  it("chooses", () => {
    const p = golden.weights;
    const { choice } = row;
    expect(Array.from(fresh().choice(1000, { size: 20 }))).toEqual(choice.replace);
    expect(fresh().choice(1000)).toBe(choice.single);
    expect(Array.from(fresh().choice(1000, { size: 20, replace: false }))).toEqual(choice.distinct);
    expect(Array.from(fresh().choice(7, { size: 20, p }))).toEqual(choice.weighted);
    expect(fresh().choice(7, { p })).toBe(choice.weightedSingle);
    expect(Array.from(fresh().choice(7, { size: 6, replace: false, p }))).toEqual(choice.weightedDistinct);
    expect(fresh().choice(Array.from("abcdefg"), { size: 10, p })).toEqual(choice.letters);
  });

  it("keeps the order of words through a mixture of draws, and saves NumPy's state", () => {
    const s = fresh();
    const values = [s.rand(), s.randn(), s.randint(10), s.randn(), s.uniform(-1, 1), s.normal(1, 2)];
    values.push(...s.permutation(4), s.choice(9), s.choice(9, { p: new Float64Array(9).fill(1 / 9) }));
    values.push(s.randint(0, 2 ** 40));
    expect(values).toEqual(row.mixed.values);
    const { state, ...kept } = s.state;
    expect({
      ...kept,
      pos: state.pos,
      key: digest(Uint32Array.from(state.key)),
      next: Array.from(s.randn(3)),
    }).toEqual({
      bit_generator: "MT19937",
      has_gauss: row.mixed.has_gauss,
      gauss: row.mixed.gauss,
      pos: row.mixed.pos,
      key: row.mixed.key,
      next: row.mixed.next,
    });
  });
});

test("a million normal numbers are NumPy's to the last bit", () => {
  expect(digest(randomState(golden.long.seed).randn(1_000_000))).toBe(golden.long.randn);
});

describe("state", () => {
  it("survives JSON, with the number that is kept for later", () => {
    const state = randomState(3);
    state.randn();
    const text = JSON.stringify(state);
    const expected = state.randn(5);
    const restored = randomState(9);
    restored.state = JSON.parse(text);
    expect(restored.randn(5)).toEqual(expected);
  });

  it("refuses the state of another generator", () => {
    const state = randomState(3);
    const saved = state.state;
    expect(() => (state.state = { ...saved, bit_generator: "PCG64" })).toThrow(
      /"PCG64", but must be "MT19937"/,
    );
    expect(() => (state.state = { ...saved, state: { key: [1], pos: 0 } })).toThrow(/1 words at place 0/);
  });
});

test("refuses what makes no sense, in words", () => {
  const state = randomState(1);
  expect(() => randomState(2 ** 32)).toThrow(
    /seed is 4294967296, but randomState takes whole numbers below 2\^32/,
  );
  expect(() => randomState([])).toThrow(/empty list/);
  expect(() => state.rand(-1)).toThrow(/size is -1/);
  expect(() => state.normal(0, -1)).toThrow(/scale is -1/);
  expect(() => state.uniform(0, NaN)).toThrow(/must be finite/);
  expect(() => state.randint(3, 3)).toThrow(/no integer to draw/);
});

test("draws a seed from the system when there is none", () => {
  expect(randomState().rand()).not.toBe(randomState().rand());
});
