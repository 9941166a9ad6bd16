import { describe, expect, it, test } from "vitest";
import golden from "../golden/generator.json";
import { defaultRng } from "./default-rng.ts";
import type { Generator } from "./generator.ts";
import type { SeedLike } from "./seed.ts";

const COUNT = 100_000;

function seedOf(row: { seed: string[]; list: boolean }): SeedLike {
  const numbers = row.seed.map((text) => BigInt(text));
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
  const fresh = (): Generator => defaultRng(seedOf(row));

  it("draws raw bits", () => {
    const generator = fresh();
    expectStream(
      Array.from({ length: COUNT }, () => generator.nextUint64().toString()),
      row.raw,
    );
  });

  it("draws uniform numbers", () => {
    expectStream(fresh().random(COUNT), row.random);
    expectStream(fresh().random(COUNT, "float32"), row.random32);
    expectStream(fresh().uniform(-10, 10, COUNT), row.uniform);
    expectStream(fresh().fillRandom(new Float64Array(COUNT)), row.random);
    expectStream(fresh().fillRandom(new Float32Array(COUNT)), row.random32);
    expectStream(fresh().fillUniform(new Float64Array(COUNT), -10, 10), row.uniform);
  });

  it("draws normal numbers", () => {
    expectStream(fresh().standardNormal(COUNT), row.standardNormal);
    expectStream(fresh().standardNormal(COUNT, "float32"), row.standardNormal32);
    expectStream(fresh().normal(5, 0.1, COUNT), row.normal);
    expectStream(fresh().fillNormal(new Float64Array(COUNT), 5, 0.1), row.normal);
    expectStream(fresh().fillStandardNormal(new Float32Array(COUNT)), row.standardNormal32);
  });

  it("draws exponential numbers", () => {
    expectStream(fresh().exponential(3, COUNT), row.exponential);
  });

  it.each(row.integers)("draws integers from $low to $high", ({ low, high, endpoint, ...expected }) => {
    expectStream(fresh().integers(low, high, COUNT, { endpoint }), expected);
  });

  it("draws one number at a time from the same streams", () => {
    const generator = fresh();
    expect(row.random.first.map(() => generator.random())).toEqual(row.random.first);
    const normal = fresh();
    expect(row.normal.first.map(() => normal.normal(5, 0.1))).toEqual(row.normal.first);
    const single = fresh();
    expect(row.random32.first.map(() => single.random(undefined, "float32"))).toEqual(row.random32.first);
  });

  it("permutes", () => {
    for (const [count, expected] of Object.entries(row.permutation)) {
      expect(Array.from(fresh().permutation(Number(count)))).toEqual(expected);
    }
    expect(fresh().permutation([3.5, 1.5, 2.5, 9.5, 7.5])).toEqual(row.permutationOfList);
    expect(fresh().permutation(Float32Array.of(3.5, 1.5, 2.5, 9.5, 7.5))).toEqual(
      Float32Array.from(row.permutationOfList),
    );
  });

  it("shuffles in place", () => {
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
    expect(Array.from(fresh().choice(1000, { size: 20, replace: false, shuffle: false }))).toEqual(
      choice.unshuffled,
    );
    expect(Array.from(fresh().choice(12, { size: 12, replace: false }))).toEqual(choice.all);
    const tail = fresh().choice(20000, { size: 1000, replace: false });
    expect(Array.from(tail.subarray(0, 50))).toEqual(choice.tail);
    const tailUnshuffled = fresh().choice(20000, { size: 1500, replace: false, shuffle: false });
    expect(Array.from(tailUnshuffled.subarray(0, 50))).toEqual(choice.tailUnshuffled);
    expect(Array.from(fresh().choice(7, { size: 20, p }))).toEqual(choice.weighted);
    expect(fresh().choice(7, { p })).toBe(choice.weightedSingle);
    expect(Array.from(fresh().choice(7, { size: 6, replace: false, p }))).toEqual(choice.weightedDistinct);
    expect(fresh().choice(Array.from("abcdefg"), { size: 10, p })).toEqual(choice.letters);
  });

  it("spawns", () => {
    const parent = fresh();
    parent.random(5);
    const spawned = parent.spawn(3);
    const later = parent.spawn(1);
    const grandchild = spawned[1]!.spawn(2)[1]!;
    expect([...spawned, ...later, grandchild].map((child) => Array.from(child.random(3)))).toEqual(row.spawn);
  });

  it("keeps the order of bits through a mixture of draws, and saves NumPy's state", () => {
    const g = fresh();
    const values = [
      g.integers(0, 10),
      g.random(),
      g.integers(0, 10),
      g.random(undefined, "float32"),
      g.standardNormal(),
      g.integers(0, 2 ** 40),
      g.standardNormal(undefined, "float32"),
      g.uniform(2, 3),
      g.exponential(2),
      g.normal(1, 2),
      g.integers(5),
      ...g.permutation(3),
      g.choice(9),
      g.choice(9, { p: new Float64Array(9).fill(1 / 9) }),
    ];
    expect(values).toEqual(row.mixed.values);
    expect(g.state).toMatchObject(row.mixed.state);
    const restored = defaultRng(0);
    restored.state = row.mixed.state;
    expect(Array.from(restored.integers(0, 100, 5))).toEqual(row.mixed.next);
  });
});

