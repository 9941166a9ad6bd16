import { bytesPerElement, sizeOf, type View } from "@gradkit/backend";
import { describe, expect, it } from "vitest";
import { blasBackend, type BlasBackend } from "../index.ts";
import { installed, reportInstalled } from "../test-support/installed.fixture.ts";

const pause = async (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

reportInstalled();

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
      const [one, two] = [blasBackend({ threads: 1 }), blasBackend({ threads: 2 })];
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
      ]) {
        // prettier-ignore
        for (const order of orders) {
          const alone = product(one, shape, order);
          const shared = product(two, shape, order);
          const tolerance = dtype === "float32" ? 1e-4 : 1e-12;
          const error = shared.reduce((worst, value, i) => Math.max(worst, Math.abs(value - alone[i]!)), 0);
          expect(error).toBeLessThanOrEqual(tolerance);
          // The first ones come before the worker is there, the last ones after.
          for (let i = 0; i < 2; i++) {
            const again = product(two, shape, order);
            expect(again.every((value, at) => Object.is(value, shared[at]))).toBe(true);
          }
          await pause();
        }
      }
    },
  );
});
