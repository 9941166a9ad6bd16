import { bytesPerElement, sizeOf, type View } from "@gradkit/backend";
import type { Divide } from "@gradkit/backend-wasm";
import { describe, expect, it, vi } from "vitest";
import { blasBackend, type BlasBackend } from "../index.ts";
import { noTranspose, rowMajor } from "../library/routines.ts";
import { dividedGemm } from "./divided-gemm.ts";
import { installed, reportInstalled } from "../test-support/installed.fixture.ts";

const pause = async (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

reportInstalled();

describe("the way a product is cut", () => {
  const cutOf = (m: number, n: number, k: number, ldc: number, spare: number | undefined): number => {
    const axpy = vi.fn();
    const divide = vi.fn<Divide>().mockReturnValue(3);
    const gemm = dividedGemm({ gemm: vi.fn(), axpy }, divide, () => spare, "blasSgemm", 4);
    gemm(rowMajor, noTranspose, noTranspose, m, n, k, 1, 1e6, k, 2e6, n, 0, 3e6, ldc);
    const { count, summands } = divide.mock.calls[0]![2];
    const added = axpy.mock.calls.map(([, , from]: number[]) => from);
    expect(summands?.first).toBe(count === 5 ? spare : undefined);
    expect(added).toEqual(count === 5 ? [spare, spare! + m * n * 4] : []);
    return count;
  };

  it("is along the sums where the output is small and they are long", () => {
    expect(cutOf(64, 300, 784, 300, 5e6)).toBe(5);
    expect(cutOf(64, 300, 400, 300, 5e6)).toBe(4);
    expect(cutOf(300, 64, 400, 64, 5e6)).toBe(3);
    expect(cutOf(784, 300, 2048, 300, 5e6)).toBe(3);
  });

  it("is not where the output has gaps, or there is no memory for what is added", () => {
    expect(cutOf(64, 300, 784, 301, 5e6)).toBe(4);
    expect(cutOf(64, 300, 784, 300, undefined)).toBe(4);
  });
});

describe.runIf(installed !== undefined)("products shared by threads", () => {
  const make = (
    engine: BlasBackend,
    dtype: "float32" | "float64",
    shape: number[],
    flipped: boolean,
  ): View => {
    const block = engine.memory.allocate(sizeOf(shape) * bytesPerElement(dtype));
    const array = engine.memory.array(block, dtype);
    array.forEach((_: number, i: number) => {
      array[i] = Math.sin(i * 0.7);
    });
    const [rows, columns] = shape as [number, number];
    return { block, dtype, shape, strides: flipped ? [1, rows] : [columns, 1], offset: 0 };
  };
  const orders = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => [bits & 1, bits & 2, bits & 4].map(Boolean));

  it.each(["float32", "float64"] as const)(
    "have the same bits whether the workers are there yet or not, for %s in every order",
    async (dtype) => {
      const [one, three] = [blasBackend({ threads: 1 }), blasBackend({ threads: 3 })];
      const product = (engine: BlasBackend, [m, k, n]: readonly number[], order: boolean[]): number[] => {
        const [a, b, out] = [[m!, k!], [k!, n!], [m!, n!]].map((shape, i) => make(engine, dtype, shape, order[i]!)) as [View, View, View]; // prettier-ignore
        engine.matmul(a, b, out);
        const numbers = [...engine.memory.array(out.block, dtype)].slice(0, m! * n!);
        [a, b, out].forEach(({ block }) => engine.memory.release(block));
        return numbers;
      };
      for (const shape of [
        [64, 784, 300],
        [784, 64, 300],
        [37, 130, 211],
        [400, 33, 65],
        [20, 1000, 24],
      ]) {
        // prettier-ignore
        for (const order of orders) {
          const alone = product(one, shape, order);
          const shared = product(three, shape, order);
          // Terms are at most 1, and every one that is added rounds the sum.
          const tolerance = 8 * shape[1]! * (dtype === "float32" ? 2 ** -24 : 2 ** -53);
          const error = shared.reduce((worst, value, i) => Math.max(worst, Math.abs(value - alone[i]!)), 0);
          expect(error).toBeLessThanOrEqual(tolerance);
          // The first ones come before the worker is there, the last ones after.
          for (let i = 0; i < 2; i++) {
            const again = product(three, shape, order);
            expect(again.every((value, at) => Object.is(value, shared[at]))).toBe(true);
          }
          await pause();
        }
      }
    },
  );
});
