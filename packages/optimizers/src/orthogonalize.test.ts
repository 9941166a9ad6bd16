import { matmul, tensor, transpose } from "@gradkit/tensor";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orthogonalize } from "./orthogonalize.ts";

const entry = fc.double({ min: -1e3, max: 1e3, noNaN: true });

describe("orthogonalize", () => {
  it("brings both singular values of wide and tall matrices near 1", () => {
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 6, maxLength: 6 }),
        fc.boolean(),
        ([a, b, c, d, e, f], tall) => {
          const wide = tensor([[a!, b!, c!], [d!, e!, f!]], { dtype: "float64" }); // prettier-ignore
          const singular = (gram: ArrayLike<number>): readonly number[] => {
            const [mean, half] = [(gram[0]! + gram[3]!) / 2, (gram[0]! - gram[3]!) / 2];
            const spread = Math.hypot(half, gram[1]!);
            return [Math.sqrt(Math.max(0, mean - spread)), Math.sqrt(mean + spread)];
          };
          const [small, large] = singular(matmul(wide, transpose(wide)).data());
          fc.pre(small! > 0.05 * large! && large! > 1e-3);
          const found = orthogonalize(tall ? transpose(wide) : wide, 5);
          const gram = tall ? matmul(transpose(found), found) : matmul(found, transpose(found));
          for (const value of singular(gram.data())) {
            expect(value).toBeGreaterThan(0.5);
            expect(value).toBeLessThan(1.3);
          }
        },
      ),
    );
  });

  it("leaves zeros alone", () => {
    expect(orthogonalize(tensor([[0, 0]]), 5).toArray()).toEqual([[0, 0]]);
  });
});
