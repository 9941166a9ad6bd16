import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as api from "../index.ts";
import type { Tensor } from "../tensor.ts";
import { gradientRows, withoutGradient } from "./gradients.fixture.ts";

describe("the gradient of every operation", () => {
  gradientRows.forEach(({ name, call, inputs }, i) => {
    it(`${name} equals its central difference (row ${i})`, () => {
      const report = api.checkGradient(call, inputs);
      expect(report, JSON.stringify(report)).toMatchObject({ passed: true });
    });

    it(`${name} has a gradient that equals its own central difference (row ${i})`, () => {
      const slope = (...xs: Tensor[]): Tensor => {
        const gradients = api.grad((points: readonly Tensor[]) => api.sum(api.square(call(...points))))(xs);
        return gradients.map((g) => api.sum(api.mul(g, weights(g)))).reduce((a, b) => api.add(a, b));
      };
      const report = api.checkGradient(slope, inputs, { tolerance: 1e-6 });
      expect(report, JSON.stringify(report)).toMatchObject({ passed: true });
    });
  });

  it("is checked for every file in ops/, or the file says why it has none", () => {
    const files = readdirSync(new URL(".", import.meta.url)).filter((file) => /^[a-z0-9-]+\.ts$/.test(file));
    const names = [...gradientRows.map((row) => row.name), ...Object.keys(withoutGradient)];
    // Without capitals: is-nan.ts exports isNaN.
    const covered = new Set(names.map((name) => name.toLowerCase()));
    const file = (name: string): string => name.slice(0, -3).replaceAll("-", "");
    expect(files.filter((name) => !covered.has(file(name)))).toEqual([]);
    expect(names.filter((name) => !(name in api))).toEqual([]);
  });
});

function weights(g: Tensor): Tensor {
  return api.reshape(api.arange(1, g.size + 1, 1, { dtype: "float64" }), g.shape);
}
