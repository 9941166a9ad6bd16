import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Allocator } from "./allocator.ts";
import { roundedSize } from "./rounded-size.ts";

const start = 64;
const limit = 2 ** 26;

/** An allocator over imaginary memory that starts with 64 KB and grows to 64 MB. */
function growing(): Allocator {
  let end = 2 ** 16;
  return new Allocator(start, end, (needed) => {
    end = end + needed <= limit ? end + Math.ceil(needed / 65536) * 65536 : end;
    return end;
  });
}

const lengths = fc.oneof(
  fc.integer({ min: 0, max: 2000 }),
  fc.integer({ min: 0, max: 100_000 }),
  fc.integer({ min: 65_000, max: 3_000_000 }),
);
/** Allocations of some length, and releases of the block that stands at some place in the list. */
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("allocate" as const), value: lengths }),
    fc.record({ kind: fc.constant("release" as const), value: fc.nat() }),
  ),
  { maxLength: 150 },
);

describe("Allocator", () => {
  it("hands out aligned blocks that never overlap, and joins everything that comes back", () => {
    fc.assert(
      fc.property(steps, (program) => {
        const allocator = growing();
        const alive: { address: number; byteLength: number }[] = [];
        for (const { kind, value } of program) {
          if (kind === "allocate") {
            const address = allocator.allocate(value);
            if (address !== undefined) {
              const end = address + value;
              expect(address % 64).toBe(0);
              expect(address).toBeGreaterThanOrEqual(start);
              expect(end).toBeLessThanOrEqual(limit);
              expect(alive.every((other) => end <= other.address || address >= other.address + other.byteLength)).toBe(true); // prettier-ignore
              alive.push({ address, byteLength: value });
            }
          } else if (alive.length > 0) {
            const [block] = alive.splice(value % alive.length, 1);
            allocator.release(block!.address, block!.byteLength);
          }
        }
        for (const { address, byteLength } of alive) {
          allocator.release(address, byteLength);
        }
        expect(allocator.allocate(limit - 2 * 65536)).toBe(start);
      }),
      { numRuns: 300 },
    );
  });

  it("says undefined when nothing fits, and goes on with what does", () => {
    const allocator = growing();
    expect(allocator.allocate(limit)).toBeUndefined();
    expect(allocator.allocate(limit / 2)).toBe(start);
    expect(allocator.allocate(limit / 2)).toBeUndefined();
    expect(allocator.allocate(1000)).toBeGreaterThan(limit / 2);
  });

  it("reuses the place of a block that came back", () => {
    for (const byteLength of [0, 1, 64, 1000, 40_000, 65_536, 65_537, 1_000_000]) {
      const allocator = growing();
      const first = allocator.allocate(byteLength)!;
      allocator.allocate(100);
      allocator.release(first, byteLength);
      expect(allocator.allocate(byteLength)).toBe(first);
    }
  });

  it("handles addresses above 2 GB", () => {
    const allocator = new Allocator(2 ** 31 - 128, 2 ** 32, () => 2 ** 32);
    const blocks = [1000, 2 ** 30, 70_000, 2 ** 29].map((byteLength) => ({
      byteLength,
      address: allocator.allocate(byteLength)!,
    }));
    expect(blocks.map(({ address }) => address)).toEqual([
      2 ** 31 - 128,
      2 ** 31 - 128 + 1024,
      2 ** 31 + 2 ** 30 + 896,
      2 ** 31 + 2 ** 30 + 896 + 70_016,
    ]);
    for (const { address, byteLength } of blocks) {
      allocator.release(address, byteLength);
    }
    expect(allocator.allocate(2 ** 31 + 128)).toBe(2 ** 31 - 128);
  });
});

describe("roundedSize", () => {
  it("is a multiple of 64 that wastes at most an eighth, or a cache line", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 2 ** 32 })),
        (length) => {
          const size = roundedSize(length);
          expect(size % 64).toBe(0);
          expect(size).toBeGreaterThanOrEqual(length);
          expect(size - length).toBeLessThan(Math.max(64, length / 8));
        },
      ),
    );
  });
});