test("streams of a million are NumPy's to the last bit, tails and all", () => {
  const { seed, ...expected } = golden.long;
  const count = 1_000_000;
  expect({
    random: digest(defaultRng(seed).random(count)),
    random32: digest(defaultRng(seed).random(count, "float32")),
    standardNormal: digest(defaultRng(seed).standardNormal(count)),
    standardNormal32: digest(defaultRng(seed).standardNormal(count, "float32")),
    exponential: digest(defaultRng(seed).exponential(1, count)),
    permutation: digest(defaultRng(seed).permutation(count)),
  }).toEqual(expected);
});

describe("state", () => {
  it("survives JSON, with the numbers and the children that come next", () => {
    const generator = defaultRng(5);
    generator.nextUint32();
    generator.spawn(2);
    const text = JSON.stringify(generator);
    const draw = (g: Generator): number[] => [
      g.nextUint32(),
      g.random(),
      ...g.spawn(1).map((child) => child.random()),
    ];
    const expected = draw(generator);
    const restored = defaultRng(99);
    restored.state = JSON.parse(text);
    expect(draw(restored)).toEqual(expected);
  });

  it("refuses the state of another generator", () => {
    const generator = defaultRng(5);
    const { state } = generator;
    expect(() => (generator.state = { ...state, bit_generator: "MT19937" })).toThrow(
      /"MT19937", but must be "PCG64"/,
    );
    expect(() => (generator.state = { ...state, state: { state: "-1", inc: "1" } })).toThrow(
      /state.state.state is -1/,
    );
  });
});

describe("arguments", () => {
  const generator = defaultRng(1);

  it("defaults to the unit interval and the standard normal", () => {
    expect(defaultRng(1).uniform()).toBe(defaultRng(1).random());
    expect(defaultRng(1).normal()).toBe(defaultRng(1).standardNormal());
    expect(defaultRng(1).normal(undefined, undefined, 2)).toEqual(defaultRng(1).standardNormal(2));
    expect(defaultRng(1).exponential()).toBe(defaultRng(1).exponential(1, 1)[0]);
  });

  it("gives int32 arrays on request, of the same numbers", () => {
    const wanted = defaultRng(1).integers(-7, 7, 50);
    expect(defaultRng(1).integers(-7, 7, 50, { dtype: "int32" })).toEqual(Int32Array.from(wanted));
    expect(() => generator.integers(0, 2 ** 40, 3, { dtype: "int32" })).toThrow(/do not fit "int32"/);
  });

  it("rounds filled float32 arrays, as NumPy's astype", () => {
    const normal = Float32Array.from(defaultRng(1).normal(2, 3, 100));
    expect(defaultRng(1).fillNormal(new Float32Array(100), 2, 3)).toEqual(normal);
    const uniform = Float32Array.from(defaultRng(1).uniform(2, 3, 100));
    expect(defaultRng(1).fillUniform(new Float32Array(100), 2, 3)).toEqual(uniform);
  });

  it("refuses what makes no sense, in words", () => {
    expect(() => generator.random(-1)).toThrow(/size is -1, but must be a whole number of at least 0/);
    expect(() => generator.normal(0, 1, 2.5)).toThrow(/size is 2.5/);
    expect(() => generator.normal(0, -1)).toThrow(/scale is -1/);
    expect(() => generator.exponential(-1, 3)).toThrow(/scale is -1/);
    expect(() => generator.uniform(2, 1)).toThrow(/low is 2 and high is 1, but high must be at least low/);
    expect(() => generator.uniform(0, Infinity, 3)).toThrow(/must be finite/);
    expect(() => generator.integers(5, 5)).toThrow(/high must be above low/);
    expect(() => generator.integers(0, 2 ** 54)).toThrow(/high is 18014398509481984/);
    expect(() => generator.permutation(-1)).toThrow(/count is -1/);
    expect(() => generator.spawn(-1)).toThrow(/count is -1/);
    expect(() => generator.choice(0)).toThrow(/0 elements to choose from/);
    expect(() => generator.choice(3, { size: 4, replace: false })).toThrow(/only 3 elements/);
  });

  it("gives empty arrays for size 0", () => {
    expect(generator.random(0)).toEqual(new Float64Array(0));
    expect(generator.choice([], { size: 0 })).toEqual([]);
    expect(generator.permutation([])).toEqual([]);
  });
});
