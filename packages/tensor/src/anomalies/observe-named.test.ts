import { describe, expect, it } from "vitest";
import { mul, named, observeNamed, tensor, type Tensor } from "../index.ts";

describe("observeNamed", () => {
  it("shows each part with its place, inner ones first, and gives the result", () => {
    const seen: unknown[] = [];
    const see = (place: string, output: Tensor): number => seen.push([place, output.toArray()]);
    const result = observeNamed(
      () =>
        named("outer", () =>
          mul(
            named("inner", () => mul(tensor([1, 2]), 2)),
            3,
          ),
        ),
      see,
    );
    expect(result.toArray()).toEqual([6, 12]);
    expect(seen).toEqual([
      ["outer > inner", [2, 4]],
      ["outer", [6, 12]],
    ]);
  });

  it("sees nothing afterwards, also when something was thrown, and no results that are no tensors", () => {
    const seen: string[] = [];
    const fail = (): never => {
      throw new Error("broken");
    };
    expect(() => observeNamed(() => named("a", fail), (place) => seen.push(place))).toThrow("broken"); // prettier-ignore
    observeNamed(() => named("b", () => 3), (place) => seen.push(place)); // prettier-ignore
    named("c", () => tensor([1]));
    expect(seen).toEqual([]);
    observeNamed(() => named("d", () => tensor([1])), (place) => seen.push(place)); // prettier-ignore
    expect(seen).toEqual(["d"]);
  });
});
