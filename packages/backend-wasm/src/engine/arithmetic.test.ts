import type { View } from "@gradkit/backend";
import { describe, expect, it } from "vitest";
import { canFuse } from "../kernels/can-fuse.ts";
import { contents, makeView, numbers, plain } from "../test-support/view.fixture.ts";
import { wasmBackend, type WasmBackend } from "../wasm-backend.ts";

const [fast, portable] = [wasmBackend({ arithmetic: "fast" }), wasmBackend({ arithmetic: "portable" })];
const unit = { float32: 2 ** -24, float64: 2 ** -53 } as const;
type Float = keyof typeof unit;

function product(engine: WasmBackend, dtype: Float, [m, k, n]: readonly number[], next: () => () => number) {
  const [a, b]: [View, View] = [
    makeView(engine.memory, dtype, [m!, k!], plain(2), next()),
    makeView(engine.memory, dtype, [k!, n!], plain(2), next()),
  ];
  const out = makeView(engine.memory, dtype, [m!, n!], plain(2), () => 0);
  engine.matmul(a, b, out);
  return contents(out).slice(0, m! * n!);
}

describe.each(["float32", "float64"] as const)(
  "products of %s in fast and in portable arithmetic",
  (dtype) => {
    it.each([
      [1, 300, 40],
      [3, 50, 9],
      [64, 784, 30],
      [40, 300, 1],
      [130, 1000, 70],
    ])("differ by the rounding of a sum at most, %i x %i x %i", (...shape) => {
      const k = shape[1];
      const signed = () => numbers(3, (u) => u - 0.5);
      const [fused, twice] = [product(fast, dtype, shape, signed), product(portable, dtype, shape, signed)];
      const magnitudes = product(portable, dtype, shape, () => numbers(3, (u) => Math.abs(u - 0.5)));
      // Either is within k u (|a| |b|) of the exact product, to first order in u.
      fused.forEach((value, i) => {
        expect(Math.abs(value - twice[i]!)).toBeLessThanOrEqual(2.1 * k * unit[dtype] * magnitudes[i]!);
      });
    });

    it.runIf(canFuse())("differ where one rounding less keeps more", () => {
      const x = dtype === "float32" ? 2 ** -12 : 2 ** -27;
      // -1 (1 + 2x) + (1 + x) (1 + x) is x^2, in all of 12 x 12 places.
      const terms = (engine: WasmBackend): number[] => {
        const a = makeView(engine.memory, dtype, [12, 2], plain(2), (i) => (i % 2 === 0 ? -1 : 1 + x));
        const b = makeView(engine.memory, dtype, [2, 12], plain(2), (i) => (i < 12 ? 1 + 2 * x : 1 + x));
        const out = makeView(engine.memory, dtype, [12, 12], plain(2), () => 0);
        engine.matmul(a, b, out);
        return [...new Set(contents(out).slice(0, 144))];
      };
      expect(terms(fast)).toEqual([x * x]);
      expect(terms(portable)).toEqual([0]);
    });
  },
);
