import fc from "fast-check";
import { expect, it } from "vitest";
import { StableSort } from "./stable-sort.ts";

it("sorts lines of many lengths with one sorter, as a stable sort of the language does", () => {
  const sorter = new StableSort(300);
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 300 }),
      fc.nat(2),
      (numbers, start) => {
        const line = numbers.filter((_, i) => i >= start && (i - start) % 2 === 0);
        const found = new Int32Array(line.length);
        sorter.positions(numbers, start, 2, line.length, false, found);
        expect([...found]).toEqual(line.map((_, i) => i).sort((i, j) => line[i]! - line[j]!));
      },
    ),
  );
});
