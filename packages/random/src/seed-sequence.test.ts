import { describe, expect, it, test } from "vitest";
import golden from "../golden/seed-sequence.json";
import { SeedSequence, type SeedSequenceState } from "./seed-sequence.ts";

describe.each(golden.cases)("like NumPy for seed $seed", (row) => {
  const numbers = row.seed.map((text) => BigInt(text));
  const seed = row.list ? numbers : numbers[0]!;

  it("hashes the seed", () => {
    expect(Array.from(new SeedSequence(seed).generateState(10))).toEqual(row.state);
  });

  it("spawns children and grandchildren", () => {
    const children = new SeedSequence(seed).spawn(2);
    expect(children.map((child) => Array.from(child.generateState(4)))).toEqual(row.children);
    expect(Array.from(children[1]!.spawn(3)[2]!.generateState(4))).toEqual(row.grandchild);
  });

  it("is the same sequence when seeded by its own entropy", () => {
    const copy = new SeedSequence(new SeedSequence(seed).entropy);
    expect(Array.from(copy.generateState(10))).toEqual(row.state);
  });
});

test("goes on spawning after JSON", () => {
  const sequence = new SeedSequence(4);
  sequence.spawn(3);
  const saved: SeedSequenceState = JSON.parse(JSON.stringify(sequence));
  const copy = SeedSequence.from(saved);
  expect(copy.spawn(1)[0]!.spawnKey).toEqual([3]);
  expect(copy.toJSON()).toEqual({ entropy: [4], spawn_key: [], n_children_spawned: 4 });
});

test("draws 128 bits from the system when there is no seed", () => {
  const { entropy } = new SeedSequence();
  expect(entropy).toHaveLength(4);
  expect(new SeedSequence().entropy).not.toEqual(entropy);
});

test("refuses a negative count of children", () => {
  expect(() => new SeedSequence(0).spawn(-1)).toThrow(/count is -1/);
});
